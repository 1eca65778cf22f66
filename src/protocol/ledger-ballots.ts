import * as v from 'valibot';
import {
  type Answer,
  answersOn,
  type BallotKind,
  ballotKinds,
  ballotStates,
  longestReason,
  longestTitle,
  mostQuestions,
  mostWeight,
} from '../domain/ballot/ballot.ts';
import { isId, type QuestionId, type SeatId } from '../domain/ids.ts';
import type { FrozenAnswers, LedgerBallot } from '../domain/teller/ledger.ts';
import { byId, isDistinct, moment, published, seatOfKey, whole } from './ledger-parts.ts';
import { wireId } from './wire-id.ts';

const asked = v.strictObject({
  id: wireId<QuestionId>(),
  number: whole(1, 999),
  title: v.pipe(v.string(), v.maxLength(longestTitle)),
});
const answer = v.strictObject({
  choice: v.nullable(v.pipe(v.string(), v.maxLength(40))),
  weight: whole(0, mostWeight),
  reason: v.pipe(v.string(), v.maxLength(2 * longestReason)),
});
const frozen = v.strictObject({
  layer: v.picklist(['counted', 'guest']),
  answers: byId<QuestionId, Answer>(answer),
});

/** A ballot as a device hands it over. A person whose data were erased has no part in it, as in all ledgers of devices. */
export const ballot: v.GenericSchema<unknown, LedgerBallot> = v.pipe(
  v.strictObject({
    state: v.picklist(ballotStates),
    kind: v.picklist(Object.keys(ballotKinds) as BallotKind[]),
    covered: v.boolean(),
    limit: whole(0, mostWeight),
    asks: v.pipe(
      v.array(asked),
      v.maxLength(mostQuestions),
      v.check((list) => isDistinct(list.map(({ id }) => id))),
    ),
    openedAt: moment,
    closedAt: v.exactOptional(moment),
    votes: v.nullable(byId<SeatId, FrozenAnswers>(frozen)),
    reasonIds: published,
    hasExcluded: v.boolean(),
  }),
  v.check((one) => isSound(one)),
);

/** Nothing is frozen while it is open, nothing told before it is, and nobody has more than the ballot takes. */
const isSound = (one: LedgerBallot): boolean => {
  const { state, covered, votes, reasonIds } = one;
  const keys = Object.keys(reasonIds);
  return (
    (state === 'open') === (votes === null) &&
    (keys.length === 0 || (state !== 'open' && (!covered || state === 'shown'))) &&
    isDistinct(Object.values(reasonIds)) &&
    keys.every((key) => hasReason(one, key)) &&
    Object.values<FrozenAnswers>(votes ?? {}).every(({ answers }) => isTaken(answers, one))
  );
};

const hasReason = ({ votes }: LedgerBallot, key: string): boolean => {
  const [seat, question, more] = key.split('/');
  if (more !== undefined || !isId(seat) || !isId(question)) return false;
  return (votes?.[seat as SeatId]?.answers[question as QuestionId]?.reason ?? '') !== '';
};

const isTaken = (answers: FrozenAnswers['answers'], one: LedgerBallot): boolean => {
  const given = new Map(Object.entries(answers) as [QuestionId, Answer][]);
  const { taken } = answersOn(given, one);
  return (
    taken.size === given.size &&
    [...given].every(([id, { choice, weight, reason }]) => {
      const same = taken.get(id);
      return same?.choice === choice && same.weight === weight && same.reason === reason;
    })
  );
};

/** Everybody who stands in a ballot. */
export const seatsInBallot = ({ votes, reasonIds }: LedgerBallot): readonly string[] => [
  ...Object.keys(votes ?? {}),
  ...Object.keys(reasonIds).map(seatOfKey),
];
