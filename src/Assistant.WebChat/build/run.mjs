// What the host's build calls: installs the packages when the lock file changed, then builds; one build at a time.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const oldest = 20;
const abandoned = 10 * 60 * 1000;
const here = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const [out, state] = process.argv.slice(2);
const built = path.join(state, 'built.stamp');
const asked = Date.now();

try {
  checkNode();
  mkdirSync(state, { recursive: true });
  await alone(() => {
    // Another build did it while this one waited.
    if (existsSync(built) && timeOf(built) > asked) return;
    install();
    run('the type check', process.execPath, [path.join(here, 'node_modules/typescript/bin/tsc')]);
    run('the build', process.execPath, [path.join(here, 'build.mjs'), out]);
    writeFileSync(built, '');
  });
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

function checkNode() {
  const { node } = process.versions;
  if (Number(node.split('.')[0]) < oldest) {
    throw new Error(`Install Node.js ${oldest} or newer to build the chat page (this is ${node}): https://nodejs.org`);
  }
}

function install() {
  const stamp = path.join(state, 'installed.stamp');
  const wanted = readFileSync(path.join(here, 'package-lock.json'), 'utf8');
  const done = existsSync(path.join(here, 'node_modules/.package-lock.json')) && existsSync(stamp);
  if (done && readFileSync(stamp, 'utf8') === wanted) return;
  run('npm ci', 'npm', ['ci', '--no-progress'], { shell: process.platform === 'win32' });
  writeFileSync(stamp, wanted);
}

function run(what, command, options, more = {}) {
  const { status, error, stdout, stderr } = spawnSync(command, options, { cwd: here, encoding: 'utf8', ...more });
  if (status !== 0) throw new Error(`Building the chat page failed at ${what}.\n${error ?? ''}${stdout ?? ''}${stderr ?? ''}`);
}

/** Runs work while no other build does: only one process can make the folder. One that a killed build left behind is taken over. */
async function alone(work) {
  const lock = path.join(state, 'lock');
  while (!make(lock)) {
    if (timeOf(lock) < Date.now() - abandoned) rmSync(lock, { recursive: true, force: true });
    await new Promise(resolve => setTimeout(resolve, 300));
  }
  try {
    work();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

/** When a file or folder was last written; one that is not there counts as written now. */
function timeOf(file) {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
}

function make(lock) {
  try {
    mkdirSync(lock);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}
