// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from 'vitest';
import { WallOpener } from '../../../src/features/moderation/wall-opener.tsx';
import { moderationWords as words } from '../../../src/words/moderation.de.ts';
import { draw } from '../../ui/draw.tsx';

// jsdom has no CSS.escape, which the dialog's keyboard handling asks.
beforeEach(() => void vi.stubGlobal('CSS', { escape: (text: string) => text }));

const wall = (screen: { readonly isExtended?: boolean }, transferHref: string | null = '#/transfer') => (
  <WallOpener href="#/wall" transferHref={transferHref} screen={screen} />
);

test('with a second screen the wall opens at once in a window of its own', async () => {
  const drawing = await draw(wall({ isExtended: true }));
  expect(drawing.find('a', 'Wand öffnen').getAttribute('target')).toBe('_blank');
  await drawing.remove();
});

test.each([
  ['one screen', { isExtended: false }, 'nur einen Bildschirm'],
  ['nobody knows', {}, 'verrät dieser Browser nicht'],
])('with %s it asks where, and offers the wall here and leading on the phone', async (_, screen, said) => {
  const drawing = await draw(wall(screen));
  await drawing.click(drawing.find('button', 'Wand öffnen'));
  const dialog = document.querySelector('[role=dialog]');
  expect(dialog?.textContent).toContain(said);
  const ways = [...(dialog?.querySelectorAll('a') ?? [])].map((one) => [one.getAttribute('href'), one.target]);
  expect(ways).toEqual([
    ['#/wall', '_blank'],
    ['#/transfer', ''],
    ['#/wall', ''],
  ]);
  // Whoever asked for the wall is led to the wall; the phone is a way beside it.
  const first = [...(dialog?.querySelectorAll('.kern-btn--primary') ?? [])].map((one) => one.getAttribute('href'));
  expect(first).toEqual(['#/wall']);
  await drawing.remove();
});

test('without a server no phone can take the seat along: the wall opens beside or here, and how one comes back is said', async () => {
  const drawing = await draw(wall({ isExtended: false }, null));
  await drawing.click(drawing.find('button', 'Wand öffnen'));
  const dialog = document.querySelector('[role=dialog]');
  const ways = [...(dialog?.querySelectorAll('a') ?? [])].map((one) => [one.getAttribute('href'), one.target]);
  expect(ways).toEqual([
    ['#/wall', '_blank'],
    ['#/wall', ''],
  ]);
  expect(dialog?.textContent).not.toContain('Telefon');
  expect(dialog?.textContent).toContain(words.wall.onlyHereText);
  await drawing.remove();
});
