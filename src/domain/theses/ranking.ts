import { countOf, type QuestionResult } from '../ballot/ballot-result.ts';

/** How theses can be ordered. Each rule counts in whole numbers, so that what is equal is exactly equal. */
export const thesisRules = ['votes', 'half', 'net'] as const;
export type ThesisRule = (typeof thesisRules)[number];
export const defaultRule: ThesisRule = 'votes';

/** What a rule weighs: the first number decides, a later one only where those before are equal. */
type Score = readonly number[];

const scores: Record<ThesisRule, (result: QuestionResult) => Score> = {
  votes: ({ counts }) => [countOf(counts, 'right')],
  half: ({ counts }) => [2 * countOf(counts, 'right') + countOf(counts, 'half')],
  net: ({ counts }) => [countOf(counts, 'right') - countOf(counts, 'wrong')],
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

/** The rule of this name; the usual one where there is none. */
export const ruleNamed = (name: string | null): ThesisRule => thesisRules.find((one) => one === name) ?? defaultRule;

/** The theses ordered by a rule, those that are equal by their numbers, each with the place it shares. */
export const rankTheses = (results: readonly QuestionResult[], rule: ThesisRule): readonly RankedThesis[] => {
  const scored = results
    .map((result) => ({ result, score: scores[rule](result) }))
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
 * For each other rule the first two neighbours, from the top, that it would turn round: both orders must be strict, a
 * tie turns nothing. A rule that only parts or joins what is equal is not named.
 */
export const turnedBy = (results: readonly QuestionResult[], rule: ThesisRule): readonly Turned[] =>
  thesisRules
    .filter((other) => other !== rule)
    .flatMap((other): readonly Turned[] => {
      const ranked = rankTheses(results, rule);
      for (const [index, { result: upper, place }] of ranked.entries())
        for (const { result: lower, place: below } of ranked.slice(index + 1))
          if (place < below && compare(scores[other](lower), scores[other](upper)) < 0)
            return [{ rule: other, before: lower, behind: upper }];
      return [];
    });
