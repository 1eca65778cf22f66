import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { QuestionResult } from '../../../src/domain/ballot/ballot-result.ts';
import type { GroupId, QuestionId } from '../../../src/domain/ids.ts';
import {
  type GroupMark,
  type MarkedSheet,
  markVerdicts,
  sheetRows,
  standOf,
} from '../../../src/domain/theses/group-marks.ts';
import {
  rankTheses,
  ruleNamed,
  rulesFor,
  type ThesisPicture,
  type ThesisRule,
  turnedBy,
} from '../../../src/domain/theses/ranking.ts';
import { theses } from '../../support/meeting-table.ts';

type Votes = readonly [right: number, half: number, wrong: number];
const mark = (thesis: number, verdict: GroupMark['verdict'], more: Partial<GroupMark> = {}): GroupMark => ({
  ...{ row: 'agree', thesis: `q${thesis}` as QuestionId, verdict, strong: false, part: '', condition: '' },
  ...more,
});
const sheet = (...marks: readonly GroupMark[]): MarkedSheet => ({ group: 'g' as GroupId, name: 'Gruppe', marks });
const picture = (all: readonly Votes[], sheets: readonly MarkedSheet[] = []): ThesisPicture => ({
  results: theses(all.length).map((question, index): QuestionResult => {
    const [right = 0, half = 0, wrong = 0] = all[index] ?? [];
    return { question, counts: { right, half, wrong }, hands: {}, guests: null };
  }),
  sheets,
});
const order = (seen: ThesisPicture, rule: ThesisRule) =>
  rankTheses(seen, rule).map(({ result, place, tied }) => `${result.question.number}@${place}${tied ? '=' : ''}`);

/** What one group says of one thesis, once more and by another way than the rules take. */
const best = ({ marks }: MarkedSheet, thesis: number): number => {
  const worth = { full: 4, conditional: 3, half: 2, wrong: 1, unclear: 0 } as const;
  const of = ({ verdict, part }: GroupMark): keyof typeof worth =>
    verdict === 'right' ? (part === '' ? 'full' : 'half') : verdict;
  return Math.max(-1, ...marks.filter((one) => one.thesis === `q${thesis}`).map((one) => worth[of(one)]));
};

/** The rules as one would reckon them by hand, in one number: groups weigh more than all votes together. */
const byHand: Record<ThesisRule, (votes: Votes, thesis: number, sheets: readonly MarkedSheet[]) => number> = {
  votes: ([right]) => right,
  half: ([right, half]) => right + half / 2,
  net: ([right, , wrong]) => right - wrong,
  groups: ([right], thesis, sheets) => 1000 * sheets.filter((one) => best(one, thesis) >= 3).length + right,
  marks: ([right], thesis, sheets) => {
    const said = sheets.flatMap(({ marks }) => marks).filter((one) => one.thesis === `q${thesis}`);
    const named = said.filter(({ verdict }) => verdict === 'right' || verdict === 'conditional');
    return 1000 * named.flatMap(({ strong }) => (strong ? [1, 1] : [1])).length + right;
  },
  conditional: ([right], thesis, sheets) =>
    sheets.reduce((sum, one) => sum + (best(one, thesis) === 4 ? 1000 : best(one, thesis) >= 2 ? 500 : 0), right),
  groupsNet: ([right, , wrong], thesis, sheets) =>
    sheets.reduce((sum, one) => sum + (best(one, thesis) >= 3 ? 1000 : best(one, thesis) === 1 ? -1000 : 0), 0) +
    right -
    wrong,
};

describe('a ranking of theses', () => {
  it.each<[ThesisRule, readonly string[]]>([
    ['votes', ['3@1', '1@2=', '2@2=', '4@4']],
    ['half', ['2@1', '3@2', '1@3=', '4@3=']],
    ['net', ['2@1', '4@2', '3@3', '1@4']],
  ])('by %s shows ties as ties, those who are equal by number', (rule, expected) => {
    const votes = [
      [4, 0, 6],
      [4, 6, 0],
      [5, 0, 5],
      [3, 2, 2],
    ] as const;
    expect(order(picture(votes), rule)).toEqual(expected);
  });

  it.each<[ThesisRule, readonly string[]]>([
    ['groups', ['2@1', '1@2', '3@3']],
    ['marks', ['1@1', '2@2', '3@3']],
    ['conditional', ['1@1=', '2@1=', '3@3']],
    ['groupsNet', ['2@1', '1@2', '3@3']],
  ])('by %s counts what small groups have marked', (rule, expected) => {
    const sheets = [
      sheet(mark(1, 'right', { strong: true }), mark(2, 'conditional', { condition: 'mit Personal' })),
      sheet(mark(1, 'right', { row: 'politics', part: 'der zweite Satz' }), mark(3, 'wrong')),
      sheet(mark(1, 'wrong', { row: 'disagree' }), mark(2, 'right'), mark(3, 'half'), mark(3, 'unclear')),
    ];
    expect(
      order(
        picture(
          [
            [0, 0, 0],
            [0, 0, 0],
            [0, 0, 0],
          ],
          sheets,
        ),
        rule,
      ),
    ).toEqual(expected);
  });

  it('takes the strongest approval of a group, and offers rules of groups only where there are sheets', () => {
    const said = sheet(mark(1, 'half'), mark(1, 'right', { row: 'more' }), mark(2, 'unclear'));
    expect([1, 2, 3].map((number) => standOf(said, `q${number}` as QuestionId))).toEqual(['full', 'unclear', 'none']);
    expect(rulesFor([])).toEqual(['votes', 'half', 'net']);
    expect([ruleNamed(null), ruleNamed('lottery'), ruleNamed('net'), ruleNamed('groups')]).toEqual([
      'votes',
      'votes',
      'net',
      'votes',
    ]);
    expect([ruleNamed(null, [said]), ruleNamed('net', [said])]).toEqual(['groups', 'net']);
  });

  it('says what another rule would turn round, and nothing where it would not', () => {
    const turned = (all: readonly Votes[]) =>
      turnedBy(picture(all), 'votes').map(({ rule, before, behind }) => [
        rule,
        before.question.number,
        behind.question.number,
      ]);
    expect(
      turned([
        [5, 0, 5],
        [4, 6, 0],
      ]),
    ).toEqual([
      ['half', 2, 1],
      ['net', 2, 1],
    ]);
    expect(
      turned([
        [5, 2, 1],
        [4, 1, 1],
      ]),
    ).toEqual([]);
    expect(
      turned([
        [4, 2, 1],
        [4, 1, 3],
      ]),
    ).toEqual([]);
    expect(turned([])).toEqual([]);
  });

  const votes = fc.tuple(fc.nat(6), fc.nat(6), fc.nat(6));
  const marks = fc.array(
    fc.record({
      row: fc.constantFrom(...sheetRows),
      thesis: fc.integer({ min: 1, max: 8 }).map((number) => `q${number}` as QuestionId),
      verdict: fc.constantFrom(...markVerdicts),
      strong: fc.boolean(),
      part: fc.constantFrom('', 'der erste Satz'),
      condition: fc.constant(''),
    }),
    { maxLength: 12 },
  );
  const seen = fc.tuple(fc.array(votes, { maxLength: 8 }), fc.array(marks, { maxLength: 4 })).map(([all, sheets]) => ({
    all,
    picture: picture(
      all,
      sheets.map((some) => sheet(...some)),
    ),
  }));

  it('is by every rule what comparing all pairs by hand gives', () => {
    fc.assert(
      fc.property(seen, ({ all, picture: one }) => {
        for (const rule of rulesFor(one.sheets)) {
          const scoreOf = (number: number) => byHand[rule](all[number - 1] ?? [0, 0, 0], number, one.sheets);
          const ranked = rankTheses(one, rule);
          expect(ranked).toHaveLength(all.length);
          for (const { result, place, tied } of ranked) {
            const own = scoreOf(result.question.number);
            const others = ranked.filter((other) => other.result !== result);
            const theirs = others.map((other) => scoreOf(other.result.question.number));
            expect(place).toBe(1 + theirs.filter((other) => other > own).length);
            expect(tied).toBe(theirs.includes(own));
          }
        }
      }),
    );
  });

  it('names for each other rule exactly a pair that both rules part the other way round, whenever there is one', () => {
    fc.assert(
      fc.property(seen, fc.nat(6), ({ all, picture: one }, chosen) => {
        const rules = rulesFor(one.sheets);
        const rule = rules[chosen % rules.length] ?? 'votes';
        const told = new Map(turnedBy(one, rule).map((turned) => [turned.rule, turned]));
        const score = (by: ThesisRule, index: number) => byHand[by](all[index] ?? [0, 0, 0], index + 1, one.sheets);
        for (const other of rules.filter((by) => by !== rule)) {
          const pairs = all.flatMap((_, upper) =>
            all.flatMap((__, lower) =>
              score(rule, upper) > score(rule, lower) && score(other, lower) > score(other, upper)
                ? [`${lower + 1}>${upper + 1}`]
                : [],
            ),
          );
          const turned = told.get(other);
          if (pairs.length === 0) expect(turned).toBeUndefined();
          else expect(pairs).toContain(`${turned?.before.question.number}>${turned?.behind.question.number}`);
        }
      }),
    );
  });
});
