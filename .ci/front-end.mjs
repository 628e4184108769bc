// Runs `npm run <task>` in the current workspace, only when something it reads has changed since the last time it succeeded.
// Usage, from a workspace folder: node ../.ci/front-end.mjs build|test
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const here = process.cwd();
const task = process.argv[2];
const skipped = new Set(['node_modules', 'target', 'dist', '.git']);

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Momentdesk's front ends need Node.js 20.19 or newer; this is ${process.versions.node}.`);
  process.exit(1);
}

function* files(path) {
  if (!existsSync(path)) return;
  if (statSync(path).isFile()) return yield path;
  for (const name of readdirSync(path).sort()) if (!skipped.has(name)) yield* files(join(path, name));
}

function hash(...paths) {
  const sum = createHash('sha256').update(process.version);
  for (const path of paths) {
    for (const file of files(path))
      sum.update(relative(root, file)).update('\0').update(readFileSync(file)).update('\0');
  }
  return sum.digest('hex');
}

function unlessUnchanged(stamp, sum, outputsExist, action) {
  if (outputsExist && existsSync(stamp) && readFileSync(stamp, 'utf8') === sum) return;
  rmSync(stamp, { force: true });
  action();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, sum);
}

function run(command, args, cwd) {
  const { status, error } = spawnSync(command, args, { cwd, stdio: 'inherit', shell: process.platform === 'win32' });
  if (error) console.error(`${command}: ${error.message}`);
  if (status !== 0) process.exit(status ?? 1);
}

const manifests = ['package.json', 'package-lock.json', 'widget-sdk/package.json', 'agent-console/package.json'].map(
  f => join(root, f),
);
unlessUnchanged(join(root, 'node_modules', '.momentdesk-install'), hash(...manifests), true, () =>
  run('npm', ['ci', '--no-audit', '--no-fund'], root),
);

// the console is built from the widget's protocol and connection too
const inputs = [
  ...manifests,
  join(root, 'biome.json'),
  join(root, '.ci', 'front-end.mjs'),
  join(root, 'server', 'protocol'),
  join(root, 'widget-sdk'),
  here,
];
const reports =
  task === 'test'
    ? ['--', '--reporter=default', '--reporter=junit', '--outputFile.junit=target/TEST-front-end.xml']
    : [];
const outputs = task === 'build' ? existsSync(join(here, 'dist')) : true;
unlessUnchanged(join(here, 'target', `.${task}-done`), hash(...inputs), outputs, () =>
  run('npm', ['run', task, ...reports], here),
);
