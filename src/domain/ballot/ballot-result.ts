import { addCounts, type BallotFact, type BallotQuestion, type BallotWish, type Counts } from './ballot.ts';

/** What came out for one question. */
export interface QuestionResult {
  readonly question: BallotQuestion;
  /** Everything together: what was answered here, and what the moderator has counted. */
  readonly counts: Counts;
  /** What of it the moderator has counted, by hand or from paper. */
  readonly hands: Counts;
  /** Null: not told. */
  readonly guests: Counts | null;
}

/**
 * What a ballot asks: before it has begun what stands in the plan, afterwards what was asked. A title that was put right
 * since is read as it is now.
 */
export const askedQuestions = (wish: BallotWish, fact: BallotFact | null): readonly BallotQuestion[] => {
  if (fact === null) return wish.questions;
  const now = new Map(wish.questions.map((question) => [question.id, question]));
  return fact.asks.map((asked) => now.get(asked.id) ?? { ...asked, text: '' });
};

/** The results, question by question in the order in which they were asked; null while nothing is told. */
export const ballotResults = (wish: BallotWish, fact: BallotFact | null): readonly QuestionResult[] | null => {
  if (fact === null || fact.counts === null) return null;
  const { counts, guestCounts } = fact;
  return askedQuestions(wish, fact).map((question) => {
    const hands = wish.hands.get(question.id) ?? {};
    return {
      question,
      counts: addCounts(counts.get(question.id), hands),
      hands,
      guests: guestCounts === null ? null : (guestCounts.get(question.id) ?? {}),
    };
  });
};

/** How often something was counted. */
export const countOf = (counts: Counts, name: string): number => counts[name] ?? 0;

/** Whether the moderator has counted anything. */
export const hasHands = (results: readonly QuestionResult[]): boolean =>
  results.some(({ hands }) => Object.values(hands).some((count) => count > 0));
