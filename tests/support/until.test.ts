import { expect, test } from 'vitest';
import { until } from './until.ts';

test('until returns the first answer that is something', async () => {
  const answers = [undefined, false, null, 0];
  expect(await until(() => answers.shift(), 'an answer comes', { every: 1 })).toBe(0);
});

test('until fails with the sentence it was given and the last fault', async () => {
  const asking = until(
    () => {
      throw new Error('connection refused');
    },
    'the relay is ready',
    { within: 5, every: 1 },
  );
  await expect(asking).rejects.toThrow('waited 0.005 s in vain until the relay is ready (last: connection refused)');
});

test('until says what was there instead, asked once, when time has run out', async () => {
  let looks = 0;
  const asking = until(() => false, 'the wall shows the table', {
    within: 5,
    every: 1,
    found: () => {
      looks += 1;
      return 'a break';
    },
  });
  await expect(asking).rejects.toThrow('until the wall shows the table; there was: a break');
  expect(looks).toBe(1);
});
