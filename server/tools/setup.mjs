// Runs before `npm start` and `npm test`: installs what is missing and otherwise gets out of the way.
// Plain JavaScript without dependencies, because on a fresh clone it runs on whatever Node the machine has (>= 20.19).
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const ownNode = join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');

/** @param {string} path @returns {Record<string, {version?: string, optional?: boolean}>} */
function readPackages(path) {
  try {
    return JSON.parse(readFileSync(join(root, path), 'utf8')).packages ?? {};
  } catch {
    // Missing or half written: the same as nothing installed.
    return {};
  }
}

/** npm writes its own record as the last step of an install, so an interrupted one never looks complete. */
function isInstalled() {
  const wanted = Object.entries(readPackages('package-lock.json')).filter(([path]) => path !== '');
  const present = readPackages('node_modules/.package-lock.json');
  return wanted.every(([path, { version, optional }]) => {
    const found = present[path];
    if (found === undefined) return optional === true;
    return found.version === version && existsSync(join(root, path));
  });
}

/** The platforms for which Node itself comes out of the lock file; elsewhere (macOS) the system's Node has to do. */
function bringsItsOwnNode() {
  return existsSync(join(root, 'node_modules', `node-${process.platform.replace('win32', 'win')}-${process.arch}`));
}

/** @param {string} version */
function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > 24 || (major === 24 && minor >= 15);
}

/** @param {string} sentence @returns {never} */
function giveUp(sentence) {
  console.error(`\n${sentence}\n`);
  process.exit(1);
}

function install() {
  console.log('Plenum: installing what package-lock.json names (npm ci, once, about a minute) …');
  const started = Date.now();
  // NODE_ENV=production would leave out the build tools that `npm start` needs. Install scripts are never run: no package
  // here needs one. Warnings are off because they speak about the older Node that this first step may run on.
  const wishes = [
    '--include=dev',
    '--include=optional',
    '--ignore-scripts',
    '--loglevel=error',
    '--no-audit',
    '--no-fund',
  ];
  const npm = spawnSync('npm', ['ci', ...wishes], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (npm.status !== 0)
    giveUp(
      'Plenum: npm ci failed (see above). Check the network connection and the free disk space, then run the command again.',
    );
  console.log(`Plenum: installed in ${Math.round((Date.now() - started) / 1000)} s.`);
}

function checkNode() {
  if (!bringsItsOwnNode()) {
    if (isNewEnough(process.versions.node)) return;
    giveUp(
      `Plenum needs Node 24.15 or newer on this machine (${process.platform}-${process.arch}), found ${process.versions.node}. ` +
        'Install Node 24 from https://nodejs.org and run the command again.',
    );
  }
  if (!existsSync(ownNode))
    giveUp(
      'Plenum: node_modules is incomplete (no Node 24 in it). Delete the folder node_modules and run the command again.',
    );
}

if (!isInstalled()) install();
checkNode();

// A second process, because this one may run on an older Node than the one that was just installed.
if (process.argv.includes('--build')) {
  const node = bringsItsOwnNode() ? ownNode : process.execPath;
  const build = spawnSync(node, [join(root, 'server', 'tools', 'build.ts'), '--if-changed'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (build.status !== 0) giveUp('Plenum: the app could not be built (see above).');
}
