import { expect, test } from 'vitest';
import { backTo } from '../../src/device/lately.ts';

const hour = 3_600_000;
const now = 1_000 * hour;
const row = (key: string, hoursAgo: number) => ({ key, openedAt: now - hoursAgo * hour });
const rows = [row('today', 2), row('yesterday', 30)];

test.each([
  ['what this window has shown last, however old', rows, 'yesterday', 'yesterday'],
  ['what was entered today, when the window is new', rows, null, 'today'],
  ['what was entered today, when the last one is gone from the device', rows, 'removed', 'today'],
  ['nothing, when the last entrance is a day ago', [row('yesterday', 30)], null, null],
  ['nothing, on a device without sessions', [], null, null],
])('D350 the start page leads back to %s', (_, known, last, key) => {
  expect(backTo(known, last, now)?.key ?? null).toBe(key);
});
