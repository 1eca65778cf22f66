// @vitest-environment jsdom
import { useState } from 'react';
import { afterEach, expect, test } from 'vitest';
import { useFocusAfterDeed } from '../../src/ui/use-focus-after-deed.ts';
import { type Drawing, draw } from './draw.tsx';

function Steps({ from = 'closed' }: { readonly from?: string }) {
  const [own, setOwn] = useState<string | null>(null);
  const state = own ?? from;
  const place = useFocusAfterDeed<HTMLDivElement>(state);
  return (
    <div className="place" ref={place} tabIndex={-1}>
      <button key={state} type="button" onClick={() => setOwn('revealed')}>
        {state}
      </button>
    </div>
  );
}

let drawing: Drawing;
afterEach(() => drawing.remove());

test('the focus stays in the place whose button has made room, and not on the next button', async () => {
  drawing = await draw(<Steps />);
  drawing.find('button').focus();
  await drawing.click(drawing.find('button', 'closed'));
  expect(drawing.find('button').textContent).toBe('revealed');
  expect(document.activeElement).toBe(drawing.find('.place'));
});

test('a change that comes from others moves no focus', async () => {
  drawing = await draw(<Steps from="open" />);
  await drawing.redraw(<Steps from="closed" />);
  expect(document.activeElement).toBe(document.body);
});

function Lists() {
  const [chosen, setChosen] = useState('');
  const place = useFocusAfterDeed<HTMLDivElement>(chosen);
  return (
    <div className="place" ref={place} tabIndex={-1}>
      {chosen === '' && (
        <select value="" onChange={({ target }) => setChosen(target.value)}>
          <option value="">none</option>
          <option value="first">first</option>
        </select>
      )}
    </div>
  );
}

test('the focus stays in the place whose list has gone with what was chosen from it', async () => {
  drawing = await draw(<Lists />);
  const list = drawing.find('select');
  list.focus();
  await drawing.choose(list, 'first');
  expect(document.activeElement).toBe(drawing.find('.place'));
});
