// @vitest-environment jsdom
import { expect, test } from 'vitest';
import type { SeatId } from '../../../src/domain/ids.ts';
import { OwnSignals } from '../../../src/features/signals/own-signals.tsx';
import { type RaisedHand, SignalsLine } from '../../../src/features/signals/signals-line.tsx';
import { words } from '../../support/words.ts';
import { draw } from '../../ui/draw.tsx';

const { own, line } = words.signals;
const hand = (label: string): RaisedHand => ({ seat: label as SeatId, raise: 1, label });

test('the first hand is answered at once and taken back, the others stand in their order, and it is said who is missing', async () => {
  const taken: string[] = [];
  const take = ({ label }: RaisedHand) => {
    taken.push(label);
    return () => void taken.push(`not ${label}`);
  };
  const hands = [hand('Bea'), hand('Cem'), hand('Dea')];
  const done = { finished: 2, missing: ['Eva'] };
  const drawing = await draw(<SignalsLine hands={hands} done={done} onTake={take} />);
  expect(drawing.text()).toContain(line.up('Bea'));
  expect(drawing.findAll('ol li > span').map((one) => one.textContent)).toEqual(['Cem', 'Dea']);
  expect(drawing.text()).toContain(line.finished(2, 3));
  expect(drawing.text()).toContain(line.missing('Eva'));
  await drawing.click(drawing.find('button', line.seenOf('Bea')));
  await drawing.click(drawing.find('button', words.agenda.undo));
  expect(taken).toEqual(['Bea', 'not Bea']);
  await drawing.redraw(<SignalsLine hands={[]} done={{ finished: 3, missing: [] }} onTake={take} />);
  expect(drawing.text()).toContain(line.none);
  expect(drawing.text()).toContain(line.everybody);
  await drawing.remove();
});

test('a tablet raises and lowers its hand, and is finished only where something runs', async () => {
  const said: unknown[] = [];
  const deeds = { onHand: (up: boolean) => said.push(up), onDone: (done: boolean) => said.push({ done }) };
  const drawing = await draw(<OwnSignals hand="down" done={null} {...deeds} />);
  expect(drawing.findAll('button')).toHaveLength(1);
  await drawing.click(drawing.find('button', own.raise));
  await drawing.redraw(<OwnSignals hand="up" done={false} {...deeds} />);
  expect(drawing.text()).toContain(own.isUp);
  await drawing.click(drawing.find('button', own.lower));
  await drawing.click(drawing.find('button', own.done));
  await drawing.redraw(<OwnSignals hand="taken" done={true} {...deeds} />);
  expect(drawing.text()).toContain(own.taken);
  await drawing.click(drawing.find('button', own.notYet));
  expect(said).toEqual([true, false, { done: true }, { done: false }]);
  await drawing.remove();
});
