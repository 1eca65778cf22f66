/**
 * Builds the app into dist/. With `--if-changed` only when something it is made of has changed since,
 * so that the second `npm start` of a day takes no time.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const stamp = join(root, 'dist', '.build-hash');
const ingredients = ['src', 'public', 'index.html', 'vite.config.ts', 'package-lock.json'];

function listFiles(path: string): string[] {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => listFiles(join(path, name)));
}

function hashIngredients(): string {
  const hash = createHash('sha256');
  for (const file of ingredients.flatMap((name) => listFiles(join(root, name)))) {
    hash.update(relative(root, file)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

function isBuilt(hash: string): boolean {
  return existsSync(join(root, 'dist', 'index.html')) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash;
}

function build(hash: string): number {
  const vite = spawnSync(
    process.execPath,
    [join(root, 'node_modules', 'vite', 'bin', 'vite.js'), 'build', '--logLevel', 'warn'],
    { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] },
  );
  if (vite.status !== 0) return vite.status ?? 1;
  // Written last: a build that was interrupted counts as none.
  writeFileSync(stamp, hash);
  return 0;
}

const hash = hashIngredients();
if (!process.argv.includes('--if-changed') || !isBuilt(hash)) {
  const started = performance.now();
  console.log('Plenum: building the app …');
  process.exitCode = build(hash);
  if (process.exitCode === 0) console.log(`Plenum: built in ${((performance.now() - started) / 1000).toFixed(1)} s.`);
}
