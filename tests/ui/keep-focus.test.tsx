// @vitest-environment jsdom
import { useState } from 'react';
import { createPortal } from 'react-dom';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keepFocus } from '../../src/ui/keep-focus.ts';
import { until } from '../support/until.ts';
import { type Drawing, draw } from './draw.tsx';

let drawing: Drawing;
let end: () => void;
beforeEach(async () => {
  drawing = await draw(null);
  end = keepFocus(drawing.page);
});
afterEach(async () => {
  end();
  await drawing.remove();
});

const hasFocus = (selector: string) =>
  until(() => document.activeElement === drawing.find(selector), `the focus is on ${selector}`);

function Steps() {
  const [state, setState] = useState('closed');
  return (
    <section>
      <h2>Round</h2>
      <ul>
        <li key={state}>
          <button type="button" onClick={() => setState('revealed')}>
            {state}
          </button>
        </li>
      </ul>
    </section>
  );
}

test('the focus goes to the nearest place around a button that has made room, and not to the next button', async () => {
  await drawing.redraw(<Steps />);
  drawing.find('button').focus();
  await drawing.click(drawing.find('button', 'closed'));
  expect(drawing.find('button').textContent).toBe('revealed');
  await hasFocus('section');
});

test('a place is only to be focused for as long as it has the focus', async () => {
  await drawing.redraw(<Steps />);
  drawing.find('button').focus();
  await drawing.click(drawing.find('button', 'closed'));
  await hasFocus('section');
  drawing.find('button').focus();
  expect(drawing.find('section').hasAttribute('tabindex')).toBe(false);
});

function Busy() {
  const [isBusy, setBusy] = useState(false);
  return (
    <form>
      <button type="button" disabled={isBusy} onClick={() => setBusy(true)}>
        send
      </button>
    </form>
  );
}

test('a button that can no longer be pressed gives the focus to the place around it', async () => {
  await drawing.redraw(<Busy />);
  drawing.find('button').focus();
  await drawing.click(drawing.find('button'));
  await hasFocus('form');
});

/** Asks something that is answered at once: it cannot be pressed for a moment, in which browsers take its focus away. */
function Asking({ onTaken }: { readonly onTaken: () => void }) {
  const [isBusy, setBusy] = useState(false);
  const ask = () => {
    setBusy(true);
    requestAnimationFrame(() => {
      // As a browser does it: nothing says that the focus goes.
      const elsewhere = document.body.appendChild(document.createElement('input'));
      elsewhere.focus();
      elsewhere.remove();
      setBusy(false);
      onTaken();
    });
  };
  return (
    <form>
      <button type="button" disabled={isBusy} onClick={ask}>
        ask
      </button>
    </form>
  );
}

test('a button that could not be pressed for a moment has the focus again', async () => {
  const taken: boolean[] = [];
  await drawing.redraw(<Asking onTaken={() => taken.push(document.activeElement === document.body)} />);
  drawing.find('button').focus();
  await drawing.click(drawing.find('button'));
  await until(() => taken[0] === true, 'the focus was taken away');
  await hasFocus('button');
});

/** A menu lies outside of everything, has the focus while it is open, and goes after what was chosen. */
function Menus() {
  const [chosen, setChosen] = useState('');
  const [isOpen, setOpen] = useState(false);
  const choose = () => {
    setChosen('first');
    requestAnimationFrame(() => setOpen(false));
  };
  return (
    <fieldset>
      {chosen === '' && (
        <button type="button" onClick={() => setOpen(true)}>
          lay
        </button>
      )}
      {isOpen &&
        createPortal(
          <button id="item" type="button" ref={(item) => item?.focus()} onClick={choose}>
            first
          </button>,
          document.body,
        )}
    </fieldset>
  );
}

test('the focus goes to the place whose menu has gone with what was chosen from it', async () => {
  await drawing.redraw(<Menus />);
  drawing.find('button', 'lay').focus();
  await drawing.click(drawing.find('button', 'lay'));
  const item = document.getElementById('item') as HTMLElement;
  expect(document.activeElement).toBe(item);
  await drawing.click(item);
  await hasFocus('fieldset');
});

/** Frames pass, and something is done that can be seen: what would have moved the focus has moved it by then. */
const framesPass = async () => {
  let frames = 0;
  const count = () => {
    frames += 1;
    requestAnimationFrame(count);
  };
  count();
  await until(() => frames > 8, 'frames have passed');
};

test('what others change moves no focus that is somewhere, and gives none to who has none', async () => {
  await drawing.redraw(
    <section>
      <button type="button">stays</button>
      <button type="button" key="goes">
        goes
      </button>
    </section>,
  );
  const stays = (
    <section>
      <button type="button">stays</button>
    </section>
  );
  await drawing.redraw(stays);
  await framesPass();
  expect(document.activeElement).toBe(document.body);
  drawing.find('button').focus();
  await drawing.redraw(<section>{stays}</section>);
  drawing.find('button').focus();
  await drawing.redraw(
    <section>
      {stays}
      <p>more</p>
    </section>,
  );
  await framesPass();
  expect(document.activeElement).toBe(drawing.find('button'));
});

test('who has left a button and has the focus nowhere is not moved when others take it away', async () => {
  await drawing.redraw(
    <main>
      <Steps />
    </main>,
  );
  drawing.find('button').focus();
  drawing.find('button').blur();
  await framesPass();
  await drawing.redraw(
    <main>
      <p>gone</p>
    </main>,
  );
  await framesPass();
  expect(document.activeElement).toBe(document.body);
});

test('who clicks beside everything has the focus nowhere, whatever changes', async () => {
  await drawing.redraw(<Steps />);
  drawing.find('button').focus();
  drawing.find('button').blur();
  await drawing.redraw(
    <>
      <Steps />
      <p>more</p>
    </>,
  );
  await framesPass();
  expect(document.activeElement).toBe(document.body);
});
