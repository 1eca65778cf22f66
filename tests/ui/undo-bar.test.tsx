// @vitest-environment jsdom
import { act, useState } from 'react';
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { keepFocus } from '../../src/ui/keep-focus.ts';
import { useUndo } from '../../src/ui/undo-bar.tsx';
import { draw } from './draw.tsx';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function Remover({ onUndo, moment = null }: { readonly onUndo: () => void; readonly moment?: string | null }) {
  const { offer, bar } = useUndo('Rückgängig', moment);
  return (
    <>
      <button type="button" onClick={() => offer('Entfernt.', onUndo)}>
        Entfernen
      </button>
      {bar}
    </>
  );
}

const later = (milliseconds: number) => act(() => vi.advanceTimersByTime(milliseconds));
const isOffered = () => document.querySelector('.plenum-undo[data-shown]') !== null;

test('an offer to take something back is kept for a quarter of a minute and then goes away', async () => {
  const drawing = await draw(<Remover onUndo={() => undefined} />);
  await drawing.click(drawing.find('button', 'Entfernen'));
  later(14_000);
  expect(isOffered()).toBe(true);
  later(1_000);
  expect(isOffered()).toBe(false);
  await drawing.remove();
});

test('an offer goes when what it was made before has begun', async () => {
  const drawing = await draw(<Remover onUndo={() => undefined} />);
  await drawing.click(drawing.find('button', 'Entfernen'));
  await drawing.redraw(<Remover onUndo={() => undefined} />);
  expect(isOffered()).toBe(true);
  await drawing.redraw(<Remover onUndo={() => undefined} moment="open" />);
  expect(isOffered()).toBe(false);
  await drawing.remove();
});

function Stepper() {
  const [step, setStep] = useState(1);
  const { offer, bar } = useUndo('Rückgängig', String(step));
  const go = (next: number, offers: boolean) => {
    setStep(next);
    if (offers) offer(`Schritt ${next}`, () => setStep(step));
  };
  return (
    <>
      <button type="button" onClick={() => go(step + 1, true)}>
        Weiter
      </button>
      <button type="button" onClick={() => go(step + 10, false)}>
        Anderswo
      </button>
      {bar}
    </>
  );
}

test('what a deed changes itself belongs to its offer; what goes on after it ends the offer', async () => {
  const drawing = await draw(<Stepper />);
  await drawing.click(drawing.find('button', 'Weiter'));
  expect(isOffered()).toBe(true);
  later(5_000);
  expect(isOffered()).toBe(true);
  await drawing.click(drawing.find('button', 'Anderswo'));
  expect(isOffered()).toBe(false);
  await drawing.click(drawing.find('button', 'Weiter'));
  expect(isOffered()).toBe(true);
  await drawing.remove();
});

test('an offer stays as long as the focus is in it, and is used once', async () => {
  const undone: string[] = [];
  const drawing = await draw(<Remover onUndo={() => undone.push('undone')} />);
  await drawing.click(drawing.find('button', 'Entfernen'));
  const back = drawing.find('button', 'Rückgängig');
  act(() => back.focus());
  later(120_000);
  expect(isOffered()).toBe(true);
  await drawing.click(back);
  expect(undone).toEqual(['undone']);
  expect(isOffered()).toBe(false);
  await drawing.remove();
});

test('the focus goes back to where the deed was done, however the offer is answered', async () => {
  const drawing = await draw(<Remover onUndo={() => undefined} />);
  const remove = drawing.find('button', 'Entfernen');
  for (const answer of ['Rückgängig', 'Schließen']) {
    act(() => remove.focus());
    await drawing.click(remove);
    act(() => drawing.find('button', answer).focus());
    await drawing.click(drawing.find('button', answer));
    expect(document.activeElement).toBe(remove);
  }
  await drawing.remove();
});

test('where the deed has taken its own button away the focus goes to the part of the screen it belongs to', async () => {
  function Vanishing() {
    const [there, setThere] = useState(true);
    const { offer, bar } = useUndo('Rückgängig');
    const remove = () => {
      offer('Entfernt.', () => undefined);
      setThere(false);
    };
    return (
      <main>
        {there && (
          <button type="button" onClick={remove}>
            Entfernen
          </button>
        )}
        {bar}
      </main>
    );
  }
  const drawing = await draw(<Vanishing />);
  onTestFinished(keepFocus(drawing.page));
  act(() => drawing.find('button', 'Entfernen').focus());
  await drawing.click(drawing.find('button', 'Entfernen'));
  act(() => drawing.find('button', 'Rückgängig').focus());
  await drawing.click(drawing.find('button', 'Rückgängig'));
  await vi.advanceTimersByTimeAsync(100);
  expect(document.activeElement).toBe(drawing.find('main'));
  await drawing.remove();
});
