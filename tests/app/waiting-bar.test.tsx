// @vitest-environment jsdom
import { afterEach, expect, test } from 'vitest';
import index from '../../index.html?raw';
import { showWaitingBar } from '../../src/app/waiting-bar.ts';
import { WaitingScreen } from '../../src/app/waiting-screen.tsx';
import { draw } from '../ui/draw.tsx';

/** What index.html shows of the bar at an address, before React has come. */
const atFirst = (hash: string): boolean => {
  const page = new DOMParser().parseFromString(index, 'text/html');
  const bar = page.querySelector('.plenum-waiting-head');
  expect(bar?.hasAttribute('hidden')).toBe(true);
  showWaitingBar(page, hash);
  return bar?.hasAttribute('hidden') === false;
};

afterEach(() => {
  location.hash = '';
});

test.each([
  ['', true],
  ['#/join/K7Q4MX', true],
  ['#/s/a1', true],
  ['#/s/a1/lead', true],
  ['#/s/a1/wall', false],
  ['#/gallery/wall/grid', false],
])('a screen that is on its way to „%s“ shows the bar of the app: %s; a wall never does', async (hash, isShown) => {
  location.hash = hash;
  const drawing = await draw(<WaitingScreen />);
  const bars = [drawing.page.querySelector('.plenum-waiting-head') !== null, atFirst(hash)];
  await drawing.remove();
  expect(bars).toEqual([isShown, isShown]);
});
