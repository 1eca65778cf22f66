import { type Browser, chromium } from 'playwright-core';
import { findBrowser } from './browser-path.ts';

/*
 * What every window of a Chromium brings that no story needs: a page of its own for the list below the address bar, and a
 * renderer kept in reserve. They are half of the work of opening a window. Of several such switches the last one counts,
 * so what Playwright switches off by itself stands here again.
 */
const withoutFeatures = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'SpareRendererForSitePerProcess',
  'AimEnabled',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'ThirdPartyStoragePartitioning',
];

const flags = [
  `--disable-features=${withoutFeatures.join(',')}`,
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

/** Where the Chromium of this machine is, and the switches with which tests start it. */
export function browserCommand(more: readonly string[] = []): { readonly path: string; readonly args: string[] } {
  const path = findBrowser();
  if (path === undefined) throw new Error('no Chromium found: install one or set CHROMIUM_PATH');
  // Chromium refuses to start its sandbox as root, which is what a build machine usually is.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return { path, args: [...flags, ...sandbox, ...more] };
}

/** A Chromium of this machine without a window. Every person of a story gets an own context: `browser.newContext()`. */
export async function launchBrowser(more: readonly string[] = []): Promise<Browser> {
  const { path, args } = browserCommand(more);
  return chromium.launch({ executablePath: path, args });
}
