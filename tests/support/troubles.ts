import type { BrowserContext, Page } from 'playwright-core';

/** What no page of a story may do: errors on its console, breaches of its policy, requests to anybody else. */
export type Troubles = {
  watch(who: string, context: BrowserContext): void;
  /** One more server of the story’s own. */
  knows(port: number): void;
  /** Sentences with the name of whose window it was. */
  found(): readonly string[];
  /** From now on a missing network is meant: what browsers write about refused connections is no trouble. */
  expectNoNetwork(): void;
  /** What the story provokes on purpose, such as the line a browser writes about an answer 404. */
  expect(line: RegExp): void;
};

const withoutNetwork = /net::ERR_|WebSocket connection to|ServiceWorker script|Failed to fetch/;

/** What a browser writes where somebody leaves a page while it is connecting. */
const leftWhileConnecting = /WebSocket is closed before the connection is established/;

function isOwn(address: string, ports: ReadonlySet<string>, hosts: ReadonlySet<string>): boolean {
  const { protocol, hostname, port } = new URL(address);
  if (protocol === 'data:' || protocol === 'blob:') return true;
  return hosts.has(hostname) && ports.has(port);
}

/** Collects them over all windows; `ports` grows while the story opens proxies. */
export function watchTroubles(ports: Set<string>, hosts: ReadonlySet<string>): Troubles {
  const found: string[] = [];
  const expected: RegExp[] = [leftWhileConnecting];
  const tell = (sentence: string) => {
    if (!expected.some((line) => line.test(sentence))) found.push(sentence);
  };

  function watchPage(who: string, page: Page): void {
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') {
        tell(`${who}: ${message.type()} ${message.text()} (${message.location().url})`);
      }
    });
    page.on('pageerror', (fault) => tell(`${who}: fault ${fault.stack ?? fault.message}`));
    page.on('websocket', (socket) => {
      if (!isOwn(socket.url(), ports, hosts)) tell(`${who}: foreign socket ${socket.url()}`);
    });
  }

  return {
    watch(who, context) {
      for (const page of context.pages()) watchPage(who, page);
      context.on('page', (page) => watchPage(who, page));
      // Also what the service worker asks for.
      context.on('request', (request) => {
        if (!isOwn(request.url(), ports, hosts)) tell(`${who}: foreign request ${request.url()}`);
      });
    },
    knows: (port) => ports.add(String(port)),
    found: () => found,
    expectNoNetwork: () => expected.push(withoutNetwork),
    expect: (line) => expected.push(line),
  };
}
