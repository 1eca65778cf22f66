import * as v from 'valibot';
import { disclosures, type Judgement, onScales, type Score, sameJudgement } from '../domain/assessment/assessment.ts';
import { noteKinds, plainNote } from '../domain/assessment/note.ts';
import { boardStates, cardLimit, mostCards, plainCard } from '../domain/board/board.ts';
import { allFields, boardFields, boardKinds, hasPart, lenses } from '../domain/board/board-kinds.ts';
import {
  type AgendaItemId,
  type CriterionId,
  type FileId,
  isId,
  type NoteId,
  type PollId,
  type ProposalId,
  parseFileId,
  type RoundId,
  type RowId,
  type SeatId,
} from '../domain/ids.ts';
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
  LedgerCard,
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
const asks = v.strictObject({
  proposals: ids<ProposalId>(),
  criteria: v.pipe(v.array(v.strictObject({ id: wireId<CriterionId>(), scale })), v.maxLength(100)),
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

const photo = v.strictObject({
  file: v.custom<FileId>((text) => parseFileId(text) !== null),
  width: whole(1, 20_000),
  height: whole(1, 20_000),
});
const card = v.pipe(
  v.strictObject({
    id: wireId<RowId>(),
    field: v.picklist(allFields),
    text: v.pipe(
      v.string(),
      v.check((text) => text === plainCard(text)),
    ),
    photo: v.exactOptional(photo),
    named: v.exactOptional(v.literal(true)),
    lenses: v.exactOptional(
      v.pipe(
        v.array(v.picklist(lenses)),
        v.minLength(1),
        v.check((list) => isDistinct(list)),
      ),
    ),
    batch: whole(1, 1_000_000),
  }),
  // Without words a card says something only by its photo.
  v.check((one) => one.text !== '' || one.photo !== undefined),
);
const cards: v.GenericSchema<unknown, LedgerBoard['cards']> = v.record(v.pipe(v.string(), v.maxLength(130)), card);
const board: v.GenericSchema<unknown, LedgerBoard> = v.pipe(
  v.strictObject({
    state: v.picklist(boardStates),
    kind: v.picklist(boardKinds),
    named: v.boolean(),
    limit: v.nullable(whole(1, mostCards)),
    openedAt: v.exactOptional(moment),
    closedAt: v.exactOptional(moment),
    cards,
    support: v.exactOptional(byId<RowId, number>(whole(1, 100_000))),
  }),
  v.check((one) => isSoundBoard(one)),
);

/** Cards stand in fields of their board, each under a seat, none twice, and of nobody more than the board takes. */
const isSoundBoard = (one: LedgerBoard): boolean => {
  const told = Object.entries<LedgerCard>(one.cards);
  const fields: readonly string[] = boardFields[one.kind];
  const counts = new Map<string, number>();
  for (const [key] of told) counts.set(seatOfKey(key), 1 + (counts.get(seatOfKey(key)) ?? 0));
  return (
    (one.state !== 'covered' || told.length === 0) &&
    (hasPart(one.kind, 'support') || !(one.support !== undefined || told.some(([, { named }]) => named))) &&
    (one.state === 'closed' || one.support === undefined) &&
    told.every(
      ([key, { field }]) => key.split('/').length === 2 && key.split('/').every(isId) && fields.includes(field),
    ) &&
    isDistinct(told.map(([, { id }]) => id)) &&
    [...counts.values()].every((count) => count <= cardLimit(one))
  );
};

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

const isSoundRound = (round: LedgerRound): boolean => {
  const { proposals } = round.asks;
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
