// @vitest-environment jsdom
import { useState } from 'react';
import { afterEach, expect, test } from 'vitest';
import { useFocusAfterDeed } from '../../src/ui/use-focus-after-deed.ts';
import { until } from '../support/until.ts';
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

/** A menu lies outside of the place, holds the focus while it is open, and is closed behind what was chosen. */
function Menus() {
  const [chosen, setChosen] = useState('');
  const [isOpen, setOpen] = useState(false);
  const place = useFocusAfterDeed<HTMLDivElement>(chosen);
  const choose = () => {
    setChosen('first');
    requestAnimationFrame(() => setOpen(false));
  };
  return (
    <>
      <div className="place" ref={place} tabIndex={-1}>
        {chosen === '' && (
          <button type="button" onClick={() => setOpen(true)}>
            lay
          </button>
        )}
      </div>
      {isOpen && (
        <button type="button" ref={(item) => item?.focus()} onClick={choose}>
          first
        </button>
      )}
    </>
  );
}

test('the focus stays in the place whose menu has gone with what was chosen from it', async () => {
  drawing = await draw(<Menus />);
  await drawing.click(drawing.find('button', 'lay'));
  const item = drawing.find('button', 'first');
  expect(document.activeElement).toBe(item);
  await drawing.click(item);
  await until(() => document.activeElement === drawing.find('.place'), 'the place has the focus');
});

function Later({ isThere }: { readonly isThere: boolean }) {
  const [state, setState] = useState('closed');
  const place = useFocusAfterDeed<HTMLDivElement>(state);
  if (!isThere) return <p>soon</p>;
  return (
    <div className="place" ref={place} tabIndex={-1}>
      <button key={state} type="button" onClick={() => setState('open')}>
        {state}
      </button>
    </div>
  );
}

test('the focus stays also in a place that was not there at first', async () => {
  drawing = await draw(<Later isThere={false} />);
  await drawing.redraw(<Later isThere />);
  drawing.find('button').focus();
  await drawing.click(drawing.find('button', 'closed'));
  expect(document.activeElement).toBe(drawing.find('.place'));
});
