// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { OwnSignals } from '../../../src/features/signals/own-signals.tsx';
import { HandSlot } from '../../../src/ui/hand-slot.tsx';
import { signalWords } from '../../../src/words/signals.de.ts';
import { draw } from '../../ui/draw.tsx';

const { raise, lower } = signalWords.own;

test('the hand stands in the bar of a screen that has one, and by itself as soon as it has none', async () => {
  const hands: boolean[] = [];
  const signals = (hand: 'up' | 'down') => (
    <OwnSignals hand={hand} done={null} onHand={(up) => hands.push(up)} onDone={() => undefined} />
  );
  const drawing = await draw(
    <>
      <nav>
        <HandSlot />
      </nav>
      {signals('down')}
    </>,
  );
  const inBar = () => drawing.find('nav').textContent;
  expect([inBar(), drawing.findAll('section button')]).toEqual([raise, []]);
  await drawing.click(drawing.find('nav button', raise));
  await drawing.redraw(
    <>
      <nav>
        <HandSlot />
      </nav>
      {signals('up')}
    </>,
  );
  await drawing.click(drawing.find('nav button', lower));
  expect(hands).toEqual([true, false]);
  await drawing.redraw(
    <>
      <nav />
      {signals('up')}
    </>,
  );
  expect(inBar()).toBe('');
  expect(drawing.findAll('section button').map(({ textContent }) => textContent)).toEqual([lower]);
  await drawing.remove();
});
