import type { BallotFact, BallotWish } from '../../domain/ballot/ballot.ts';
import { ballotResults } from '../../domain/ballot/ballot-result.ts';
import type { DateRow } from '../../domain/export/votes-export.ts';

/** The dates with their answers; null while nothing is told. */
export const dateRows = (wish: BallotWish, fact: BallotFact | null): readonly DateRow[] | null =>
  ballotResults(wish, fact)?.map(({ question, counts, hands, guests }) => ({
    id: question.id,
    at: question.title,
    ...{ counts, hands, guests },
  })) ?? null;
