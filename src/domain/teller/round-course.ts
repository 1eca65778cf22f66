import { criteriaOf, type Judgement, type RoundQuestion, sameJudgement } from '../assessment/assessment.ts';
import { isRehearsal, type ProposalId, type SeatId } from '../ids.ts';
import { layerOf } from '../session/role.ts';
import type { SeatEntry, SeatSheet } from '../session/seat.ts';
import { lateKey } from '../session/session.ts';
import { judgementsIn } from './judgements-in.ts';
import type { ClosedRound, FrozenSeat, LateBatch, LedgerRound } from './ledger.ts';
import { lateNotes, noteKey, notesIn, sameNotes } from './note-course.ts';
import { tellOpen } from './open-course.ts';
import { countDown, withNewIds } from './reveal-course.ts';
import type { RoundScene } from './scene.ts';

/**
 * How a round moves, and it only moves forward:
 *
 *   (wished) --> open --> closed --countdown--> revealed --countdown--> one more proposal revealed …
 *                           ^          |
 *                           +--cancel--+      late entries: undecided --> admitted (version + 1) | refused
 *
 * This is the next state of one round; the same object when nothing changes.
 */
export const advanceRound = (before: LedgerRound | undefined, scene: RoundScene): LedgerRound => {
  const { wish, now } = scene;
  const opened = { openedAt: now, disclosure: wish.disclosure, asks: questionOf(scene), told: {} };
  const round: LedgerRound = before ?? { state: 'open', ...opened };
  if (round.state !== 'open') return advanceClosed(round, scene);
  return wish.wish === 'open' ? tellOpen(round, scene) : advanceClosed(close(round, scene), scene);
};

const questionOf = ({ wish, plan }: RoundScene): RoundQuestion => ({
  proposals: wish.proposals,
  criteria: criteriaOf(plan.criteria, wish).map(({ id, scale }) => ({ id, scale })),
  ...originsIn(wish),
});

const originsIn = ({ origins = {}, proposals }: RoundScene['wish']): Pick<RoundQuestion, 'origins'> => {
  const asked = Object.entries(origins).filter(([proposal]) => proposals.includes(proposal as ProposalId));
  return asked.length === 0 ? {} : { origins: Object.fromEntries(asked) };
};

/** Whether somebody works in the group of a proposal counts as it stands when the round closes. */
const insideOf = (sheet: SeatSheet | undefined, { proposals, origins }: RoundQuestion): Pick<FrozenSeat, 'inside'> => {
  const inside = proposals.filter((proposal) => {
    const group = origins?.[proposal];
    return group !== undefined && sheet?.worksIn?.includes(group);
  });
  return inside.length === 0 ? {} : { inside };
};

const advanceClosed = (round: ClosedRound, scene: RoundScene): ClosedRound =>
  countDown(decideLate(gatherLate(round, scene), scene), scene);

type OpenRound = Extract<LedgerRound, { readonly state: 'open' }>;

const close = ({ openedAt, disclosure, asks }: OpenRound, scene: RoundScene): ClosedRound => ({
  state: 'closed',
  openedAt,
  disclosure,
  asks,
  closedAt: scene.now,
  shown: [],
  revealing: [],
  ...(scene.counter === 'device' && { withoutRelay: true }),
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

/** Left out, not undefined: what is remembered is plain JSON. */
const viaOf = ({ via }: Pick<SeatEntry, 'via'>): Pick<FrozenSeat, 'via'> => (via === undefined ? {} : { via });

type AskedScene = RoundScene & { readonly asks: RoundQuestion };

const freeze = (entry: SeatEntry, layer: FrozenSeat['layer'], { seats, wish, asks }: AskedScene): FrozenSeat => {
  const sheet = seats.get(entry.seat);
  return {
    perspective: entry.perspective,
    layer,
    ...viaOf(entry),
    done: sheet?.done.has(wish.id) ?? false,
    judgements: Object.fromEntries(judgementsIn(sheet, wish.id, asks)),
    ...insideOf(sheet, asks),
    notes: notesIn(sheet, wish.id, asks),
  };
};

/** Brings the undecided batch of every seat up to date: what it wrote that is neither frozen nor already refused. */
const gatherLate = (round: ClosedRound, scene: RoundScene): ClosedRound => {
  if (isRehearsal(scene.wish.id)) return round;
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
  const inside = insideOf(seats.get(entry.seat), round.asks);
  const batch = { number: decided.length + 1, perspective, layer, ...viaOf(entry), ...inside, judgements, notes };
  return [...decided, { ...batch, decision: 'undecided' }];
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
    ? withNewIds({ ...next, amended: true }, scene.random)
    : next;
};

const admit = (round: ClosedRound, seat: SeatId, batch: LateBatch): ClosedRound => {
  const frozen = round.seats[seat];
  const judgements = { ...frozen?.judgements, ...batch.judgements };
  const notes = { ...frozen?.notes, ...batch.notes };
  const { perspective, layer, inside } = frozen ?? batch;
  const more = { ...viaOf(frozen ?? batch), ...(inside && { inside }), done: frozen?.done ?? false };
  return {
    ...round,
    version: round.version + 1,
    seats: { ...round.seats, [seat]: { perspective, layer, ...more, judgements, notes } },
  };
};
