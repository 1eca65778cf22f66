// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { LongList } from '../../src/ui/long-list.tsx';
import { uiWords as words } from '../../src/words/ui.de.ts';
import { draw } from './draw.tsx';

const list = (count: number, more: { readonly isSearched?: boolean; readonly newest?: 'first' | 'last' } = {}) => {
  const names = Array.from({ length: count }, (_, place) => `Nr. ${place}`);
  return <LongList className="x" rows={names.map((name) => <li key={name}>{name}</li>)} {...more} />;
};

test('of a long list the beginning stands there, all of it by a button, and a short one is whole', async () => {
  const drawing = await draw(list(12));
  const shown = () => drawing.findAll('li').length;
  expect([shown(), drawing.findAll('button').length]).toEqual([12, 0]);
  await drawing.redraw(<div />);
  await drawing.redraw(list(40));
  expect(shown()).toBe(8);
  const button = drawing.find('button', words.showAll(40));
  expect(button.getAttribute('aria-expanded')).toBe('false');
  await drawing.click(button);
  expect([shown(), drawing.find('button').textContent]).toEqual([40, words.showFewer]);
  await drawing.click(drawing.find('button'));
  expect(shown()).toBe(8);
  await drawing.remove();
});

test('what is added at its end is seen, what is added at its beginning is seen anyway, and all that was looked for is shown', async () => {
  const drawing = await draw(list(40));
  const shown = () => drawing.findAll('li').length;
  await drawing.redraw(list(41));
  expect(shown()).toBe(41);
  await drawing.redraw(<div />);
  await drawing.redraw(list(40, { newest: 'first' }));
  await drawing.redraw(list(41, { newest: 'first' }));
  expect(shown()).toBe(8);
  await drawing.redraw(list(20, { newest: 'first', isSearched: true }));
  expect([shown(), drawing.findAll('button').length]).toEqual([20, 0]);
  await drawing.remove();
});
