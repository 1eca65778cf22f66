import { existsSync, globSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

const caches = [
  process.env['PLAYWRIGHT_BROWSERS_PATH'],
  join(homedir(), '.cache', 'ms-playwright'),
  join(homedir(), 'Library', 'Caches', 'ms-playwright'),
];

function listCached(): string[] {
  return caches
    .filter((folder) => folder !== undefined)
    .flatMap((folder) =>
      globSync(
        ['chromium-*/chrome-linux*/chrome', 'chromium-*/chrome-mac*/*.app/Contents/MacOS/{Chromium,Google Chrome*}'],
        { cwd: folder },
      ).map((path) => join(folder, path)),
    );
}

/** A Chromium on this machine, or nothing. `CHROMIUM_PATH` wins, and if it is set wrongly nothing else is tried. */
export function findBrowser(): string | undefined {
  const wished = process.env['CHROMIUM_PATH'];
  if (wished !== undefined && wished !== '') return existsSync(wished) ? wished : undefined;
  return [...usualPlaces, ...listCached()].find((path) => existsSync(path));
}
