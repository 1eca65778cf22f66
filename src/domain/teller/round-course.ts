import {
  criteriaOf,
  type Judgement,
  onScales,
  type RoundQuestion,
  revealCountdown,
  sameJudgement,
  scoresOf,
} from '../assessment/assessment.ts';
import { createId, type ProposalId, type RandomBytes, type RoundId, type RowId, type SeatId } from '../ids.ts';
import { layerOf } from '../session/role.ts';
import type { SeatEntry, SeatSheet } from '../session/seat.ts';
import { lateKey } from '../session/session.ts';
import type { FrozenSeat, LateBatch, LedgerRound } from './ledger.ts';
import { lateNotes, noteKey, notesIn, publishNotes, sameNotes } from './note-course.ts';
import type { RoundScene } from './scene.ts';

/**
 * How a round moves, and it only moves forward:
 *
 *   (wished) --> open --> closed --countdown--> revealed
 *                           ^          |
 *                           +--cancel--+      late entries: undecided --> admitted (version + 1) | refused
 */
export type ClosedRound = Exclude<LedgerRound, { readonly state: 'open' }>;

/** The next state of one round; the same object when nothing changes. */
export const advanceRound = (before: LedgerRound | undefined, scene: RoundScene): LedgerRound => {
  const { wish, now } = scene;
  const round: LedgerRound = before ?? { state: 'open', openedAt: now, asks: questionOf(scene) };
  if (round.state !== 'open') return advanceClosed(round, scene);
  return wish.wish === 'open' ? round : advanceClosed(close(round, scene), scene);
};

const questionOf = ({ wish, plan }: RoundScene): RoundQuestion => ({
  proposals: wish.proposals,
  criteria: criteriaOf(plan.criteria, wish).map(({ id, scale }) => ({ id, scale })),
});

const advanceClosed = (round: ClosedRound, scene: RoundScene): ClosedRound =>
  countDown(decideLate(gatherLate(round, scene), scene), scene);

/** New ids for all scored rows: what changes from one version to the next must not show in which row it stands. */
const withRowIds = (round: ClosedRound, random: RandomBytes): ClosedRound => {
  const rowIds: Record<string, RowId> = {};
  for (const [seat, frozen] of Object.entries(round.seats))
    for (const [proposal, judgement] of Object.entries(frozen.judgements))
      if (Object.keys(scoresOf(judgement)).length > 0) rowIds[`${seat}/${proposal}`] = createId<RowId>(random);
  return { ...round, rowIds };
};

const countDown = (round: ClosedRound, { wish, now, random }: RoundScene): ClosedRound => {
  if (round.state === 'revealed') return round;
  if (wish.wish !== 'revealed') return round.revealsAt === null ? round : { ...round, revealsAt: null };
  // A clock that was set back must not make a room wait for an hour.
  const isOff = round.revealsAt !== null && round.revealsAt > now + revealCountdown;
  if (round.revealsAt === null || isOff) return { ...round, revealsAt: now + revealCountdown };
  if (now < round.revealsAt) return round;
  return publishNotes(withRowIds({ ...round, state: 'revealed', revealsAt: null }, random), random);
};

/** What a seat has written in a round, with only possible scores of the round's own proposals and dimensions. */
export const judgementsIn = (
  sheet: SeatSheet | undefined,
  round: RoundId,
  asks: RoundQuestion,
): ReadonlyMap<ProposalId, Judgement> => {
  const written = sheet?.judgements.get(round);
  const judgements = new Map<ProposalId, Judgement>();
  if (written === undefined) return judgements;
  for (const proposal of asks.proposals) {
    const judgement = written.get(proposal);
    const possible = judgement === undefined ? null : onScales(judgement, asks.criteria);
    if (possible !== null) judgements.set(proposal, possible);
  }
  return judgements;
};

type OpenRound = Extract<LedgerRound, { readonly state: 'open' }>;

const close = ({ openedAt, asks }: OpenRound, scene: RoundScene): ClosedRound => ({
  state: 'closed',
  openedAt,
  asks,
  closedAt: scene.now,
  revealsAt: null,
  version: 1,
  seats: Object.fromEntries(
    layered(scene).map(({ entry, layer }) => [entry.seat, freeze(entry, layer, { ...scene, asks })]),
  ),
  excluded: excludedNow(scene),
  late: {},
  rowIds: {},
});

/** Who would have a layer but for the moderator's exception. */
const excludedNow = ({ roster, plan }: RoundScene): readonly SeatId[] =>
  [...roster.values()].flatMap(({ seat, role }) =>
    layerOf(role, undefined) !== 'none' && layerOf(role, plan.standings.get(seat)) === 'none' ? [seat] : [],
  );

const layered = ({ roster, plan }: RoundScene) =>
  [...roster.values()].flatMap((entry) => {
    const layer = layerOf(entry.role, plan.standings.get(entry.seat));
    return layer === 'none' ? [] : [{ entry, layer }];
  });

type AskedScene = RoundScene & { readonly asks: RoundQuestion };

const freeze = (entry: SeatEntry, layer: FrozenSeat['layer'], { seats, wish, asks }: AskedScene): FrozenSeat => {
  const sheet = seats.get(entry.seat);
  return {
    perspective: entry.perspective,
    layer,
    done: sheet?.done.has(wish.id) ?? false,
    judgements: Object.fromEntries(judgementsIn(sheet, wish.id, asks)),
    notes: notesIn(sheet, wish.id, asks),
  };
};

/** Brings the undecided batch of every seat up to date: what it wrote that is neither frozen nor already refused. */
const gatherLate = (round: ClosedRound, scene: RoundScene): ClosedRound => {
  const late: Record<SeatId, readonly LateBatch[]> = { ...round.late };
  let changed = false;
  for (const { entry, layer } of layered(scene)) {
    if (round.excluded.includes(entry.seat)) continue;
    const before = round.late[entry.seat] ?? [];
    const after = lateOf(entry, layer, round, scene);
    if (sameBatches(before, after)) continue;
    late[entry.seat] = after;
    changed = true;
  }
  return changed ? { ...round, late } : round;
};

const lateOf = (
  entry: SeatEntry,
  layer: FrozenSeat['layer'],
  round: ClosedRound,
  { seats, wish }: RoundScene,
): readonly LateBatch[] => {
  const decided = (round.late[entry.seat] ?? []).filter((batch) => batch.decision !== 'undecided');
  const known: Record<ProposalId, Judgement> = { ...round.seats[entry.seat]?.judgements };
  const knownNotes = { ...round.seats[entry.seat]?.notes };
  for (const batch of decided) {
    Object.assign(known, batch.judgements);
    Object.assign(knownNotes, batch.notes);
  }
  const news = [...judgementsIn(seats.get(entry.seat), wish.id, round.asks)].filter(
    ([proposal, judgement]) => !sameJudgement(judgement, known[proposal]),
  );
  const notes = lateNotes(
    notesIn(seats.get(entry.seat), wish.id, round.asks),
    knownNotes,
    (note) => round.noteIds?.[noteKey(entry.seat, note)] !== undefined,
  );
  if (news.length === 0 && Object.keys(notes).length === 0) return decided;
  const { perspective } = entry;
  const judgements = Object.fromEntries(news);
  return [...decided, { number: decided.length + 1, perspective, layer, judgements, notes, decision: 'undecided' }];
};

const sameBatches = (a: readonly LateBatch[], b: readonly LateBatch[]): boolean =>
  a.length === b.length && a.every((batch, index) => sameBatch(batch, b[index]));

const sameBatch = (a: LateBatch, b: LateBatch | undefined): boolean => {
  if (b === undefined || a.number !== b.number || a.decision !== b.decision) return false;
  const proposals = Object.keys(a.judgements) as ProposalId[];
  return (
    sameNotes(a.notes, b.notes) &&
    proposals.length === Object.keys(b.judgements).length &&
    proposals.every((proposal) => sameJudgement(a.judgements[proposal], b.judgements[proposal]))
  );
};

/** Applies the moderator's decisions. A decision is final; what is admitted becomes part of what is frozen. */
const decideLate = (round: ClosedRound, scene: RoundScene): ClosedRound => {
  let next = round;
  for (const [seat, batches] of Object.entries(round.late) as [SeatId, readonly LateBatch[]][]) {
    const open = batches.at(-1);
    if (open?.decision !== 'undecided') continue;
    const decision = scene.plan.lateDecisions.get(lateKey(scene.wish.id, seat, open.number));
    if (decision === undefined) continue;
    const late = { ...next.late, [seat]: [...batches.slice(0, -1), { ...open, decision }] };
    next = decision === 'refused' ? { ...next, late } : admit({ ...next, late }, seat, open);
  }
  return next.state === 'revealed' && next.version !== round.version
    ? publishNotes(withRowIds(next, scene.random), scene.random)
    : next;
};

const admit = (round: ClosedRound, seat: SeatId, batch: LateBatch): ClosedRound => {
  const frozen = round.seats[seat];
  const judgements = { ...frozen?.judgements, ...batch.judgements };
  const notes = { ...frozen?.notes, ...batch.notes };
  const { perspective, layer } = frozen ?? batch;
  return {
    ...round,
    version: round.version + 1,
    seats: { ...round.seats, [seat]: { perspective, layer, done: frozen?.done ?? false, judgements, notes } },
  };
};
