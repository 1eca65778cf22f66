// @vitest-environment jsdom
import { useState } from 'react';
import { expect, test } from 'vitest';
import { LongList } from '../../src/ui/long-list.tsx';
import { useAdded } from '../../src/ui/use-added.ts';
import { uiWords as words } from '../../src/words/ui.de.ts';
import { draw } from './draw.tsx';

const list = (count: number, more: { readonly isSearched?: boolean; readonly added?: number } = {}) => {
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

test('what was added here is seen; what others add, bring back or no longer search for moves nothing', async () => {
  const drawing = await draw(list(40));
  const shown = () => drawing.findAll('li').length;
  await drawing.redraw(list(41));
  expect(shown()).toBe(8);
  await drawing.redraw(list(20, { isSearched: true }));
  expect([shown(), drawing.findAll('button').length]).toEqual([20, 0]);
  await drawing.redraw(list(41));
  expect(shown()).toBe(8);
  await drawing.redraw(list(42, { added: 1 }));
  expect(shown()).toBe(42);
  await drawing.click(drawing.find('button', words.showFewer));
  await drawing.redraw(list(43, { added: 1 }));
  expect(shown()).toBe(8);
  await drawing.remove();
});

function Growing() {
  const [rows, setRows] = useState(() => Array.from({ length: 40 }, (_, place) => `Nr. ${place}`));
  const { added, counts } = useAdded();
  const adds = counts((name: string) => setRows((known) => [...known, name]));
  return (
    <>
      <LongList className="x" rows={rows.map((name) => <li key={name}>{name}</li>)} added={added} />
      <button type="button" onClick={() => adds('neu')}>
        add
      </button>
    </>
  );
}

test('whoever adds something sees it at the end of the list', async () => {
  const drawing = await draw(<Growing />);
  expect(drawing.findAll('li')).toHaveLength(8);
  await drawing.click(drawing.find('button', 'add'));
  expect(drawing.findAll('li').at(-1)?.textContent).toBe('neu');
  await drawing.remove();
});
