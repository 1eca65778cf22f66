import * as v from 'valibot';
import { disclosures, type Judgement, onScales, type Score, sameJudgement } from '../domain/assessment/assessment.ts';
import { noteKinds, plainNote } from '../domain/assessment/note.ts';
import type { AgendaItemId, CriterionId, NoteId, PollId, ProposalId, RoundId, RowId, SeatId } from '../domain/ids.ts';
import { plainGroupName } from '../domain/proposal/origin-group.ts';
import { fewestAnswers, longestAnswer, mostAnswers, pollStates } from '../domain/results/poll.ts';
import { isPerspective, type Perspective } from '../domain/session/perspective.ts';
import { vias } from '../domain/session/seat.ts';
import { lateDecisions } from '../domain/session/session.ts';
import type {
  FrozenNote,
  FrozenSeat,
  LateBatch,
  Ledger,
  LedgerBallot,
  LedgerBoard,
  LedgerHand,
  LedgerPoll,
  LedgerRound,
  ToldEntry,
  ToldPeople,
  ToldSoFar,
} from '../domain/teller/ledger.ts';
import { noteKey } from '../domain/teller/note-course.ts';
import { smallestTold } from '../domain/teller/publication.ts';
import { rowKeysOf } from '../domain/teller/reveal-course.ts';
import { ballot, seatsInBallot } from './ledger-ballots.ts';
import { board } from './ledger-boards.ts';
import { byId, few, ids, isDistinct, moment, published, raisedHand, seatOfKey, whole } from './ledger-parts.ts';
import { wireId } from './wire-id.ts';

/*
 * A ledger that a device has kept and hands over. It decides what stands as counted, so nothing in it is believed that
 * the teller could not have written: shapes first (valibot), then whether it is of one piece (`isSound`).
 */
const judgement = v.union([
  v.strictObject({ kind: v.literal('abstained') }),
  v.strictObject({
    kind: v.literal('scored'),
    values: byId<CriterionId, Score>(v.union([whole(-100, 100), v.literal('cannot')])),
  }),
]);
const scale = v.pipe(
  v.strictObject({ min: whole(-100, 100), max: whole(-100, 100) }),
  v.check(({ min, max }) => min < max),
);
/** As the plan names a group: one line, cut. */
const groupName = v.pipe(
  v.string(),
  v.minLength(1),
  v.check((text) => text === plainGroupName(text)),
);
const asks = v.strictObject({
  proposals: ids<ProposalId>(),
  criteria: v.pipe(v.array(v.strictObject({ id: wireId<CriterionId>(), scale })), v.maxLength(100)),
  origins: v.exactOptional(byId<ProposalId, string>(groupName)),
});
/** What the teller freezes has been cut and made one line already. */
const noteText = v.pipe(
  v.string(),
  v.minLength(1),
  v.check((text) => text === plainNote(text)),
);
const note = v.strictObject({ proposal: wireId<ProposalId>(), kind: v.picklist(noteKinds), text: noteText });
const notes = v.exactOptional(byId<NoteId, FrozenNote>(note));
const person = {
  perspective: v.nullable(v.custom<Perspective>(isPerspective)),
  layer: v.picklist(['counted', 'guest']),
  inside: v.exactOptional(ids<ProposalId>()),
  via: v.exactOptional(v.picklist(vias)),
};
const frozen = v.strictObject({
  ...person,
  done: v.boolean(),
  judgements: byId<ProposalId, Judgement>(judgement),
  notes,
});
const batch = v.strictObject({
  ...person,
  number: whole(1, few),
  judgements: byId<ProposalId, Judgement>(judgement),
  notes,
  decision: v.picklist([...lateDecisions, 'undecided']),
});
const told = v.strictObject({ judgement, row: v.nullable(wireId<RowId>()) });
const open = v.strictObject({
  state: v.literal('open'),
  openedAt: moment,
  disclosure: v.picklist(disclosures),
  asks,
  told: byId<ProposalId, ToldSoFar[ProposalId]>(byId<SeatId, ToldEntry>(told)),
});
const closed = v.strictObject({
  state: v.picklist(['closed', 'revealed']),
  openedAt: moment,
  disclosure: v.picklist(disclosures),
  asks,
  closedAt: moment,
  shown: ids<ProposalId>(),
  revealing: ids<ProposalId>(),
  // A relay that has counted itself never gets a ledger; so what is closed in here was closed without one.
  withoutRelay: v.literal(true),
  revealsAt: v.nullable(moment),
  version: whole(1, few),
  amended: v.exactOptional(v.literal(true)),
  seats: byId<SeatId, FrozenSeat>(frozen),
  excluded: ids<SeatId>(),
  late: byId<SeatId, readonly LateBatch[]>(v.array(batch)),
  rowIds: published,
  noteIds: v.exactOptional(published),
});
const answerText = v.pipe(v.string(), v.maxLength(longestAnswer));
const pollAsks = v.strictObject({
  question: answerText,
  answers: v.pipe(v.array(answerText), v.maxLength(mostAnswers)),
});
const poll = v.pipe(
  v.strictObject({
    state: v.picklist(pollStates),
    isCovered: v.boolean(),
    asks: v.exactOptional(pollAsks),
    answers: whole(fewestAnswers, mostAnswers),
    votes: v.nullable(byId<SeatId, number | null>(v.nullable(whole(0, mostAnswers - 1)))),
    hasExcluded: v.boolean(),
  }),
  v.check(({ state, votes }) => (state === 'open') === (votes === null)),
  v.check(({ asks: asked, answers }) => asked === undefined || asked.answers.length === answers),
  v.check(({ answers, votes }) => Object.values(votes ?? {}).every((vote) => vote === null || vote < answers)),
);

type ClosedRound = Exclude<LedgerRound, { readonly state: 'open' }>;

/** Only scores that the round asked for, on its scales. */
const areAsked = (judgements: FrozenSeat['judgements'], { asks: asked }: LedgerRound): boolean =>
  Object.entries(judgements).every(([proposal, one]) => {
    if (!asked.proposals.some((id) => id === proposal)) return false;
    const possible = onScales(one, asked.criteria);
    return possible !== null && sameJudgement(possible, one);
  });

/** Row ids exist for what has been shown, one for every scored judgement, and no two are the same. */
const hasItsRows = (round: ClosedRound): boolean => {
  const { state, shown, rowIds } = round;
  if (state === 'closed' && shown.length > 0) return false;
  const wanted = rowKeysOf(round, shown);
  return (
    Object.keys(rowIds).length === wanted.length &&
    wanted.every((key) => Object.hasOwn(rowIds, key)) &&
    isDistinct(Object.values(rowIds))
  );
};

const areAbout = (noted: FrozenSeat['notes'], { asks: asked }: ClosedRound): boolean =>
  Object.values<FrozenNote>(noted ?? {}).every(({ proposal }) => asked.proposals.includes(proposal));

/** Only notes that are frozen are published, after the reveal, each under an id of its own. */
const hasItsNotes = ({ state, seats, noteIds = {} }: ClosedRound): boolean => {
  const known = new Set(
    Object.entries<FrozenSeat>(seats).flatMap(([seat, one]) =>
      Object.keys(one.notes ?? {}).map((id) => noteKey(seat as SeatId, id as NoteId)),
    ),
  );
  const keys = Object.keys(noteIds);
  return (
    (state === 'revealed' || keys.length === 0) &&
    keys.every((key) => known.has(key)) &&
    isDistinct(Object.values(noteIds))
  );
};

/** Groups are those of proposals that were asked about, and whoever is inside is so of one of these. */
const hasItsGroups = (round: ClosedRound): boolean => {
  const { origins = {} } = round.asks;
  const all = [...Object.values(round.seats), ...Object.values(round.late).flat()];
  return all.every(({ inside = [] }) => inside.every((proposal) => Object.hasOwn(origins, proposal)));
};

const isSoundRound = (round: LedgerRound): boolean => {
  const { proposals, origins = {} } = round.asks;
  if (!Object.keys(origins).every((id) => proposals.includes(id as ProposalId))) return false;
  if (round.state === 'open') {
    const entries = Object.entries<ToldSoFar[ProposalId]>(round.told);
    return entries.every(([proposal, bySeat]) =>
      Object.values<ToldEntry>(bySeat).every(({ judgement: one }) =>
        areAsked({ [proposal as ProposalId]: one }, round),
      ),
    );
  }
  if (![...round.shown, ...round.revealing].every((proposal) => proposals.includes(proposal))) return false;
  const batches = Object.values(round.late);
  return (
    Object.values(round.seats).every(({ judgements }) => areAsked(judgements, round)) &&
    batches.flat().every(({ judgements }) => areAsked(judgements, round)) &&
    [...Object.values(round.seats), ...batches.flat()].every((one) => areAbout(one.notes, round)) &&
    hasItsNotes(round) &&
    hasItsGroups(round) &&
    batches.every((list) => list.every(({ number }, index) => number === index + 1)) &&
    batches.every((list) => list.slice(0, -1).every(({ decision }) => decision !== 'undecided')) &&
    hasItsRows(round)
  );
};

/** Nobody is singled out by what is told, and nobody is told twice. */
const toldPeople: v.GenericSchema<unknown, ToldPeople> = v.pipe(
  v.strictObject({
    counted: whole(0, 100_000),
    perspectives: v.record(v.custom<Perspective>(isPerspective), whole(smallestTold, 100_000)),
  }),
  v.check(({ counted, perspectives }) => {
    const rest = counted - Object.values(perspectives).reduce((sum, count) => sum + count, 0);
    return rest === 0 || rest >= smallestTold || (rest > 0 && Object.keys(perspectives).length === 0);
  }),
);

/** The teller's memory as a device hands it over; every closed round is marked as counted without a relay. */
export const ledgerBody: v.GenericSchema<unknown, Ledger> = v.pipe(
  v.strictObject({
    rounds: byId<RoundId, LedgerRound>(v.union([open, closed])),
    polls: v.exactOptional(byId<PollId, LedgerPoll>(poll)),
    boards: v.exactOptional(byId<AgendaItemId, LedgerBoard>(board)),
    ballots: v.exactOptional(byId<AgendaItemId, LedgerBallot>(ballot)),
    people: v.exactOptional(toldPeople),
    hands: v.exactOptional(byId<SeatId, LedgerHand>(raisedHand)),
  }),
  v.check(({ polls = {}, boards = {}, ballots = {} }) =>
    [polls, boards, ballots].every((table) => Object.keys(table).length <= few),
  ),
  v.check(({ rounds }) => Object.keys(rounds).length <= few && Object.values(rounds).every(isSoundRound)),
);

/** Everybody who stands in a ledger: all of them have to be handed over with it. */
export const seatsIn = ({ rounds, polls = {}, boards = {}, ballots = {}, hands = {} }: Ledger): ReadonlySet<string> =>
  new Set([
    ...Object.values<LedgerRound>(rounds).flatMap((round) =>
      round.state === 'open'
        ? Object.values<ToldSoFar[ProposalId]>(round.told).flatMap((bySeat) => Object.keys(bySeat))
        : [...Object.keys(round.seats), ...Object.keys(round.late), ...round.excluded],
    ),
    ...Object.values<LedgerPoll>(polls).flatMap(({ votes }) => Object.keys(votes ?? {})),
    ...Object.values<LedgerBoard>(boards).flatMap((one) => Object.keys(one.cards).map(seatOfKey)),
    ...Object.values<LedgerBallot>(ballots).flatMap(seatsInBallot),
    ...Object.keys(hands),
  ]);
