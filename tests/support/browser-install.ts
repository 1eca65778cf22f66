import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findBrowser } from './browser-path.ts';

const advice =
  'The browser tests need a Chromium. Install one (Debian, Ubuntu: apt-get install chromium) ' +
  'or name an existing one: CHROMIUM_PATH=/path/to/chromium npm test';

export type BrowserAnswer =
  | { readonly kind: 'found'; readonly path: string }
  | { readonly kind: 'missing'; readonly advice: string };

function mayInstall(): boolean {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get') && (process.env['CHROMIUM_PATH'] ?? '') === '';
}

function runApt(args: readonly string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
}

/** Finds a Chromium, installs Debian's where that is possible without asking, or says what to do. */
export function provideBrowser(): BrowserAnswer {
  if (findBrowser() === undefined && mayInstall()) {
    console.log('Plenum: installing Debian’s chromium for the browser tests (once, about a minute) …');
    runApt(['-qq', 'update']);
    runApt(['-qq', '-y', '--no-install-recommends', 'install', 'chromium']);
  }
  const path = findBrowser();
  return path === undefined ? { kind: 'missing', advice } : { kind: 'found', path };
}
