import type { Plan } from './session.ts';

/**
 * How far a meeting has come, as a text that is another one as soon as something has gone on: another item, a round that was
 * opened, closed or shown, a vote, a board, a poll, a group that reports, a decision. What moderators turn beside it (clock,
 * wall, door) is no step. Whoever offers to take a step back goes by it: what has gone on since must not be torn apart.
 */
export const courseOf = (plan: Plan): string =>
  JSON.stringify([
    plan.current,
    plan.presented,
    plan.ended,
    [...plan.rounds, ...plan.rehearsals].map(({ id, wish }) => [id, wish]),
    plan.ballots.map(({ item, wish }) => [item, wish]),
    plan.boards.map(({ item, wish }) => [item, wish]),
    [plan.poll, plan.polls.map(({ id, wish }) => [id, wish])],
    plan.groupWork.map(({ item, state, reporting }) => [item, state, reporting]),
    [...plan.decisions].map(([proposal, { verdict }]) => [proposal, verdict]),
  ]);
