import { expect, test } from 'vitest';
import { createCell, firstAnswer, together } from '../../src/device/watched.ts';

const firstLarge = (cell: ReturnType<typeof createCell<number>>) =>
  firstAnswer(cell, (value) => (value > 2 ? `${value}` : null));

test('the first answer comes at once where there is one already', async () => {
  expect(await firstLarge(createCell(3))).toBe('3');
});

test('it is waited for, and what comes after it changes nothing and is not looked at', async () => {
  const cell = createCell(1);
  let looks = 0;
  const answer = firstAnswer(cell, (value) => {
    looks += 1;
    return value > 2 ? value : null;
  });
  for (const value of [2, 4, 5]) cell.set(value);
  expect([await answer, looks]).toEqual([4, 3]);
});

test('a watcher that throws keeps no other from being told, and its error is not swallowed', () => {
  const cell = createCell(1);
  const told: number[] = [];
  cell.subscribe(() => {
    throw new Error('a screen at fault');
  });
  cell.subscribe(() => told.push(cell.getSnapshot()));
  expect(() => cell.set(2)).toThrow('a screen at fault');
  expect([told, cell.getSnapshot()]).toEqual([[2], 2]);
});

test('several values are one that is made anew only when one of them has changed', () => {
  const [left, right] = [createCell(1), createCell('a')];
  let made = 0;
  const both = together([left, right], (number, letter) => {
    made += 1;
    return { said: `${number}${letter}` };
  });
  const told: string[] = [];
  const stop = both.subscribe(() => told.push(both.getSnapshot().said));
  expect(both.getSnapshot()).toBe(both.getSnapshot());
  right.set('b');
  left.set(2);
  stop();
  left.set(3);
  expect([told, made, both.getSnapshot().said]).toEqual([['1b', '2b'], 3, '3b']);
});
