// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { reloadOnMissingParts } from '../../src/app/app-update.ts';
import { useViewStore } from '../../src/app/view-store.ts';
import { until } from '../support/until.ts';

let reloads = 0;
let server: () => Promise<Response>;
const answers = async (): Promise<Response> => new Response();

beforeEach(() => {
  reloads = 0;
  server = answers;
  sessionStorage.clear();
  vi.useFakeTimers({ toFake: ['Date'] });
  vi.stubGlobal('location', { reload: () => (reloads += 1) });
  vi.stubGlobal('fetch', () => server());
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
  useViewStore.setState(useViewStore.getInitialState());
});

/** A part of the app that the server no longer has. */
const missPart = (): void => void window.dispatchEvent(new Event('vite:preloadError'));
const aMinutePasses = (): void => void vi.setSystemTime(Date.now() + 60_000);

/** A minute after everything before, a part is missed that may be asked for: only it starts the tab anew. */
const onlyThisReloads = async (before: number): Promise<void> => {
  aMinutePasses();
  missPart();
  await until(() => reloads > before, 'the tab starts anew');
  expect(reloads).toBe(before + 1);
};

reloadOnMissingParts();

test('a tab whose parts are gone from the server starts anew once, not in a circle', async () => {
  missPart();
  missPart();
  await until(() => reloads > 0, 'the tab starts anew');
  missPart();
  await onlyThisReloads(1);
});

test('a tab whose parts are gone does not start anew without a network or while something runs', async () => {
  useViewStore.setState({ activityRunning: true });
  missPart();
  useViewStore.setState({ activityRunning: false, workAtRisk: true });
  missPart();
  useViewStore.setState({ workAtRisk: false });
  vi.stubGlobal('navigator', { onLine: false });
  missPart();
  vi.stubGlobal('navigator', { onLine: true });
  await onlyThisReloads(0);
});

test.each<[string, () => Promise<Response>]>([
  ['is silent', () => Promise.reject(new TypeError('Failed to fetch'))],
  ['is not itself', async () => new Response(null, { status: 502 })],
])('a tab stays as it is when the server %s', async (_what, answer) => {
  server = answer;
  missPart();
  await Promise.allSettled([answer()]);
  server = answers;
  await onlyThisReloads(0);
});

test('a tab stays as it is when something begins while the server is asked', async () => {
  let asked = false;
  server = async () => {
    useViewStore.setState({ workAtRisk: true });
    asked = true;
    return new Response();
  };
  missPart();
  await until(() => asked, 'the server was asked');
  server = answers;
  await until(async () => (await answers()).ok, 'a later answer is there');
  useViewStore.setState({ workAtRisk: false });
  await onlyThisReloads(0);
});
