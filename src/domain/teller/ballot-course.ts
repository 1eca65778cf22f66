import {
  type Answer,
  type Answers,
  addCounts,
  answersOn,
  type BallotFact,
  type BallotRule,
  type BallotState,
  type BallotWish,
  ballotKinds,
  type Counts,
  countAnswers,
  type ToldReason,
} from '../ballot/ballot.ts';
import { type AgendaItemId, createId, type QuestionId, type RandomBytes, type RowId, type SeatId } from '../ids.ts';
import { layerOf } from '../session/role.ts';
import type { Via } from '../session/seat.ts';
import { suggestedDates, suggestionIdOf } from '../votes/dates.ts';
import type { BallotRemains, FrozenAnswers, Ledger, LedgerBallot } from './ledger.ts';
import { smallestTold } from './publication.ts';
import type { Scene } from './scene.ts';

/*
 * How a ballot moves:
 *
 *   (begun) --> open <--> closed --> shown
 *                 '-------------------^
 *
 * Whoever counts and what they answered is frozen at the closing; what arrives later does not count, and is told as
 * late. Going back to `open` takes everything in again. Of a covered ballot nothing but how many have answered is told
 * before it is shown; of an open one the counts at once, and the reasons, under ids of nobody, at its closing.
 */
type Ballots = NonNullable<Ledger['ballots']>;

/** All ballots of the plan as they are now; the same object when nothing has moved. */
export const advanceBallots = (scene: Scene): Ballots => {
  const ballots: Record<AgendaItemId, LedgerBallot> = { ...scene.ledger.ballots };
  let changed = false;
  for (const wish of scene.plan.ballots) {
    const after = advanceBallot(ballots[wish.item], wish, scene);
    if (after === undefined || after === ballots[wish.item]) continue;
    ballots[wish.item] = after;
    changed = true;
  }
  return changed ? ballots : (scene.ledger.ballots ?? none);
};

const none: Ballots = {};

const advanceBallot = (before: LedgerBallot | undefined, wish: BallotWish, scene: Scene): LedgerBallot | undefined => {
  if (before === undefined && (wish.wish === null || wish.questions.length === 0)) return undefined;
  const { kind, covered, limit } = wish;
  const begun: LedgerBallot = before ?? {
    ...{ state: 'open', kind, covered, limit, asks: [], openedAt: scene.now },
    ...{ votes: null, reasonIds: {}, hasExcluded: false },
  };
  const ballot = begun.state === 'open' ? withNewQuestions(begun, wish) : begun;
  const state = nextState(ballot.state, wish.wish);
  if (state === ballot.state) return ballot;
  if (state === 'open') return reopen(ballot, scene.now);
  const closed = ballot.state === 'open' ? close(ballot, wish.item, scene) : ballot;
  const shown = { ...closed, state };
  return isTold(shown) ? tellReasons(shown, scene.random) : shown;
};

const nextState = (state: BallotState, wish: BallotState | null): BallotState =>
  wish === null || state === 'shown' ? state : wish;

/** Questions that come while answers are taken are asked too; none is taken away from people who have answered it. */
const withNewQuestions = (ballot: LedgerBallot, { questions }: BallotWish): LedgerBallot => {
  const asked = new Set(ballot.asks.map(({ id }) => id));
  const news = questions.filter(({ id }) => !asked.has(id)).map(({ id, number, title }) => ({ id, number, title }));
  return news.length === 0 ? ballot : { ...ballot, asks: [...ballot.asks, ...news] };
};

/** As if it had opened later by the time it stood closed. What was told of reasons is told anew at the next closing. */
const reopen = ({ closedAt, ...ballot }: LedgerBallot, now: number): LedgerBallot => ({
  ...ballot,
  state: 'open',
  openedAt: ballot.openedAt + Math.max(0, now - (closedAt ?? now)),
  votes: null,
  reasonIds: {},
});

const close = (ballot: LedgerBallot, item: AgendaItemId, scene: Scene): LedgerBallot => ({
  ...ballot,
  closedAt: scene.now,
  votes: Object.fromEntries(votesNow(ballot, item, scene)),
  hasExcluded: hasExcluded(scene),
});

const hasExcluded = ({ roster, plan }: Scene): boolean =>
  [...roster.values()].some(
    ({ seat, role }) => layerOf(role, undefined) === 'counted' && plan.standings.get(seat) === 'excluded',
  );

const tellReasons = (ballot: LedgerBallot, random: RandomBytes): LedgerBallot => {
  const keys = reasonsIn(ballot).map(({ key }) => key);
  const ids = keys.map((key) => [key, ballot.reasonIds[key] ?? createId<RowId>(random)] as const);
  return { ...ballot, reasonIds: Object.fromEntries(ids) };
};

/** Whether counts are told. */
const isTold = ({ state, covered }: LedgerBallot): boolean => !covered || state === 'shown';

interface Vote {
  readonly layer: FrozenAnswers['layer'];
  readonly taken: Answers;
}

/** Sheets and questions are values: what was worked out for a pair stays true. */
const remembered = new WeakMap<Answers, { asks: LedgerBallot['asks']; taken: Answers }>();

const takenOf = (answers: Answers | undefined, ballot: LedgerBallot): Answers => {
  if (answers === undefined) return nothing;
  const known = remembered.get(answers);
  if (known?.asks === ballot.asks) return known.taken;
  const { taken } = answersOn(answers, ballot);
  remembered.set(answers, { asks: ballot.asks, taken });
  return taken;
};
const nothing: Answers = new Map();

const liveVotes = (ballot: LedgerBallot, item: AgendaItemId, { roster, plan, seats }: Scene): Map<SeatId, Vote> => {
  const votes = new Map<SeatId, Vote>();
  for (const { seat, role } of roster.values()) {
    const layer = layerOf(role, plan.standings.get(seat));
    if (layer !== 'none') votes.set(seat, { layer, taken: takenOf(seats.get(seat)?.answers.get(item), ballot) });
  }
  return votes;
};

const votesNow = (ballot: LedgerBallot, item: AgendaItemId, scene: Scene) =>
  [...liveVotes(ballot, item, scene)].map(([seat, { layer, taken }]): readonly [SeatId, FrozenAnswers] => [
    seat,
    { layer, answers: Object.fromEntries(taken) },
  ]);

const answersIn = (answers: FrozenAnswers['answers']): Answers =>
  new Map(Object.entries(answers) as [QuestionId, Answer][]);

const frozenVotes = (votes: NonNullable<LedgerBallot['votes']>): Map<SeatId, Vote> =>
  new Map(
    (Object.entries(votes) as [SeatId, FrozenAnswers][]).map(([seat, { layer, answers }]) => [
      seat,
      { layer, taken: answersIn(answers) },
    ]),
  );

/** The words of a closed ballot, by `seat/question`. */
const reasonsIn = ({ votes }: LedgerBallot) =>
  [...frozenVotes(votes ?? {})].flatMap(([seat, { layer, taken }]) =>
    [...taken].flatMap(([question, { choice, reason }]) =>
      reason === ''
        ? []
        : [{ key: `${seat}/${question}`, question, choice: layer === 'counted' ? choice : null, text: reason }],
    ),
  );

const toldReasons = (ballot: LedgerBallot): readonly ToldReason[] =>
  reasonsIn(ballot)
    .flatMap(({ key, ...reason }): readonly ToldReason[] => {
      const id = ballot.reasonIds[key];
      return id === undefined ? [] : [{ id, ...reason }];
    })
    // Ids are random, so sorting by them is a shuffle that stays the same.
    .sort((a, b) => (a.id < b.id ? -1 : 1));

const isSame = (a: Answers, b: Answers): boolean =>
  a.size === b.size &&
  [...a].every(([question, { choice, weight, reason }]) => {
    const other = b.get(question);
    return other?.choice === choice && other.weight === weight && other.reason === reason;
  });

/** Whose answers are others now than those that were frozen at the closing; nobody while answers are taken. */
export const lateInBallot = (ballot: LedgerBallot, item: AgendaItemId, scene: Scene): readonly SeatId[] => {
  if (ballot.votes === null) return [];
  const frozen = frozenVotes(ballot.votes);
  return [...liveVotes(ballot, item, scene)].flatMap(([seat, { taken }]) =>
    isSame(taken, frozen.get(seat)?.taken ?? nothing) ? [] : [seat],
  );
};

/** How many of those who have answered have no device of their own. */
const viasOf = (votes: ReadonlyMap<SeatId, Vote>, { roster }: Scene): Pick<BallotFact, 'via'> => {
  const answered = [...votes].filter(([, { layer, taken }]) => layer === 'counted' && taken.size > 0);
  const of = (via: Via) => answered.filter(([seat]) => roster.get(seat)?.via === via).length;
  const via = { handed: of('handed'), paper: of('paper') };
  return via.handed + via.paper > 0 ? { via } : {};
};

/** Dates are no words: they tell nothing of who suggests them, and a room wants to see them while it answers. */
const suggestionsIn = ({ asks }: LedgerBallot, item: AgendaItemId, { roster, plan, seats }: Scene) => {
  const said = [...roster.values()].flatMap(({ seat, role }): readonly string[] => {
    const own = seats.get(seat)?.answers.get(item)?.get(suggestionIdOf(item))?.reason;
    return own === undefined || layerOf(role, plan.standings.get(seat)) === 'none' ? [] : [own];
  });
  const suggested = suggestedDates(
    said,
    asks.map(({ title }) => title),
  );
  return suggested.length === 0 ? {} : { suggested };
};

/** What is told of one ballot. */
export const ballotFact = (item: AgendaItemId, ballot: LedgerBallot, scene: Scene): BallotFact => {
  const { kind, state, covered, limit, asks, openedAt, closedAt, remains } = ballot;
  const frozen = ballot.votes === null ? null : frozenVotes(ballot.votes);
  const votes = [...(frozen ?? liveVotes(ballot, item, scene)).values()];
  const of = (wanted: Vote['layer']) => votes.filter(({ layer }) => layer === wanted).map(({ taken }) => taken);
  const [counted, guests] = [of('counted'), of('guest')];
  const answered = (all: readonly Answers[], more = 0) => all.filter(({ size }) => size > 0).length + more;
  const base = counted.length + (remains?.base ?? 0);
  // Whoever steers could otherwise exclude all but one and know what that one has answered.
  const isGuessable = (ballot.hasExcluded || (frozen === null && hasExcluded(scene))) && base < smallestTold;
  const { smallest = 0 }: BallotRule = ballotKinds[kind];
  const people = answered(counted, remains?.people);
  const told = isTold(ballot) && !isGuessable && (people === 0 || people >= smallest);
  const guestPeople = answered(guests, remains?.guests);
  const countsOf = (all: readonly Answers[], gone: BallotRemains['counts'] | undefined) =>
    new Map([...countAnswers(asks, all)].map(([id, counts]) => [id, addCounts(counts, gone?.[id])] as const));
  return {
    ...{ item, kind, state, covered, limit, asks, openedAt, base },
    closedAt: closedAt ?? null,
    people,
    guests: guestPeople,
    late: lateInBallot(ballot, item, scene).length,
    counts: told ? countsOf(counted, remains?.counts) : null,
    guestCounts: told && guestPeople >= smallestTold ? countsOf(guests, remains?.guestCounts) : null,
    reasons: told && state !== 'open' ? toldReasons(ballot) : [],
    ...(frozen === null ? {} : viasOf(frozen, scene)),
    ...(kind === 'dates' ? suggestionsIn(ballot, item, scene) : {}),
  };
};

/** A ballot without a person: what they chose stays counted as nobody's, their words go. */
export const eraseAnswers = (ballot: LedgerBallot, seat: SeatId): LedgerBallot => {
  const gone = ballot.votes?.[seat];
  if (gone === undefined) return ballot;
  const { [seat]: _, ...votes } = ballot.votes ?? {};
  const reasons = Object.entries(ballot.reasonIds).filter(([key]) => !key.startsWith(`${seat}/`));
  const before = ballot.remains ?? { base: 0, people: 0, guests: 0, counts: {}, guestCounts: {} };
  const isGuest = gone.layer === 'guest';
  const did = Object.keys(gone.answers).length > 0 ? 1 : 0;
  const own = countAnswers(ballot.asks, [answersIn(gone.answers)]);
  const add = (counts: BallotRemains['counts']) =>
    Object.fromEntries(ballot.asks.map(({ id }) => [id, addCounts(counts[id], own.get(id))] as const)) as Record<
      QuestionId,
      Counts
    >;
  return {
    ...ballot,
    votes,
    reasonIds: Object.fromEntries(reasons),
    remains: {
      base: before.base + (isGuest ? 0 : 1),
      people: before.people + (isGuest ? 0 : did),
      guests: before.guests + (isGuest ? did : 0),
      counts: isGuest ? before.counts : add(before.counts),
      guestCounts: isGuest ? add(before.guestCounts) : before.guestCounts,
    },
  };
};
