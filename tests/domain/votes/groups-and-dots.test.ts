import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Counts } from '../../../src/domain/ballot/ballot.ts';
import type { QuestionResult } from '../../../src/domain/ballot/ballot-result.ts';
import type { QuestionId } from '../../../src/domain/ids.ts';
import { type Grade, grades } from '../../../src/domain/votes/choices.ts';
import { suggestedDates } from '../../../src/domain/votes/dates.ts';
import { allDots, rankDots } from '../../../src/domain/votes/dots.ts';
import { gapsOf, ratedGroups } from '../../../src/domain/votes/rater-groups.ts';

const outside = (...all: readonly Grade[]) =>
  all.map((grade, index) => ({ id: `o${index}`, grade, source: 'Gutachten', order: String(index) }));
const result = (number: number, weight: number, hands: Counts = {}): QuestionResult => ({
  question: { id: `q${number}` as QuestionId, number, title: `Karte ${number}`, text: '' },
  counts: weight === 0 ? {} : { weight },
  hands,
  guests: null,
});

describe('groups of raters', () => {
  test('are never mixed: each has its own n and mean, whatever the others give', () => {
    const given = fc.array(fc.constantFrom(...grades), { maxLength: 12 });
    const countsOf = (all: readonly Grade[]) => {
      const counts: Record<string, number> = {};
      for (const grade of all) counts[grade] = (counts[grade] ?? 0) + 1;
      return counts;
    };
    fc.assert(
      fc.property(given, given, given, (inside, experts, guests) => {
        const from = { counts: countsOf(inside), hands: {}, guests: guests.length === 0 ? null : countsOf(guests) };
        const groups = ratedGroups(from, outside(...experts));
        const n = Object.fromEntries(groups.map(({ group, series }) => [group, series.n]));
        const wanted = { inside: inside.length, outside: experts.length, guests: guests.length };
        expect(n).toEqual(Object.fromEntries(Object.entries(wanted).filter(([, count]) => count > 0)));
        const alone = ratedGroups({ ...from, guests: null }, [])[0]?.series;
        expect(groups.find(({ group }) => group === 'inside')?.series).toEqual(alone);
      }),
    );
  });

  test('are held against the people inside; where these gave none there is no gap', () => {
    const groups = ratedGroups({ counts: { '3+': 3 }, hands: { '3+': 1 }, guests: { '2': 4 } }, outside('1', '1'));
    expect(groups.map(({ group, typed }) => [group, typed])).toEqual([
      ['inside', 1],
      ['outside', 0],
      ['guests', 0],
    ]);
    expect(gapsOf(groups).map(({ group, gap }) => [group, gap.by, gap.better])).toEqual([
      ['outside', 1.7, 'second'],
      ['guests', 0.7, 'second'],
    ]);
    expect(gapsOf(ratedGroups({ counts: {}, hands: {}, guests: null }, outside('1')))).toEqual([]);
  });
});

describe('sticky points', () => {
  test('put cards in order, ties share a place and stand by number', () => {
    const ranked = rankDots([result(1, 0), result(2, 5), result(3, 2), result(4, 5)]);
    expect(ranked.map(({ result: { question }, dots, place, tied }) => [question.number, dots, place, tied])).toEqual([
      [2, 5, 1, true],
      [4, 5, 1, true],
      [3, 2, 3, false],
      [1, 0, 4, false],
    ]);
    expect(allDots([result(1, 3), result(2, 4)])).toBe(7);
  });
});

test('suggested dates are real, new, each once and in the order of the calendar, and never too many', () => {
  const said = ['2027-09-10T14:00', '2027-02-30T14:00', 'bald', '2027-09-09T09:00', '2027-09-10T14:00'];
  expect(suggestedDates(said, [])).toEqual(['2027-09-09T09:00', '2027-09-10T14:00']);
  expect(suggestedDates(said, ['2027-09-09T09:00'])).toEqual(['2027-09-10T14:00']);
  const many = Array.from({ length: 60 }, (_, minute) => `2027-09-10T14:${String(minute).padStart(2, '0')}`);
  expect(suggestedDates(many, [])).toHaveLength(20);
});
