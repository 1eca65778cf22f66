// @vitest-environment jsdom
import { act } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useNow } from '../../src/ui/use-now.ts';
import { draw } from './draw.tsx';

let drawn = 0;

function Clock({ offset, step }: { readonly offset?: number; readonly step?: number }) {
  drawn += 1;
  return <output>{useNow(offset, step)}</output>;
}

const shown = (page: HTMLElement) => [...page.querySelectorAll('output')].map((output) => Number(output.textContent));

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 });
  drawn = 0;
});
afterEach(() => {
  vi.useRealTimers();
});

test('a clock goes in whole seconds and draws once for each', async () => {
  const { page, remove } = await draw(<Clock />);
  expect(shown(page)).toEqual([1_000_000]);
  const before = drawn;
  await act(async () => vi.advanceTimersByTimeAsync(2_000));
  expect(shown(page)).toEqual([1_002_000]);
  expect(drawn - before).toBe(2);
  await remove();
});

test('the offset of the relay moves a clock, and all clocks share one timer that ends with the last', async () => {
  const { page, remove } = await draw(
    <>
      <Clock />
      <Clock offset={5_000} />
      <Clock step={250} />
    </>,
  );
  expect(vi.getTimerCount()).toBe(1);
  await act(async () => vi.advanceTimersByTimeAsync(750));
  expect(shown(page)).toEqual([1_000_000, 1_005_000, 1_000_750]);
  await remove();
  expect(vi.getTimerCount()).toBe(0);
});

test('a clock that was away for a while comes back at the right time', async () => {
  const first = await draw(<Clock />);
  await first.remove();
  vi.setSystemTime(1_060_000);
  const second = await draw(<Clock />);
  expect(shown(second.page)).toEqual([1_060_000]);
  await second.remove();
});
