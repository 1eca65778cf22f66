import type { AgendaItemId, PollId, ProposalId, RowId, SeatId } from '../ids.ts';
import { eraseAnswers } from './ballot-course.ts';
import type {
  ClosedRound,
  FrozenSeat,
  Ledger,
  LedgerBallot,
  LedgerBoard,
  LedgerPoll,
  LedgerRound,
  RemainingJudgement,
  Remains,
  ToldSoFar,
} from './ledger.ts';
import { noRemains, remainingTookPart, settleTold } from './remains.ts';
import { frozenProgress } from './seat-progress.ts';

/**
 * The teller's memory without a person. Of a closed round the numbers stay, shown or still covered: how many took part,
 * how often „cannot assess" was said, and every score as a row of nobody, which tells its perspective only where it is
 * told to everybody. Votes of closed polls and ballots stay counted. What an open round has told already stays as nobody's until it
 * tells more: a row that vanished with a person would be known to be theirs. What they wrote in words is gone, on boards as well, published
 * or not, and so is what had come late and was not admitted. The same ledger when the seat was not in it.
 */
export const eraseSeat = (ledger: Ledger, seat: SeatId): Ledger => {
  const rounds = Object.entries(ledger.rounds) as [string, LedgerRound][];
  const after = rounds.map(([id, round]): [string, LedgerRound] => [id, eraseFrom(round, seat)]);
  const polls = eraseVotes(ledger.polls, seat);
  const boards = eraseCards(ledger.boards, seat);
  const ballots = eraseBallots(ledger.ballots, seat);
  const isUp = ledger.hands?.[seat] !== undefined;
  const isSame =
    !isUp &&
    polls === ledger.polls &&
    boards === ledger.boards &&
    ballots === ledger.ballots &&
    after.every(([, round], index) => round === rounds[index]?.[1]);
  if (isSame) return ledger;
  return {
    ...ledger,
    rounds: Object.fromEntries(after),
    ...(polls === undefined ? {} : { polls }),
    ...(boards === undefined ? {} : { boards }),
    ...(ballots === undefined ? {} : { ballots }),
    ...(isUp && { hands: without(ledger.hands ?? {}, seat) }),
  };
};

const eraseBallots = (ballots: Ledger['ballots'], seat: SeatId): Ledger['ballots'] => {
  const all = Object.entries(ballots ?? {}) as [AgendaItemId, LedgerBallot][];
  const after = all.map(([item, ballot]) => [item, eraseAnswers(ballot, seat)] as const);
  return after.every(([, ballot], index) => ballot === all[index]?.[1]) ? ballots : Object.fromEntries(after);
};

/** Cards are words: they go, told or not. */
const eraseCards = (boards: Ledger['boards'], seat: SeatId): Ledger['boards'] => {
  const all = Object.entries(boards ?? {}) as [AgendaItemId, LedgerBoard][];
  if (!all.some(([, board]) => hasCards(board, seat))) return boards;
  return Object.fromEntries(all.map(([item, board]) => [item, { ...board, cards: withoutKeys(board.cards, seat) }]));
};

const hasCards = ({ cards }: LedgerBoard, seat: SeatId): boolean => hasKeyOf(cards, seat);

const hasKeyOf = (table: object, seat: SeatId): boolean => Object.keys(table).some((key) => key.startsWith(`${seat}/`));

/** Whether words or the name of this person have been shown to everybody: then they stand in the tally, too. */
export const hasPublished = ({ rounds, boards = {}, ballots = {} }: Ledger, seat: SeatId): boolean =>
  Object.values<LedgerBallot>(ballots).some(({ reasonIds }) => hasKeyOf(reasonIds, seat)) ||
  Object.values<LedgerBoard>(boards).some((board) => hasCards(board, seat)) ||
  Object.values(rounds).some(
    (round) =>
      round.state === 'revealed' &&
      ((round.disclosure === 'named' && seat in round.seats) || hasKeyOf(round.noteIds ?? {}, seat)),
  );

const eraseFrom = (round: LedgerRound, seat: SeatId): LedgerRound => {
  if (round.state === 'open') return eraseTold(round, seat);
  const isKnown = seat in round.seats || seat in round.late || round.excluded.includes(seat);
  return isKnown ? eraseFromClosed(round, seat) : round;
};

type OpenRound = Extract<LedgerRound, { readonly state: 'open' }>;

const eraseTold = (round: OpenRound, seat: SeatId): OpenRound => {
  const all = Object.entries(round.told) as [ProposalId, ToldSoFar[ProposalId]][];
  if (all.every(([, entries]) => entries[seat] === undefined)) return round;
  const told = all.map(([proposal, entries]) => {
    const entry = entries[seat];
    if (entry === undefined) return [proposal, entries];
    const gone = Object.keys(entries).filter((one) => one.startsWith(goneKey)).length;
    return [proposal, { ...without(entries, seat), [`${goneKey}${gone}`]: entry }];
  });
  return { ...round, told: Object.fromEntries(told) };
};

/** Under what somebody who was erased still stands among what has been told. No seat begins like this. */
const goneKey = '#gone';

/** Votes of polls that are closed still count, as nobody's. */
const eraseVotes = (polls: Ledger['polls'], seat: SeatId): Ledger['polls'] => {
  const all = Object.entries(polls ?? {}) as [PollId, LedgerPoll][];
  if (all.every(([, { votes }]) => votes?.[seat] === undefined)) return polls;
  return Object.fromEntries(
    all.map(([id, poll]) => {
      const vote = poll.votes?.[seat];
      if (poll.votes === null || vote === undefined) return [id, poll];
      const remaining = [...(poll.remaining ?? []), vote].sort((a, b) => (a ?? -1) - (b ?? -1));
      return [id, { ...poll, votes: without(poll.votes, seat), remaining }];
    }),
  );
};

const without = <Value>(record: Readonly<Record<SeatId, Value>>, seat: SeatId): Readonly<Record<SeatId, Value>> =>
  Object.fromEntries(Object.entries(record).filter(([id]) => id !== seat));

const withoutKeys = <Value>(record: Readonly<Record<string, Value>>, seat: SeatId): Readonly<Record<string, Value>> =>
  Object.fromEntries(Object.entries(record).filter(([key]) => !key.startsWith(`${seat}/`)));

const eraseFromClosed = (round: ClosedRound, seat: SeatId): ClosedRound => {
  const frozen = round.seats[seat];
  const excluded = round.excluded.filter((one) => one !== seat);
  const before = round.remains ?? noRemains;
  const counted = { ...before, excluded: before.excluded + round.excluded.length - excluded.length };
  // The labels are settled while all rows still have their seats: what is told must not change by an erasure.
  const told = settleTold({ ...round, remains: counted }, round.shown).remains ?? counted;
  const remains = frozen === undefined ? told : absorb(told, frozen, round, seat);
  const left: ClosedRound = {
    ...round,
    seats: without(round.seats, seat),
    excluded,
    late: without(round.late, seat),
    rowIds: withoutKeys(round.rowIds, seat),
    ...(round.noteIds === undefined ? {} : { noteIds: withoutKeys(round.noteIds, seat) }),
    remains,
  };
  return settleTold(left, round.shown);
};

/** Puts what a seat contributed to a round among what belongs to nobody. */
const absorb = (remains: Remains, frozen: FrozenSeat, { asks, rowIds }: ClosedRound, seat: SeatId): Remains => {
  const isCounted = frozen.layer === 'counted';
  const progress = frozenProgress(asks, frozen);
  return {
    ...remains,
    people: remains.people + (isCounted ? 1 : 0),
    finished: remains.finished + (isCounted && progress.finished ? 1 : 0),
    tookPart: remainingTookPart(asks, remains) + (isCounted && progress.judged.size > 0 ? 1 : 0),
    judgements: Object.fromEntries(
      asks.proposals.map((proposal) => {
        const known = remains.judgements[proposal] ?? [];
        return [proposal, mixed([...known, ...remainingOf(frozen, proposal, rowIds[`${seat}/${proposal}`])])];
      }),
    ),
  };
};

const remainingOf = (
  { judgements, layer, perspective, inside }: FrozenSeat,
  proposal: ProposalId,
  id: RowId | null = null,
): readonly RemainingJudgement[] => {
  const judgement = judgements[proposal];
  return judgement === undefined
    ? []
    : [
        {
          id,
          layer,
          perspective: layer === 'counted' ? perspective : null,
          ...(layer === 'counted' && inside?.includes(proposal) && { inside: true as const }),
          judgement,
        },
      ];
};

/** In the order of what stands in them: the order of erasures must not connect the judgements of two proposals. */
const mixed = (list: readonly RemainingJudgement[]): readonly RemainingJudgement[] =>
  list
    .map((one) => [JSON.stringify(one.judgement), one] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, one]) => one);
