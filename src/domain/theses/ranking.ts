import type { BallotFact, BallotWish } from '../ballot/ballot.ts';
import { askedQuestions, ballotResults, countOf, type QuestionResult } from '../ballot/ballot-result.ts';
import { type GroupStand, type MarkedSheet, mentionsOf, standOf } from './group-marks.ts';

/** How theses can be ordered. Each rule counts in whole numbers, so that what is equal is exactly equal. */
export const thesisRules = ['votes', 'half', 'net', 'groups', 'marks', 'conditional', 'groupsNet'] as const;
export type ThesisRule = (typeof thesisRules)[number];

/** Rules that need the sheets of small groups. */
const byGroups: ReadonlySet<ThesisRule> = new Set(['groups', 'marks', 'conditional', 'groupsNet']);

/** The rules that there are numbers for, the usual one first. */
export const rulesFor = (sheets: readonly MarkedSheet[]): readonly ThesisRule[] =>
  sheets.length === 0
    ? thesisRules.filter((rule) => !byGroups.has(rule))
    : [...byGroups, ...thesisRules.filter((rule) => !byGroups.has(rule))];

/** What a rule weighs: the first number decides, a later one only where those before are equal. */
type Score = readonly number[];

const right = ({ counts }: QuestionResult): number => countOf(counts, 'right');

/** How many groups stand like this to a thesis. */
export const groupsAt = (
  { question }: QuestionResult,
  sheets: readonly MarkedSheet[],
  stands: readonly GroupStand[],
): number => sheets.filter((sheet) => stands.includes(standOf(sheet, question.id))).length;

const scores: Record<ThesisRule, (result: QuestionResult, sheets: readonly MarkedSheet[]) => Score> = {
  votes: (result) => [right(result)],
  half: (result) => [2 * right(result) + countOf(result.counts, 'half')],
  net: (result) => [right(result) - countOf(result.counts, 'wrong')],
  groups: (result, sheets) => [groupsAt(result, sheets, ['full', 'conditional']), right(result)],
  marks: (result, sheets) => [mentionsOf(sheets, result.question.id), right(result)],
  conditional: (result, sheets) => [
    2 * groupsAt(result, sheets, ['full']) + groupsAt(result, sheets, ['conditional', 'half']),
    right(result),
  ],
  groupsNet: (result, sheets) => [
    groupsAt(result, sheets, ['full', 'conditional']) - groupsAt(result, sheets, ['wrong']),
    right(result) - countOf(result.counts, 'wrong'),
  ],
};

/** A thesis with its place; theses of one place are equal by the rule. */
export interface RankedThesis {
  readonly result: QuestionResult;
  /** From 1; after two first ones comes the third. */
  readonly place: number;
  /** Whether another one shares the place. */
  readonly tied: boolean;
}

const compare = (a: Score, b: Score): number => {
  for (const [index, one] of a.entries()) {
    const difference = (b[index] ?? 0) - one;
    if (difference !== 0) return difference;
  }
  return 0;
};

/** The rule of this name, where there are numbers for it; otherwise the usual one. */
export const ruleNamed = (name: string | null, sheets: readonly MarkedSheet[] = []): ThesisRule => {
  const rules = rulesFor(sheets);
  return rules.find((one) => one === name) ?? rules[0] ?? 'votes';
};

/** What is ordered: the votes, and what small groups have marked. */
export interface ThesisPicture {
  readonly results: readonly QuestionResult[];
  readonly sheets: readonly MarkedSheet[];
}

/**
 * What there is to order: the votes as far as they are told; without them the theses alone, as soon as sheets of groups
 * can be read. Null: nothing.
 */
export const thesisResults = (
  wish: BallotWish,
  fact: BallotFact | null,
  sheets: readonly MarkedSheet[],
): readonly QuestionResult[] | null => {
  const results = ballotResults(wish, fact);
  if (results !== null || sheets.length === 0) return results;
  return askedQuestions(wish, fact).map((question) => ({ question, counts: {}, hands: {}, guests: null }));
};

/** The theses ordered by a rule, those that are equal by their numbers, each with the place it shares. */
export const rankTheses = ({ results, sheets }: ThesisPicture, rule: ThesisRule): readonly RankedThesis[] => {
  const scored = results
    .map((result) => ({ result, score: scores[rule](result, sheets) }))
    .sort((a, b) => compare(a.score, b.score) || a.result.question.number - b.result.question.number);
  return scored.map(({ result, score }) => {
    const place = 1 + scored.filter((other) => compare(other.score, score) < 0).length;
    const tied = scored.filter((other) => compare(other.score, score) === 0).length > 1;
    return { result, place, tied };
  });
};

/** Where another rule turns two theses round. */
export interface Turned {
  readonly rule: ThesisRule;
  /** Stands behind by the rule that is shown, and would stand before. */
  readonly before: QuestionResult;
  readonly behind: QuestionResult;
}

/**
 * For each other rule the first two, from the top, that it would turn round: both orders must be strict, a tie turns
 * nothing. A rule that only parts or joins what is equal is not named.
 */
export const turnedBy = (picture: ThesisPicture, rule: ThesisRule): readonly Turned[] =>
  rulesFor(picture.sheets)
    .filter((other) => other !== rule)
    .flatMap((other): readonly Turned[] => {
      const ranked = rankTheses(picture, rule);
      const scoreOf = new Map(ranked.map(({ result }) => [result, scores[other](result, picture.sheets)]));
      for (const [index, { result: upper, place }] of ranked.entries())
        for (const { result: lower, place: below } of ranked.slice(index + 1))
          if (place < below && compare(scoreOf.get(lower) ?? [], scoreOf.get(upper) ?? []) < 0)
            return [{ rule: other, before: lower, behind: upper }];
      return [];
    });
