import {
  type Answer,
  type Answers,
  answersOn,
  type BallotFact,
  type BallotQuestion,
  type BallotWish,
  noAnswer,
} from '../../domain/ballot/ballot.ts';
import { askedQuestions } from '../../domain/ballot/ballot-result.ts';
import type { SeatId } from '../../domain/ids.ts';
import { scatter } from '../../domain/scatter.ts';

/** One question with what this person says to it. */
export interface OwnQuestion {
  readonly question: BallotQuestion;
  readonly answer: Answer;
  /** Whether its weight does not count, because the limit was reached before. */
  readonly over: boolean;
}

export interface OwnBallot {
  readonly questions: readonly OwnQuestion[];
  readonly answered: number;
  /** How much weight may still be given; never negative. */
  readonly left: number;
}

/** A person's ballot as it counts: the same reckoning as the teller's, on their own device and without a network. */
export const ownBallot = (wish: BallotWish, fact: BallotFact, answers: Answers, seat: SeatId): OwnBallot => {
  const { over } = answersOn(answers, fact);
  const questions = askedQuestions(wish, fact).map((question) => ({
    question,
    answer: answers.get(question.id) ?? noAnswer,
    over: over.has(question.id),
  }));
  const given = questions.reduce((sum, { answer }) => sum + answer.weight, 0);
  const keyOf = ({ question }: OwnQuestion) => scatter(`${seat}/${question.id}`);
  return {
    questions: wish.shuffled ? questions.toSorted((a, b) => keyOf(a) - keyOf(b)) : questions,
    answered: questions.filter(({ answer }) => answer.choice !== null).length,
    left: Math.max(0, fact.limit - given),
  };
};
