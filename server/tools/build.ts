/**
 * Builds the app into dist/. With `--if-changed` only when something it is made of has changed since,
 * so that the second `npm start` of a day takes no time.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

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

/** Scripts and styles that every device fetches; what reads PDFs only few do. */
const isForEverybody = (path: string): boolean => /\.(?:js|css)$/.test(path) && !basename(path).startsWith('pdf.');

/**
 * Packs scripts and styles tighter than whoever first asks for one should have to wait for: a sixteenth less on every way to
 * a tablet, for a second of the build. The relay sends what it finds beside a file.
 */
async function pack(): Promise<void> {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 10 };
  const files = listFiles(join(root, 'dist', 'assets')).filter(isForEverybody);
  await Promise.all(
    files.map(async (path) =>
      writeFileSync(`${path}.br`, await promisify(brotliCompress)(readFileSync(path), { params })),
    ),
  );
}

async function build(hash: string): Promise<number> {
  const vite = spawnSync(
    process.execPath,
    [join(root, 'node_modules', 'vite', 'bin', 'vite.js'), 'build', '--logLevel', 'warn'],
    { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] },
  );
  if (vite.status !== 0) return vite.status ?? 1;
  await pack();
  // Written last: a build that was interrupted counts as none.
  writeFileSync(stamp, hash);
  return 0;
}

const hash = hashIngredients();
if (!process.argv.includes('--if-changed') || !isBuilt(hash)) {
  const started = performance.now();
  console.log('Plenum: building the app …');
  process.exitCode = await build(hash);
  if (process.exitCode === 0) console.log(`Plenum: built in ${((performance.now() - started) / 1000).toFixed(1)} s.`);
}
