// Builds the chat page and the widget into the host's wwwroot: hashed assets, compressed beside the originals.
import { rm, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import { slimWebChat } from './build/slim.mjs';
import { compressAll } from './build/compress.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const out = path.resolve(here, process.argv[2] ?? '../Assistant.Host/wwwroot');

const common = {
  absWorkingDir: here,
  bundle: true,
  minify: true,
  target: 'es2022',
  legalComments: 'linked',
  define: { 'process.env.NODE_ENV': '"production"' },
  logLevel: 'warning',
};

await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });

const page = await esbuild.build({
  ...common,
  entryPoints: ['page/page.ts', 'page/page.css', 'page/icon.svg'],
  outdir: path.join(out, 'assets'),
  entryNames: '[name]-[hash]',
  chunkNames: '[name]-[hash]',
  assetNames: '[name]-[hash]',
  loader: { '.svg': 'copy' },
  format: 'esm',
  splitting: true,
  metafile: true,
  plugins: [slimWebChat(here)],
});

await esbuild.build({
  ...common,
  entryPoints: ['widget/widget.ts'],
  outfile: path.join(out, 'widget.js'),
  format: 'iife',
  loader: { '.css': 'text' },
});

const built = new Map(
  Object.entries(page.metafile.outputs).map(([file, { entryPoint }]) => [entryPoint, path.relative(out, path.resolve(here, file))]),
);
const template = await readFile(path.join(here, 'page/index.html'), 'utf8');
const html = template.replace(/%(page\/[\w.]+|chat\/[\w.]+)%/g, (_, source) => {
  const file = built.get(source);
  if (!file) throw new Error(`page/index.html names ${source}, which the build did not make.`);
  return file.split(path.sep).join('/');
});
await writeFile(path.join(out, 'index.html'), html);

await compressAll(out);
