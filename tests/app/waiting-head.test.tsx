// @vitest-environment jsdom
import { afterEach, expect, test } from 'vitest';
import index from '../../index.html?raw';
import { showWaitingHead } from '../../src/app/waiting-head.ts';
import { WaitingScreen } from '../../src/app/waiting-screen.tsx';
import { draw } from '../ui/draw.tsx';

const scaleOf = (page: Document): string => (page.documentElement.hasAttribute('data-wall') ? 'wall' : 'page');

/** How index.html shows its head at an address, before React has come. */
const atFirst = (hash: string): string => {
  const page = new DOMParser().parseFromString(index, 'text/html');
  const head = page.querySelector('.plenum-waiting-head');
  const isHidden = () => head?.hasAttribute('hidden');
  // Nobody knows yet which it is: a wall never shows the bar of a page.
  expect(isHidden()).toBe(true);
  showWaitingHead(page, hash);
  expect(isHidden()).toBe(false);
  return scaleOf(page);
};

afterEach(() => {
  location.hash = '';
});

test.each([
  ['', 'page'],
  ['#/join/K7Q4MX', 'page'],
  ['#/s/a1', 'page'],
  ['#/s/a1/lead', 'page'],
  ['#/s/a1/wall', 'wall'],
  ['#/gallery/wall/grid', 'wall'],
])('on its way to „%s“ the head is that of a %s from the first moment, and leaves no trace', async (hash, scale) => {
  location.hash = hash;
  const drawing = await draw(<WaitingScreen />);
  const scales = [atFirst(hash), scaleOf(document)];
  await drawing.remove();
  expect([...scales, scaleOf(document)]).toEqual([scale, scale, 'page']);
});
