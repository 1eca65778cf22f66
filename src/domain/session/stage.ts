import { type AgendaItem, neighbourOf } from '../agenda/agenda.ts';
import { type RevealedRound, type RoundFact, type RoundWish, revealed } from '../assessment/assessment.ts';
import type { BallotFact, BallotWish } from '../ballot/ballot.ts';
import type { BoardFact, BoardWish } from '../board/board.ts';
import type { GroupWork } from '../groups/group-work.ts';
import type { AgendaItemId } from '../ids.ts';
import { type PollPicture, pollPicture } from '../results/poll.ts';
import type { Tally } from '../teller/tally.ts';
import { currentItem, type Plan, rehearsalOf, roundsOf } from './session.ts';

/** A round with what the teller says of it; `fact` is null while the wish is still on its way. */
export interface StagedRound {
  readonly wish: RoundWish;
  readonly fact: RoundFact | null;
}

/** Wishes with their facts, in the same order. */
export const stagedRounds = (wishes: readonly RoundWish[], tally: Tally): readonly StagedRound[] =>
  wishes.map((wish) => ({ wish, fact: tally.rounds.get(wish.id) ?? null }));

/** A round that was shown, in part or completely. */
export type ShownRound = StagedRound & { readonly fact: RevealedRound };

/** The rounds of an agenda item that were shown, in order. */
export const shownRounds = (plan: Plan, tally: Tally, item: AgendaItemId): readonly ShownRound[] =>
  stagedRounds(roundsOf(plan, item), tally).flatMap(({ wish, fact }) => {
    const told = revealed(fact);
    return told === null ? [] : [{ wish, fact: told }];
  });

/** Shown rounds without those of which later ones show everything again: together they tell all that was shown. */
export const unrepeatedRounds = (rounds: readonly ShownRound[]): readonly ShownRound[] =>
  rounds.filter(({ fact }, index) => {
    const later = new Set(rounds.slice(index + 1).flatMap((one) => one.fact.shown));
    return fact.shown.some((proposal) => !later.has(proposal));
  });

/** What everybody looks at now: the same answer on tablet, cockpit and wall. */
export type Stage =
  | { readonly kind: 'welcome' }
  | { readonly kind: 'item'; readonly item: AgendaItem; readonly next: AgendaItem | null }
  | { readonly kind: 'results'; readonly item: AgendaItem; readonly next: AgendaItem | null }
  | {
      readonly kind: 'groupWork';
      readonly item: AgendaItem;
      readonly next: AgendaItem | null;
      readonly work: GroupWork;
    }
  | {
      readonly kind: 'board';
      readonly item: AgendaItem;
      readonly next: AgendaItem | null;
      readonly wish: BoardWish;
      /** Null: not begun, or still on its way. */
      readonly fact: BoardFact | null;
    }
  | {
      readonly kind: 'ballot';
      readonly item: AgendaItem;
      readonly next: AgendaItem | null;
      readonly wish: BallotWish;
      /** Null: not begun, or still on its way. */
      readonly fact: BallotFact | null;
    }
  | {
      readonly kind: 'assessment';
      readonly item: AgendaItem;
      readonly next: AgendaItem | null;
      /** The rehearsal that runs, else the newest round of the item; null before the first. */
      readonly round: StagedRound | null;
      /** Whether `round` is only a rehearsal, about an invented proposal. */
      readonly rehearsal: boolean;
      /** The revealed round before it, to be drawn as the way from there. */
      readonly earlier: StagedRound | null;
    };

/** Where the meeting is. An item that was removed while it ran counts as the beginning. */
export const stageOf = (plan: Plan, tally: Tally): Stage => {
  const item = currentItem(plan);
  if (item === null) return { kind: 'welcome' };
  const next = neighbourOf(plan.agenda, item.id, 1);
  if (item.activity === 'results') return { kind: 'results', item, next };
  const board = plan.boards.find((one) => one.item === item.id);
  if (board !== undefined) return { kind: 'board', item, next, wish: board, fact: tally.boards.get(item.id) ?? null };
  const ballot = plan.ballots.find((one) => one.item === item.id);
  if (ballot !== undefined)
    return { kind: 'ballot', item, next, wish: ballot, fact: tally.ballots.get(item.id) ?? null };
  const work = plan.groupWork.find((one) => one.item === item.id);
  if (work !== undefined) return { kind: 'groupWork', item, next, work };
  if (item.activity !== 'assessment') return { kind: 'item', item, next };
  const rehearsal = rehearsalOf(plan, item.id);
  if (rehearsal !== null) {
    const [round = null] = stagedRounds([rehearsal], tally);
    return { kind: 'assessment', item, next, round, rehearsal: true, earlier: null };
  }
  const rounds = stagedRounds(roundsOf(plan, item.id), tally);
  const round = rounds.at(-1) ?? null;
  const earlier = rounds.slice(0, -1).findLast(({ fact }) => fact?.state === 'revealed') ?? null;
  return { kind: 'assessment', item, next, round, rehearsal: false, earlier };
};

/** The poll that is on everybody's screen; null when there is none. */
export const stagedPoll = ({ poll, polls }: Plan, tally: Tally): PollPicture | null => {
  const wish = polls.find(({ id }) => id === poll);
  return wish === undefined ? null : pollPicture(wish, tally.polls.get(wish.id));
};

/** Straw polls with numbers to tell, in order. */
export const shownPolls = ({ polls }: Pick<Plan, 'polls'>, tally: Pick<Tally, 'polls'>): readonly PollPicture[] =>
  polls.map((wish) => pollPicture(wish, tally.polls.get(wish.id))).filter(({ counts }) => counts !== null);

/** The newest revealed round of the whole session, for a wall that is asked to show a result again. */
export const lastRevealed = (plan: Plan, tally: Tally): StagedRound | null => {
  const revealed = stagedRounds(plan.rounds, tally).filter(({ fact }) => fact?.state === 'revealed');
  const place = ({ wish }: StagedRound) => plan.agenda.findIndex(({ id }) => id === wish.item);
  return revealed.sort((a, b) => place(a) - place(b) || a.wish.number - b.wish.number).at(-1) ?? null;
};

/**
 * What people look at, as a name: another one means that the screen shows something else. The same activity shows something
 * else when it is opened, closed or revealed.
 */
export const stageName = (stage: Stage): string => {
  if (stage.kind === 'welcome') return stage.kind;
  const place = `${stage.kind}/${stage.item.id}`;
  if (stage.kind === 'assessment') return `${place}/${stage.round?.wish.id}/${stage.round?.fact?.state}`;
  if (stage.kind === 'board' || stage.kind === 'ballot') return `${place}/${stage.fact?.state}`;
  return stage.kind === 'groupWork' ? `${place}/${stage.work.state}` : place;
};
