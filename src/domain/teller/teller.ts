import type { ProposalResult, ResultRow, RoundFact, RoundQuestion, RoundWish } from '../assessment/assessment.ts';
import type { BallotFact } from '../ballot/ballot.ts';
import type { BoardFact } from '../board/board.ts';
import { type AgendaItemId, isRehearsal, type PollId, type ProposalId, type RoundId, type SeatId } from '../ids.ts';
import type { PollFact } from '../results/poll.ts';
import { layerOf } from '../session/role.ts';
import { type SeatEntry, type SeatSheet, vias } from '../session/seat.ts';
import type { Plan } from '../session/session.ts';
import { advanceBallots, ballotFact } from './ballot-course.ts';
import { advanceBoards, boardFact } from './board-course.ts';
import { cannotTell } from './cannot-tell.ts';
import type { Desk, DeskSeat } from './desk.ts';
import { deskOfRounds } from './desk-rounds.ts';
import { advanceHands } from './hand-course.ts';
import { judgementsIn } from './judgements-in.ts';
import type { ClosedRound, Ledger, LedgerHand, LedgerRound, Remains } from './ledger.ts';
import { publishedNotes } from './note-course.ts';
import { toldResults } from './open-course.ts';
import { advancePeople, countedPeople } from './people-course.ts';
import { advancePolls, pollFact } from './poll-course.ts';
import { smallestTold } from './publication.ts';
import { remainingComplete, remainingTookPart } from './remains.ts';
import { advanceRound } from './round-course.ts';
import { judgementsOf, labelsOf, mayTellGuests, rowsOf } from './round-rows.ts';
import type { RoundScene, Scene } from './scene.ts';
import { frozenProgress, type SeatProgress, seatProgress } from './seat-progress.ts';
import type { Tally } from './tally.ts';
import { turnedPage } from './turned-page.ts';

/** What the teller says of a scene. */
export interface Count {
  readonly tally: Tally;
  readonly desk: Desk;
  /** Must be durable before tally and desk are shown to anybody. The same object when nothing has changed. */
  readonly ledger: Ledger;
  /** When to count again without anything new: the end of a countdown; null when nothing is waiting. */
  readonly wakeAt: number | null;
}

/**
 * Counts a session: moves rounds forward as the plan wishes, freezes what has arrived at closing, lists what came late,
 * publishes the unnamed rows and notes of revealed rounds, counts straw polls and ballots and tells the cards of boards.
 * Pure: the same scene with the same chance gives the same count, and counting again with the ledger it returned changes
 * nothing.
 */
export const count = (scene: Scene): Count => {
  const ledger = advance(scene);
  const waking = Object.values(ledger.rounds).flatMap((round) =>
    round.state !== 'open' && round.revealsAt !== null ? [round.revealsAt] : [],
  );
  return { ...tell({ ...scene, ledger }), ledger, wakeAt: waking.length === 0 ? null : Math.min(...waking) };
};

/** What a ledger says as it stands: nothing moves, nothing is made. For a device that may not count any more. */
export const tell = (scene: Scene): Pick<Count, 'tally' | 'desk'> => {
  const { ledger } = scene;
  const turned = turnedPage(scene);
  const facts = new Map<RoundId, RoundFact>();
  for (const wish of wishesOf(scene.plan)) {
    const round = ledger.rounds[wish.id];
    if (round !== undefined) facts.set(wish.id, factOf(round, { ...scene, wish }));
  }
  return {
    tally: {
      rounds: facts,
      polls: pollFacts(ledger, scene),
      boards: boardFacts(ledger, scene),
      ballots: ballotFacts(ledger, scene),
      people: peopleOf(scene),
      ...(turned !== undefined && { turned }),
    },
    desk: { seats: deskSeats(scene, ledger), ...deskOfRounds(ledger) },
  };
};

const wishesOf = ({ rounds, rehearsals }: Plan): readonly RoundWish[] => [...rounds, ...rehearsals];

const advance = (scene: Scene): Ledger => {
  const rounds: Record<RoundId, LedgerRound> = { ...scene.ledger.rounds };
  let changed = false;
  for (const wish of wishesOf(scene.plan)) {
    const after = advanceRound(rounds[wish.id], { ...scene, wish });
    if (after === rounds[wish.id]) continue;
    rounds[wish.id] = after;
    changed = true;
  }
  for (const id of Object.keys(rounds) as RoundId[]) {
    if (!isRehearsal(id) || scene.plan.rehearsals.some((wish) => wish.id === id)) continue;
    delete rounds[id];
    changed = true;
  }
  const polls = advancePolls(scene);
  const boards = advanceBoards(scene);
  const ballots = advanceBallots(scene);
  const people = advancePeople(scene);
  const hands = advanceHands(scene);
  const before = scene.ledger;
  const isSame = isKept(polls, before.polls) && isKept(boards, before.boards) && isKept(ballots, before.ballots);
  if (!changed && isSame && people === before.people && hands === before.hands) return before;
  const kept = { ...(people !== undefined && { people }), ...(hands !== undefined && { hands }) };
  return { rounds, polls, boards, ballots, ...kept };
};

/** Whether nothing has moved; a part that was missing and is still empty has not. */
const isKept = (after: object, before: object | undefined): boolean =>
  after === before || (before === undefined && Object.keys(after).length === 0);

const boardFacts = ({ boards = {} }: Ledger, scene: Scene): ReadonlyMap<AgendaItemId, BoardFact> =>
  new Map(
    (Object.keys(boards) as AgendaItemId[]).flatMap((item) => {
      const board = boards[item];
      return board === undefined ? [] : [[item, boardFact(item, board, scene)] as const];
    }),
  );

const ballotFacts = ({ ballots = {} }: Ledger, scene: Scene): ReadonlyMap<AgendaItemId, BallotFact> =>
  new Map(
    (Object.keys(ballots) as AgendaItemId[]).flatMap((item) => {
      const ballot = ballots[item];
      return ballot === undefined ? [] : [[item, ballotFact(item, ballot, scene)] as const];
    }),
  );

const pollFacts = ({ polls = {} }: Ledger, scene: Scene): ReadonlyMap<PollId, PollFact> =>
  new Map(
    scene.plan.polls.flatMap(({ id }) => {
      const poll = polls[id];
      return poll === undefined ? [] : [[id, pollFact(id, poll, scene)] as const];
    }),
  );

const peopleOf = (scene: Scene): Tally['people'] => {
  const counted = countedPeople(scene);
  const { people: told } = scene.ledger;
  return {
    counted: counted.length,
    present: counted.filter((entry) => isPresent(entry, scene)).length,
    ...(told !== undefined && { told }),
  };
};

const isPresent = ({ seat, via }: SeatEntry, { present }: Scene): boolean => via !== undefined || present.has(seat);

/** A revealed round stays the same value until something in it changes, so that nobody compares its rows again. */
const told = new WeakMap<LedgerRound, RoundFact>();

const factOf = (round: LedgerRound, scene: RoundScene): RoundFact => {
  const { id } = scene.wish;
  const known = told.get(round);
  if (known !== undefined) return known;
  const { asks, disclosure, openedAt } = round;
  if (round.state === 'open') {
    const progress = progressOf(asks, openSeats(asks, scene));
    return { id, disclosure, openedAt, state: 'open', progress, results: toldResults(round) };
  }
  const fact = closedFact(id, round);
  told.set(round, fact);
  return fact;
};

const closedFact = (id: RoundId, round: ClosedRound): RoundFact => {
  const { asks, disclosure, openedAt, closedAt, revealsAt, version, shown } = round;
  const base = {
    id,
    disclosure,
    openedAt,
    closedAt,
    revealsAt,
    progress: progressOf(asks, frozenSeats(round), round.remains),
    ...provenanceOf(round),
  };
  if (round.state === 'closed') return { ...base, state: 'closed' };
  const published = isWithheld(round) ? [] : shown;
  const results = new Map(published.map((proposal) => [proposal, resultOf(round, proposal)]));
  return { ...base, state: 'revealed', version, shown, covered: asks.proposals.length - shown.length, results };
};

const provenanceOf = ({ seats, withoutRelay: isMarked }: ClosedRound): Pick<RoundFact, 'provenance'> => {
  const counted = Object.values(seats).filter(
    ({ layer, judgements }) => layer === 'counted' && Object.keys(judgements).length > 0,
  );
  const withoutRelay = isMarked === true;
  const [handed, paper] = vias.map((one) => counted.filter(({ via }) => via === one).length);
  const provenance = { handed: handed ?? 0, paper: paper ?? 0, withoutRelay };
  return withoutRelay || provenance.handed + provenance.paper > 0 ? { provenance } : {};
};

/** Sheets and questions are values: what was worked out for a pair stays true and is not worked out again. */
const remembered = new WeakMap<SeatSheet, { asks: RoundQuestion; progress: SeatProgress }>();

const openProgress = (sheet: SeatSheet | undefined, round: RoundId, asks: RoundQuestion): SeatProgress => {
  if (sheet === undefined) return { judged: new Set(), finished: asks.proposals.length === 0 };
  const known = remembered.get(sheet);
  if (known?.asks === asks) return known.progress;
  const progress = seatProgress(asks, judgementsIn(sheet, round, asks), sheet.done.has(round));
  remembered.set(sheet, { asks, progress });
  return progress;
};

const openSeats = (asks: RoundQuestion, { wish, roster, plan, seats }: RoundScene): readonly SeatProgress[] =>
  [...roster.values()].flatMap(({ seat, role }) =>
    layerOf(role, plan.standings.get(seat)) === 'counted' ? [openProgress(seats.get(seat), wish.id, asks)] : [],
  );

const frozenSeats = (round: ClosedRound): readonly SeatProgress[] =>
  Object.values(round.seats)
    .filter((frozen) => frozen.layer === 'counted')
    .map((frozen) => frozenProgress(round.asks, frozen));

const progressOf = (asks: RoundQuestion, seats: readonly SeatProgress[], remains?: Remains): RoundFact['progress'] => {
  const judged = new Map(asks.proposals.map((proposal) => [proposal, remainingComplete(asks, proposal, remains)]));
  for (const seat of seats) for (const proposal of seat.judged) judged.set(proposal, (judged.get(proposal) ?? 0) + 1);
  const finished = seats.filter((seat) => seat.finished).length + (remains?.finished ?? 0);
  const tookPart = seats.filter((seat) => seat.judged.size > 0).length + remainingTookPart(asks, remains);
  return { base: seats.length + (remains?.people ?? 0), finished, tookPart, judged };
};

/**
 * Nothing is shown of one or two people when others were excluded: whoever steers could otherwise exclude all but one,
 * reveal, and know whose values these are.
 */
const isWithheld = ({ excluded, seats, remains }: ClosedRound): boolean => {
  const counted = Object.values(seats).filter(({ layer }) => layer === 'counted').length + (remains?.people ?? 0);
  return excluded.length + (remains?.excluded ?? 0) > 0 && counted < smallestTold;
};

const resultOf = (round: ClosedRound, proposal: ProposalId): ProposalResult => {
  const counted = rowsOf(round, proposal, 'counted');
  const guests = rowsOf(round, proposal, 'guest');
  const labels = labelsOf(round, proposal);
  const telling = ({ inside, perspective, ...row }: ResultRow): ResultRow => ({
    ...row,
    perspective: perspective !== null && labels.perspectives.has(perspective) ? perspective : null,
    ...(labels.inside && inside && { inside }),
  });
  return {
    rows: shuffled(counted.map(telling)),
    guests: mayTellGuests(round, guests.length)
      ? shuffled(guests.map(({ inside: _, ...row }) => ({ ...row, perspective: null })))
      : [],
    ...cannotTell(round.asks, judgementsOf(round, proposal, 'counted')),
    notes: publishedNotes(round, proposal),
  };
};

/** Row ids are random, so sorting by them is a shuffle that stays the same. */
const shuffled = (rows: ProposalResult['rows']): ProposalResult['rows'] =>
  [...rows].sort((a, b) => (a.id < b.id ? -1 : 1));

const deskSeats = (scene: Scene, ledger: Ledger): Desk['seats'] => {
  const open = wishesOf(scene.plan).find(({ id }) => ledger.rounds[id]?.state === 'open')?.id;
  const asks = open === undefined ? undefined : ledger.rounds[open]?.asks;
  const { current } = scene.plan;
  const turns = Object.values<LedgerHand>(ledger.hands ?? {}).map(({ turn }) => turn);
  const seats = new Map<SeatId, DeskSeat>();
  for (const entry of scene.roster.values()) {
    const { seat, role, via } = entry;
    const progress = open === undefined || asks === undefined ? null : openProgress(scene.seats.get(seat), open, asks);
    const hand = ledger.hands?.[seat];
    const isDone = current !== null && scene.seats.get(seat)?.done.has(current) === true;
    seats.set(seat, {
      seat,
      layer: layerOf(role, scene.plan.standings.get(seat)),
      ...(via === undefined ? {} : { via }),
      present: isPresent(entry, scene),
      judged: progress?.judged.size ?? 0,
      finished: progress?.finished ?? isDone,
      ...(hand && { hand: { raise: hand.raise, at: 1 + turns.filter((turn) => turn < hand.turn).length } }),
    });
  }
  return seats;
};

/** Of a rehearsal nothing is kept, and nothing in it is meant. */
