import { describe, expect, test } from 'vitest';
import { grades } from '../../../src/domain/votes/choices.ts';
import {
  isFinishedChoice,
  keyOf,
  type PaperChoice,
  readChoice,
  readWeight,
} from '../../../src/features/without-device/ballot-form.ts';
import { thesesWords } from '../../../src/words/theses.de.ts';
import { votesWords } from '../../../src/words/votes.de.ts';

const choicesOf = (words: Readonly<Record<string, string>>): readonly PaperChoice[] =>
  Object.entries(words).map(([value, label]) => ({ value, label }));
const theses = choicesOf(thesesWords.choices);
const moods = choicesOf(votesWords.mood.cards);
const schoolGrades = grades.map((value) => ({ value, label: votesWords.grade.of(value) }));

describe('a field of a form of a ballot', () => {
  test.each([
    ['', theses, { kind: 'empty' }],
    ['  ', theses, { kind: 'empty' }],
    ['r', theses, { kind: 'choice', value: 'right' }],
    [' H ', theses, { kind: 'choice', value: 'half' }],
    ['falsch', theses, { kind: 'choice', value: 'wrong' }],
    ['e', theses, { kind: 'choice', value: 'abstain' }],
    ['x', theses, { kind: 'impossible' }],
    // Two of the moods begin with the same letter: then a letter is not enough.
    ['g', moods, { kind: 'impossible' }],
    ['gut', moods, { kind: 'choice', value: 'bright' }],
    ['3+', schoolGrades, { kind: 'choice', value: '3+' }],
    ['2-', schoolGrades, { kind: 'choice', value: '2-' }],
    ['2−', schoolGrades, { kind: 'choice', value: '2-' }],
    ['7', schoolGrades, { kind: 'impossible' }],
  ] as const)('%j of %o means %o', (typed, choices, said) => {
    expect(readChoice(typed, choices)).toEqual(said);
  });

  test('every choice of every kind has a key of its own that is read as this choice', () => {
    for (const choices of [theses, moods, schoolGrades, choicesOf(votesWords.dates.choices)])
      for (const one of choices)
        expect(readChoice(keyOf(one, choices), choices)).toEqual({ kind: 'choice', value: one.value });
  });

  test('leads on to the next one only where nothing more can follow', () => {
    expect(isFinishedChoice('r', theses)).toBe(true);
    expect(isFinishedChoice('x', theses)).toBe(false);
    expect(isFinishedChoice('1', schoolGrades)).toBe(false);
  });

  test.each([
    ['', 1, 0],
    ['x', 1, 1],
    ['2', 3, 2],
    ['4', 3, null],
    ['1,5', 3, null],
    ['-1', 3, null],
  ] as const)('%j stars or points of at most %i are %j', (typed, heaviest, weight) => {
    expect(readWeight(typed, heaviest)).toBe(weight);
  });
});
