// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { reloadOnMissingParts } from '../../src/app/app-update.ts';
import { useViewStore } from '../../src/app/view-store.ts';

let reloads = 0;
let server: () => Promise<Response>;

beforeEach(() => {
  reloads = 0;
  server = async () => new Response();
  sessionStorage.clear();
  vi.stubGlobal('location', { reload: () => (reloads += 1) });
  vi.stubGlobal('fetch', () => server());
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
  useViewStore.setState(useViewStore.getInitialState());
});

/** A part of the app that the server no longer has; everything that follows from it has happened. */
const missPart = async (): Promise<void> => {
  window.dispatchEvent(new Event('vite:preloadError'));
  await new Promise((resolve) => setTimeout(resolve, 0));
};

reloadOnMissingParts();

test('a tab whose parts are gone from the server starts anew once, not in a circle', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  await missPart();
  await missPart();
  expect(reloads).toBe(1);
  vi.setSystemTime(Date.now() + 60_000);
  await missPart();
  expect(reloads).toBe(2);
});

test('a tab whose parts are gone does not start anew without a network or while something runs', async () => {
  useViewStore.setState({ activityRunning: true });
  await missPart();
  useViewStore.setState({ activityRunning: false, workAtRisk: true });
  await missPart();
  useViewStore.setState({ workAtRisk: false });
  vi.stubGlobal('navigator', { onLine: false });
  await missPart();
  expect(reloads).toBe(0);
  vi.stubGlobal('navigator', { onLine: true });
  await missPart();
  expect(reloads).toBe(1);
});

test('a tab stays as it is when the server is silent or not itself, or something begins while it is asked', async () => {
  server = () => Promise.reject(new TypeError('Failed to fetch'));
  await missPart();
  server = async () => new Response(null, { status: 502 });
  await missPart();
  server = async () => {
    useViewStore.setState({ workAtRisk: true });
    return new Response();
  };
  await missPart();
  expect(reloads).toBe(0);
  useViewStore.setState({ workAtRisk: false });
  server = async () => new Response();
  await missPart();
  expect(reloads).toBe(1);
});
