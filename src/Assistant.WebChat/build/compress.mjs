// Writes a Brotli and a gzip copy beside every text file, so that the host never compresses while it serves.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const brotli = promisify(brotliCompress);
const deflate = promisify(gzip);
const worthIt = /\.(html|js|css|svg)$/;

export async function compressAll(folder) {
  const files = (await readdir(folder, { recursive: true })).filter(file => worthIt.test(file));
  await Promise.all(files.map(file => compress(path.join(folder, file))));
}

async function compress(file) {
  const content = await readFile(file);
  const options = { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length } };
  await Promise.all([
    brotli(content, options).then(small => writeFile(`${file}.br`, small)),
    deflate(content, { level: 9 }).then(small => writeFile(`${file}.gz`, small)),
  ]);
}
