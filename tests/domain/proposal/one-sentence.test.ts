import { expect, test } from 'vitest';
import { inOneSentence } from '../../../src/domain/proposal/one-sentence.ts';
import { emptyProfile } from '../../../src/domain/proposal/proposal.ts';

test.each([
  [
    'the sentence that was written for it',
    'Hilfe kommt früher.',
    'Lotsen suchen auf. Sie beraten.',
    'Hilfe kommt früher.',
  ],
  [
    'the first sentence of what is proposed',
    ' ',
    'Lotsen suchen Haushalte auf. Sie beraten.',
    'Lotsen suchen Haushalte auf.',
  ],
  [
    'no end at an abbreviation',
    '',
    'Lotsen gehen z. B. in Kitas und ca. 20 Schulen. Dann weiter.',
    'Lotsen gehen z. B. in Kitas und ca. 20 Schulen.',
  ],
  ['its first line where it is a list', '', 'Zwei Stellen schaffen\nRäume suchen', 'Zwei Stellen schaffen'],
  ['nothing where nothing stands', '', '', ''],
])('a proposal in one sentence is %s', (_, plainWords, measure, sentence) => {
  expect(inOneSentence({ ...emptyProfile, plainWords, measure })).toBe(sentence);
});

test('a sentence without an end is cut, and says so', () => {
  const told = inOneSentence({ ...emptyProfile, measure: 'sehr '.repeat(100) });
  expect(told.length).toBeLessThanOrEqual(182);
  expect(told.endsWith(' …')).toBe(true);
});
