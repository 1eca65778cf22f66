import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { QuestionResult } from '../../../src/domain/ballot/ballot-result.ts';
import {
  defaultRule,
  rankTheses,
  ruleNamed,
  type ThesisRule,
  thesisRules,
  turnedBy,
} from '../../../src/domain/theses/ranking.ts';
import { theses } from '../../support/meeting.ts';

type Votes = readonly [right: number, half: number, wrong: number];
const results = (all: readonly Votes[]): readonly QuestionResult[] =>
  theses(all.length).map((question, index) => {
    const [right = 0, half = 0, wrong = 0] = all[index] ?? [];
    return { question, counts: { right, half, wrong }, hands: {}, guests: null };
  });
const order = (all: readonly Votes[], rule: ThesisRule) =>
  rankTheses(results(all), rule).map(
    ({ result, place, tied }) => `${result.question.number}@${place}${tied ? '=' : ''}`,
  );

/** The rules once more, as one would reckon them by hand. */
const byHand: Record<ThesisRule, (votes: Votes) => number> = {
  votes: ([right]) => right,
  half: ([right, half]) => right + half / 2,
  net: ([right, , wrong]) => right - wrong,
};

describe('a ranking of theses', () => {
  it.each<[ThesisRule, readonly string[]]>([
    ['votes', ['3@1', '1@2=', '2@2=', '4@4']],
    ['half', ['2@1', '3@2', '1@3=', '4@3=']],
    ['net', ['2@1', '4@2', '3@3', '1@4']],
  ])('by %s shows ties as ties, those who are equal by number', (rule, expected) => {
    const votes: readonly Votes[] = [
      [4, 0, 6],
      [4, 6, 0],
      [5, 0, 5],
      [3, 2, 2],
    ];
    expect(order(votes, rule)).toEqual(expected);
  });

  it('is the usual one where no rule or an unknown one is named', () => {
    expect([ruleNamed(null), ruleNamed('lottery'), ruleNamed('net')]).toEqual([defaultRule, defaultRule, 'net']);
  });

  it('says what another rule would turn round, and nothing where it would not', () => {
    const turned = turnedBy(
      results([
        [5, 0, 5],
        [4, 6, 0],
      ]),
      'votes',
    );
    expect(turned.map(({ rule, before, behind }) => [rule, before.question.number, behind.question.number])).toEqual([
      ['half', 2, 1],
      ['net', 2, 1],
    ]);
    expect(
      turnedBy(
        results([
          [5, 2, 1],
          [4, 1, 1],
        ]),
        'votes',
      ),
    ).toEqual([]);
    expect(
      turnedBy(
        results([
          [4, 2, 1],
          [4, 1, 3],
        ]),
        'votes',
      ),
    ).toEqual([]);
    expect(turnedBy([], 'votes')).toEqual([]);
  });

  const votes = fc.tuple(fc.nat(6), fc.nat(6), fc.nat(6));
  it('is by every rule what comparing all pairs by hand gives', () => {
    fc.assert(
      fc.property(fc.array(votes, { maxLength: 12 }), fc.constantFrom(...thesisRules), (all, rule) => {
        const scoreOf = (number: number) => byHand[rule](all[number - 1] ?? [0, 0, 0]);
        const ranked = rankTheses(results(all), rule);
        expect(ranked.map(({ result }) => result.question.number).toSorted((a, b) => a - b)).toEqual(
          all.map((_, index) => index + 1),
        );
        for (const { result, place, tied } of ranked) {
          const own = scoreOf(result.question.number);
          const others = ranked
            .filter((one) => one.result !== result)
            .map((one) => scoreOf(one.result.question.number));
          expect(place).toBe(1 + others.filter((other) => other > own).length);
          expect(tied).toBe(others.includes(own));
        }
      }),
    );
  });

  it('names for each other rule exactly a pair that both rules part the other way round, whenever there is one', () => {
    fc.assert(
      fc.property(fc.array(votes, { maxLength: 8 }), fc.constantFrom(...thesisRules), (all, rule) => {
        const told = new Map(turnedBy(results(all), rule).map((one) => [one.rule, one]));
        for (const other of thesisRules.filter((one) => one !== rule)) {
          const pairs = all.flatMap((a, upper) =>
            all.flatMap((b, lower) =>
              byHand[rule](a) > byHand[rule](b) && byHand[other](b) > byHand[other](a)
                ? [`${lower + 1}>${upper + 1}`]
                : [],
            ),
          );
          const one = told.get(other);
          if (pairs.length === 0) expect(one).toBeUndefined();
          else expect(pairs).toContain(`${one?.before.question.number}>${one?.behind.question.number}`);
        }
      }),
    );
  });
});
