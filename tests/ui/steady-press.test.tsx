// @vitest-environment jsdom
import { act, useState } from 'react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { steadyPress } from '../../src/ui/steady-press.ts';
import { type Drawing, draw } from './draw.tsx';

let drawing: Drawing;
let end: () => void;
beforeEach(async () => {
  drawing = await draw(null);
  end = steadyPress(document);
});
afterEach(async () => {
  end();
  await drawing.remove();
});

const button = (name: string): HTMLElement => {
  const found = [...drawing.page.querySelectorAll('button')].find(({ textContent }) => textContent === name);
  if (found === undefined) throw new Error(`there is no ${name}`);
  return found;
};

/** Presses at a point, as the `count`th press of a flurry there. */
const press = (name: string, count: number, x = 10, y = 10) =>
  button(name).dispatchEvent(
    new MouseEvent('click', { bubbles: true, cancelable: true, detail: count, clientX: x, clientY: y }),
  );

const stands = (name: string, left: number, right: number) => {
  button(name).getBoundingClientRect = () => ({ left, right, top: 0, bottom: 20 }) as DOMRect;
};

function Course() {
  const [step, setStep] = useState('start');
  const [minutes, setMinutes] = useState(0);
  const [done, setDone] = useState(false);
  return (
    <>
      <output>{`${step} ${minutes} ${done}`}</output>
      {step === 'start' ? (
        <button key="start" type="button" onClick={() => setStep('runs')}>
          Start
        </button>
      ) : (
        <button key="pause" type="button" onClick={() => setStep('paused')}>
          Pause
        </button>
      )}
      <button type="button" onClick={() => setMinutes((now) => now + 1)}>
        +1
      </button>
      <button type="button" onClick={() => setDone((now) => !now)}>
        {done ? 'Not done' : 'Done'}
      </button>
    </>
  );
}

const said = () => drawing.page.querySelector('output')?.textContent;

test('the second press of a double one does not meet the button that has taken the place of the first', async () => {
  await drawing.redraw(<Course />);
  await act(async () => void press('Start', 1));
  stands('Pause', 0, 40);
  await act(async () => void press('Pause', 2));
  expect(said()).toBe('runs 0 false');
  // A flurry is left out to its end.
  await act(async () => void press('Pause', 3));
  expect(said()).toBe('runs 0 false');
  // Another press, later: it is meant.
  await act(async () => void press('Pause', 1));
  expect(said()).toBe('paused 0 false');
});

test('nor the same button when it is called differently by then', async () => {
  await drawing.redraw(<Course />);
  await act(async () => void press('Done', 1));
  await act(async () => void press('Not done', 2));
  expect(said()).toBe('start 0 true');
  await act(async () => void press('Not done', 1));
  expect(said()).toBe('start 0 false');
});

test('what does the same again, what lies beside it, and every press of the keyboard are done', async () => {
  await drawing.redraw(<Course />);
  for (const count of [1, 2, 3]) await act(async () => void press('+1', count));
  expect(said()).toBe('start 3 false');
  stands('Done', 30, 60);
  await act(async () => void press('Done', 2, 40));
  expect(said()).toBe('start 3 true');
  await act(async () => void press('Not done', 0));
  expect(said()).toBe('start 3 false');
});
