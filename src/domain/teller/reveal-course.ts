import { revealCountdown, scoresOf } from '../assessment/assessment.ts';
import { createId, type ProposalId, type RandomBytes, type RowId } from '../ids.ts';
import type { ClosedRound } from './ledger.ts';
import { publishNotes } from './note-course.ts';
import { withRemainingIds } from './remains.ts';
import type { RoundScene } from './scene.ts';

/**
 * Shows what is wished for, all at once or one proposal at a time, after three seconds in which it can be taken back.
 * A proposal that is added to the wish begins the three seconds anew; what is shown stays shown.
 */
export const countDown = (round: ClosedRound, scene: RoundScene): ClosedRound => {
  const { now, wish } = scene;
  const pending = pendingOf(round, scene);
  // A round about nothing has nothing to show and is over all the same.
  if (pending.length === 0 && (wish.wish !== 'revealed' || round.state === 'revealed')) return stop(round);
  // What everybody has seen coming in needs no drum roll.
  if (round.disclosure === 'open') return show(round, pending, scene.random);
  // A clock that was set back must not make a room wait for an hour.
  const isOff = round.revealsAt !== null && round.revealsAt > now + revealCountdown;
  const isMore = pending.some((proposal) => !round.revealing.includes(proposal));
  if (round.revealsAt === null || isOff || isMore)
    return { ...round, revealing: pending, revealsAt: now + revealCountdown };
  if (now >= round.revealsAt) return show(round, pending, scene.random);
  return pending.length === round.revealing.length ? round : { ...round, revealing: pending };
};

/** What is wished for and not yet shown. A round that was open to all eyes hides nothing when it closes. */
const pendingOf = (round: ClosedRound, { wish: { wish, shown } }: RoundScene): readonly ProposalId[] => {
  const isAll = wish === 'revealed' || round.disclosure === 'open';
  const wanted = isAll ? round.asks.proposals : wish === 'closed' ? shown : [];
  return round.asks.proposals.filter((proposal) => wanted.includes(proposal) && !round.shown.includes(proposal));
};

const stop = (round: ClosedRound): ClosedRound =>
  round.revealsAt === null ? round : { ...round, revealing: [], revealsAt: null };

const show = (round: ClosedRound, proposals: readonly ProposalId[], random: RandomBytes): ClosedRound =>
  withIds(
    {
      ...round,
      state: 'revealed',
      shown: [...round.shown, ...proposals],
      revealing: [],
      revealsAt: null,
    },
    proposals,
    random,
  );

const withIds = (round: ClosedRound, proposals: readonly ProposalId[], random: RandomBytes): ClosedRound => {
  const rowIds = { ...round.rowIds, ...rowIdsOf(round, proposals, random) };
  return publishNotes(withRemainingIds({ ...round, rowIds }, proposals, random), random);
};

/** New ids for the scored rows of some proposals: nothing else of a row says whose it is. */
const rowIdsOf = (round: ClosedRound, proposals: readonly ProposalId[], random: RandomBytes): ClosedRound['rowIds'] =>
  Object.fromEntries(rowKeysOf(round, proposals).map((key) => [key, createId<RowId>(random)]));

/** `seat/proposal` of every judgement of these proposals that makes a row: one with a score. */
export const rowKeysOf = ({ seats }: Pick<ClosedRound, 'seats'>, proposals: readonly ProposalId[]): readonly string[] =>
  Object.entries(seats).flatMap(([seat, { judgements }]) =>
    proposals.flatMap((proposal) =>
      Object.keys(scoresOf(judgements[proposal])).length > 0 ? [`${seat}/${proposal}`] : [],
    ),
  );

/** New ids for all that is shown: what changes from one version to the next must not show in which row it stands. */
export const withNewIds = (round: ClosedRound, random: RandomBytes): ClosedRound =>
  withIds({ ...round, rowIds: {} }, round.shown, random);
