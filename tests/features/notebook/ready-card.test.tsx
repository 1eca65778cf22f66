// @vitest-environment jsdom
import { act } from 'react';
import { expect, test } from 'vitest';
import { type Checked, ReadyCard } from '../../../src/features/notebook/ready-card.tsx';
import { notebookWords } from '../../../src/words/notebook.de.ts';
import { draw } from '../../ui/draw.tsx';

const { ready: words } = notebookWords;
const good: Checked = {
  app: 'good',
  work: 'good',
  sources: 'good',
  storage: 'refused',
  clock: 'unknown',
  clockAhead: 0,
};

test('while it is looked it is said so, where it is heard; then how each thing stands, and what to do', async () => {
  const { promise, resolve } = Promise.withResolvers<Checked>();
  const drawing = await draw(<ReadyCard check={() => promise} />);
  await drawing.click(drawing.find('button'));
  expect(drawing.find('div[role=status]:not([class])').textContent).toBe(words.checking);
  await act(async () => resolve(good));
  expect(drawing.findAll('div[role=status] li')).toHaveLength(5);
  expect(drawing.find('div[role=status]:not([class])').textContent).toContain(words.refusedAdvice);
  await drawing.remove();
});

test('what could not be looked at leaves no answer of before, and may be asked again', async () => {
  let asked = 0;
  const check = async () => {
    asked += 1;
    if (asked === 2) throw new Error('gone');
    return good;
  };
  const drawing = await draw(<ReadyCard check={check} />);
  const press = () => drawing.click(drawing.find('button'));
  await press();
  expect(drawing.findAll('div[role=status] li')).toHaveLength(5);
  await press();
  expect(drawing.find('div[role=status]:not([class])').textContent).toBe(words.failed);
  await press();
  expect(drawing.findAll('div[role=status] li')).toHaveLength(5);
  await drawing.remove();
});

test.each([
  [{ ...good, storage: 'good', clock: 'good' }, words.go],
  [{ ...good, storage: 'good' }, words.go],
  [good, words.goSaving],
  [{ ...good, storage: 'bad' }, words.goSaving],
  [{ ...good, storage: 'asking' }, words.goSaving],
  [{ ...good, app: 'bad' }, words.stay],
  [{ ...good, sources: 'bad', storage: 'good' }, words.stay],
  [{ ...good, clock: 'bad' }, words.stay],
] as readonly (readonly [Checked, string])[])(
  'before the details stands whether one can go: %o',
  async (found, verdict) => {
    const drawing = await draw(<ReadyCard check={async () => found} />);
    await drawing.click(drawing.find('button'));
    expect(drawing.find('.plenum-notebook-said').textContent).toBe(verdict);
    await drawing.remove();
  },
);

test.each([
  [-86_400_000, words.clockOff('1 Tag', false)],
  [2.1 * 3_600_000, words.clockOff('2 Stunden', true)],
  [7 * 60_000, words.clockOff('7 Minuten', true)],
])('a clock that is wrong says by how much, and what comes of it: %d', async (clockAhead, said) => {
  const drawing = await draw(<ReadyCard check={async () => ({ ...good, clock: 'bad', clockAhead })} />);
  await drawing.click(drawing.find('button'));
  expect(drawing.text()).toContain(said);
  await drawing.remove();
});
