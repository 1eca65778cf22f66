import { expect, test } from 'vitest';
import { createRelayClock } from '../../src/sync/relay-clock.ts';

const at = { now: 0 };
const create = () => createRelayClock(() => at.now);

test('without any answer the own clock counts', () => {
  at.now = 1_000;
  expect(create().now()).toBe(1_000);
});

test('what the relay says unasked is taken until an answer was measured', () => {
  at.now = 1_000;
  const clock = create();
  clock.hear(61_000);
  expect(clock.now()).toBe(61_000);
  at.now = 1_100;
  clock.measure(1_000, 51_050);
  expect(clock.now()).toBe(51_100);
});

test('the answer with the shortest way wins', () => {
  at.now = 2_000;
  const clock = create();
  clock.measure(0, 9_000);
  at.now = 2_010;
  clock.measure(2_000, 7_005);
  at.now = 4_000;
  clock.measure(2_000, 20_000);
  expect(clock.now()).toBe(9_000);
});

test('a device whose clock is set finds back after eight answers', () => {
  at.now = 10;
  const clock = create();
  clock.measure(8, 1_009);
  at.now = 100_000;
  for (let answer = 0; answer < 8; answer += 1) clock.measure(99_980, 100_990);
  expect(clock.now()).toBe(101_000);
});

test('an answer from the future or without a number is ignored', () => {
  at.now = 10;
  const clock = create();
  clock.measure(20, 500);
  clock.measure(5, Number.NaN);
  expect(clock.now()).toBe(10);
});
