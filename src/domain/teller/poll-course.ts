import type { PollId, SeatId } from '../ids.ts';
import { fewestAnswers, type PollFact, type PollWish } from '../results/poll.ts';
import { layerOf } from '../session/role.ts';
import type { Ledger, LedgerPoll } from './ledger.ts';
import { smallestTold } from './publication.ts';
import type { Scene } from './scene.ts';

/*
 * How a straw poll moves, and it only moves forward:
 *
 *   (wished, two answers or more) --> open --> closed --> shown
 *
 * What arrives after closing is not counted: a poll is a picture of a moment. Hands are counted by people, not here.
 */
type Polls = NonNullable<Ledger['polls']>;

/** All polls of the plan as they are now; the same object when nothing has moved. */
export const advancePolls = (scene: Scene): Polls => {
  const polls: Record<PollId, LedgerPoll> = { ...scene.ledger.polls };
  let changed = false;
  for (const wish of scene.plan.polls) {
    const after = advancePoll(polls[wish.id], wish, scene);
    if (after === undefined || after === polls[wish.id]) continue;
    polls[wish.id] = after;
    changed = true;
  }
  return changed ? polls : (scene.ledger.polls ?? none);
};

const none: Polls = {};

const advancePoll = (before: LedgerPoll | undefined, wish: PollWish, scene: Scene): LedgerPoll | undefined => {
  if (before === undefined && (wish.kind === 'hands' || wish.answers.length < fewestAnswers)) return undefined;
  const poll: LedgerPoll = before ?? {
    state: 'open',
    isCovered: wish.kind === 'covered',
    asks: { question: wish.question, answers: wish.answers },
    answers: wish.answers.length,
    votes: null,
    hasExcluded: false,
  };
  const closed = poll.state === 'open' && wish.wish !== 'open' ? close(poll, wish.id, scene) : poll;
  return closed.state === 'closed' && wish.wish === 'shown' ? { ...closed, state: 'shown' } : closed;
};

const votesNow = (
  poll: LedgerPoll,
  id: PollId,
  { roster, plan, seats }: Scene,
): Readonly<Record<SeatId, number | null>> =>
  Object.fromEntries(
    [...roster.values()].flatMap(({ seat, role }) => {
      if (layerOf(role, plan.standings.get(seat)) !== 'counted') return [];
      const vote = seats.get(seat)?.votes.get(id);
      return [[seat, vote !== undefined && vote < poll.answers ? vote : null]];
    }),
  );

const close = (poll: LedgerPoll, id: PollId, scene: Scene): LedgerPoll => ({
  ...poll,
  state: 'closed',
  votes: votesNow(poll, id, scene),
  hasExcluded: [...scene.roster.values()].some(
    ({ seat, role }) => layerOf(role, undefined) === 'counted' && scene.plan.standings.get(seat) === 'excluded',
  ),
});

/** What is told of one poll: while it is covered only how many have voted. */
export const pollFact = (id: PollId, poll: LedgerPoll, scene: Scene): PollFact => {
  const votes = [...Object.values(poll.votes ?? votesNow(poll, id, scene)), ...(poll.remaining ?? [])];
  const base = votes.length;
  const isTold = poll.state === 'shown' || !poll.isCovered;
  // Whoever steers could otherwise exclude all but one and know how that one has voted.
  const isGuessable = poll.hasExcluded && base < smallestTold;
  return {
    id,
    state: poll.state,
    asks: poll.asks ?? null,
    base,
    voted: votes.filter((vote) => vote !== null).length,
    counts:
      isTold && !isGuessable
        ? Array.from({ length: poll.answers }, (_, answer) => votes.filter((vote) => vote === answer).length)
        : null,
  };
};
