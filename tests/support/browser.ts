import { type Browser, chromium } from 'playwright-core';
import { findBrowser } from './browser-path.ts';

const flags = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Tablets lie beside the one in use: a page in the background must go on like one in front.
  '--disable-background-timer-throttling',
  '--disable-renderer-backgrounding',
  '--disable-backgrounding-occluded-windows',
];

/** A Chromium of this machine without a window. Every person of a story gets an own context: `browser.newContext()`. */
export async function launchBrowser(more: readonly string[] = []): Promise<Browser> {
  const executablePath = findBrowser();
  if (executablePath === undefined) throw new Error('no Chromium found: install one or set CHROMIUM_PATH');
  // Chromium refuses to start its sandbox as root, which is what a build machine usually is.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launch({ executablePath, args: [...flags, ...sandbox, ...more] });
}
