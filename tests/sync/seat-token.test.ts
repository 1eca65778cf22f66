import { expect, test } from 'vitest';
import type { ApiResult } from '../../src/device/api.ts';
import { accepted, refused } from '../../src/domain/result.ts';
import { keepToken } from '../../src/sync/seat-token.ts';

type Answer = { readonly token: string };

/** A place with a token, and what the relay answers when it is asked for a new one. */
const inPlace = (answers: readonly ApiResult<Answer>[]) => {
  const asked: string[] = [];
  let token = 'first';
  const keeper = keepToken<Answer>({
    read: () => token,
    ask: async (shown) => {
      asked.push(shown);
      return answers[asked.length - 1] ?? refused('offline');
    },
    keep: async (answer) => {
      token = answer.token;
    },
  });
  return {
    asked,
    renew: keeper.renew,
    joinsAgain: () => {
      token = 'second';
    },
  };
};

test('a token that was refused for good is not asked about again until there is another one', async () => {
  const { asked, renew, joinsAgain } = inPlace([refused('token-withdrawn'), accepted({ token: 'third' })]);
  expect([await renew(), await renew(), await renew()]).toEqual(['refused', 'refused', 'refused']);
  expect(asked).toEqual(['first']);
  joinsAgain();
  expect(await renew()).toBe('renewed');
  expect(asked).toEqual(['first', 'second']);
});

test('a relay in trouble is asked again', async () => {
  const { asked, renew } = inPlace([refused('relay-fault'), refused('offline'), accepted({ token: 'second' })]);
  expect([await renew(), await renew(), await renew()]).toEqual(['offline', 'offline', 'renewed']);
  expect(asked).toEqual(['first', 'first', 'first']);
});

test('documents that ask at once share one answer', async () => {
  const { asked, renew } = inPlace([accepted({ token: 'second' })]);
  expect(await Promise.all([renew(), renew(), renew()])).toEqual(['renewed', 'renewed', 'renewed']);
  expect(asked).toEqual(['first']);
});
