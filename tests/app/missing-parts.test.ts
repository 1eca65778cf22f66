// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { reloadOnMissingParts } from '../../src/app/app-update.ts';
import { useViewStore } from '../../src/app/view-store.ts';

let reloads = 0;

beforeEach(() => {
  reloads = 0;
  sessionStorage.clear();
  vi.stubGlobal('location', { reload: () => (reloads += 1) });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
  useViewStore.setState(useViewStore.getInitialState());
});

/** A part of the app that the server no longer has. */
const missPart = (): void => void window.dispatchEvent(new Event('vite:preloadError', { cancelable: true }));

reloadOnMissingParts();

test('a tab whose parts are gone from the server starts anew once, not in a circle', () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  missPart();
  missPart();
  expect(reloads).toBe(1);
  vi.setSystemTime(Date.now() + 60_000);
  missPart();
  expect(reloads).toBe(2);
});

test('a tab whose parts are gone does not start anew without a network or while something runs', () => {
  useViewStore.setState({ activityRunning: true });
  missPart();
  useViewStore.setState({ activityRunning: false, workAtRisk: true });
  missPart();
  useViewStore.setState({ workAtRisk: false });
  vi.stubGlobal('navigator', { onLine: false });
  missPart();
  expect(reloads).toBe(0);
  vi.stubGlobal('navigator', { onLine: true });
  missPart();
  expect(reloads).toBe(1);
});
