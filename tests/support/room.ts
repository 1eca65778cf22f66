import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';
import { launchBrowser } from './browser.ts';
import { type Proxy as Network, startProxy } from './proxy.ts';
import { type RelayProcess, type RelayWish, startRelay } from './relay-process.ts';
import { type Troubles, watchTroubles } from './troubles.ts';

/** The windows people sit at. */
export const screens = {
  laptop: { width: 1366, height: 768 },
  tablet: { width: 1180, height: 820 },
  upright: { width: 820, height: 1180 },
  phone: { width: 390, height: 844 },
  projector: { width: 1920, height: 1080 },
} as const;

export type WindowWish = BrowserContextOptions & { readonly at?: keyof typeof screens };

/** A house with a relay of its own in which people open windows; nobody hears of anybody but through the relay. */
export type Room = {
  readonly relay: RelayProcess;
  readonly browser: Browser;
  readonly troubles: Troubles;
  /** Somebody's own device: an own context, so nothing is shared with the others. */
  device(who: string, wish?: WindowWish): Promise<BrowserContext>;
  /** A device with one window open. */
  window(who: string, wish?: WindowWish): Promise<Page>;
  /** A network of somebody's own, which can be cut. */
  network(): Promise<Network>;
};

/** With `PLENUM_STORY_PICTURES=<folder>` every window that is still open at the end is photographed there. */
async function photograph(browser: Browser, names: ReadonlyMap<BrowserContext, string>): Promise<void> {
  const folder = process.env['PLENUM_STORY_PICTURES'];
  if (folder === undefined) return;
  await mkdir(folder, { recursive: true });
  for (const context of browser.contexts()) {
    for (const [index, page] of context.pages().entries()) {
      const name = `${names.get(context) ?? 'somebody'}-${index}`;
      await page.screenshot({ path: join(folder, `${name}.png`) }).catch(() => undefined);
    }
  }
}

export type RoomWish = {
  readonly relay?: RelayWish;
  /** Further switches of the browser. */
  readonly flags?: readonly string[];
  readonly hosts?: readonly string[];
};

/** A room for the story that runs. It is left when the story ends, and what was wrong in any window by then fails the story. */
export async function openRoom({ relay: relayWish, flags = [], hosts = [] }: RoomWish = {}): Promise<Room> {
  const relay = await startRelay(relayWish);
  const browser = await launchBrowser(flags);
  const ports = new Set([String(relay.port)]);
  const troubles = watchTroubles(ports, new Set(['127.0.0.1', ...hosts]));
  const proxies: Network[] = [];
  const names = new Map<BrowserContext, string>();

  async function device(who: string, { at = 'tablet', ...wish }: WindowWish = {}): Promise<BrowserContext> {
    const touched = at === 'tablet' || at === 'upright' || at === 'phone';
    const context = await browser.newContext({ viewport: screens[at], locale: 'de-DE', hasTouch: touched, ...wish });
    context.setDefaultTimeout(60_000);
    names.set(context, who);
    troubles.watch(who, context);
    return context;
  }

  onTestFinished(async () => {
    await photograph(browser, names);
    await browser.close();
    for (const proxy of proxies) await proxy.stop();
    await relay.stop();
    expect(troubles.found()).toEqual([]);
  });

  return {
    relay,
    browser,
    troubles,
    device,
    async window(who, wish) {
      return (await device(who, wish)).newPage();
    },
    async network() {
      const proxy = await startProxy(relay.port);
      proxies.push(proxy);
      ports.add(String(proxy.port));
      return proxy;
    },
  };
}
