/** `npm run size`: weighs what is in dist/ against the budget and prints every figure, also when all is well. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { listFirstLoad, listFonts } from './first-load.ts';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));

// A tablet on a bad hotel network shows the first screen in about three seconds with this much; see also npm run lighthouse.
const budget = { fonts: 2, font: 30_000 };

/** What people wait for: the first screen alone, a tablet that joins, one that scores, a wall. JS and CSS, compressed. */
const waits: readonly { readonly name: string; readonly parts: readonly string[]; readonly most: number }[] = [
  { name: 'start and join', parts: ['first'], most: 150_000 },
  { name: 'first load of a participant', parts: ['first', 'session'], most: 220_000 },
  { name: 'a tablet in a round', parts: ['first', 'session', 'shown', 'seat'], most: 275_000 },
  { name: 'a wall', parts: ['first', 'session', 'shown', 'wall'], most: 270_000 },
];

const built = { read: (path: string) => readFileSync(join(dist, path), 'utf8') };
const kilo = (bytes: number): string => `${(bytes / 1000).toFixed(1).padStart(7)} kB`;

function weigh(path: string): number {
  const bytes = readFileSync(join(dist, path));
  // woff2 is compressed already.
  const size = path.endsWith('.woff2') ? bytes.length : gzipSync(bytes, { level: 9 }).length;
  console.log(`${kilo(size)}  ${path}`);
  return size;
}

function check(name: string, found: number, most: number, show: (amount: number) => string): boolean {
  const ok = found <= most;
  console.log(`${show(found)}  ${name}, at most ${show(most).trim()}: ${ok ? 'ok' : 'TOO MUCH'}`);
  return ok;
}

const loads = waits.map(({ parts, ...wait }) => ({ ...wait, files: listFirstLoad(built, parts) }));
const everything = [...new Set(loads.flatMap(({ files }) => files))].sort();
const sizes = new Map(everything.map((path) => [path, weigh(path)]));
const fonts = listFonts(built, everything).map(weigh);
const hasScript = everything.some((path) => path.endsWith('.js'));
if (!hasScript) console.error('dist/index.html loads no script: nothing was weighed');

const answers = [
  hasScript,
  ...loads.map(({ name, most, files }) =>
    check(
      `${name}, JS and CSS, gzip`,
      files.map((path) => sizes.get(path) ?? 0).reduce((sum, size) => sum + size, 0),
      most,
      kilo,
    ),
  ),
  check('fonts', fonts.length, budget.fonts, (amount) => `${amount}`.padStart(10)),
  check('largest font', Math.max(0, ...fonts), budget.font, kilo),
];
if (answers.includes(false)) process.exitCode = 1;
