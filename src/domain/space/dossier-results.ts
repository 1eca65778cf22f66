import type { SessionId } from '../ids.ts';
import type { Verdict } from '../results/decision.ts';
import type { RegisteredSession } from './register.ts';
import { firstTold, placeAmong } from './seen-results.ts';
import { type Assessed, assessmentsOf, hasOutcome, type ResultVersion } from './session-result.ts';
import { type Act, type LaterStatus, movingActs, type Submission } from './submission.ts';

/*
 * What has become of a proposal by the time the dossier is made: what the steering group has said in the sessions of the
 * year, and what the office has noted since.
 */

/** Where a proposal stands in the list of results, in the order of the list. */
export const standings = ['focus', 'outside', 'deferred', 'open'] as const;
export type Standing = (typeof standings)[number];

/** A body and the day of its sitting, `2027-05-13`; both may be empty. */
export interface Sitting {
  readonly body: string;
  readonly on: string;
}

/** What has become of a proposal, as the dossier of a year tells it. */
export interface DossierResult {
  readonly standing: Standing;
  /** What the group has agreed on; null: nothing, or the office has noted something else since. */
  readonly decided: Assessed | null;
  /** The body by which it stands where it stands, when the office has noted that. */
  readonly noted: Sitting | null;
  /** Brought into a body although it is outside of the focus. */
  readonly broughtIn: Sitting | null;
  /** What the bodies have made of it later; null: nothing yet. */
  readonly since: (Sitting & { readonly status: LaterStatus }) | null;
  /** The last round about it that was closed and shown; null: there is none. */
  readonly assessed: Assessed | null;
}

const byVerdict: Readonly<Record<Verdict, Standing>> = {
  focus: 'focus',
  notFocus: 'outside',
  deferred: 'deferred',
  again: 'open',
};

const byStatus: Readonly<Partial<Record<LaterStatus, Standing>>> = {
  recommended: 'focus',
  notRecommended: 'outside',
  broughtIn: 'outside',
  deferred: 'deferred',
};

const later: ReadonlySet<LaterStatus> = new Set([
  'inCommittee',
  'adopted',
  'examination',
  'rejected',
  'implementing',
  'reported',
]);

interface Moved extends Sitting, Pick<Act, 'at' | 'seen'> {
  readonly status: LaterStatus;
}

/** What the office has noted since the proposal was taken into the year. */
const movesOf = (trail: readonly Act[]): readonly Moved[] => {
  const moving = movingActs(trail);
  return moving
    .slice(moving.findLastIndex(({ deed }) => deed.kind === 'takenIn') + 1)
    .flatMap(({ at, seen, deed }): readonly Moved[] =>
      deed.kind === 'moved'
        ? [{ at, ...(seen !== undefined && { seen }), status: deed.status, body: deed.body, on: deed.on }]
        : [],
    );
};

/**
 * What sessions of the year have come to about a proposal, the earliest first. What a session of another year said belongs
 * to the dossier of that year; a session that the county does not list, because it was taken out or is not known here yet,
 * is one of no year.
 */
const assessedIn = (
  versions: readonly ResultVersion[],
  { proposal }: Pick<Submission, 'proposal'>,
  isOfYear: (session: SessionId) => boolean,
): readonly Assessed[] =>
  assessmentsOf(versions, proposal)
    .filter(({ result, outcome }) => isOfYear(result.session) && hasOutcome(outcome))
    .sort(
      (a, b) =>
        a.result.date.localeCompare(b.result.date) ||
        a.result.at - b.result.at ||
        (a.result.session < b.result.session ? -1 : 1),
    );

const sittingOf = ({ body, on }: Sitting): Sitting => ({ body, on });

/** What the dossier of a year says of a proposal (SPEC D342, D343). */
export const resultOf = (
  submission: Pick<Submission, 'proposal' | 'trail'>,
  { versions, sessions, year }: ResultSources,
): DossierResult => {
  const years = new Map(sessions.map((one) => [one.id, one.year]));
  const all = assessedIn(versions, submission, (session) => years.get(session) === year);
  const decided = all.findLast(({ outcome }) => outcome.verdict !== null) ?? null;
  const moves = movesOf(submission.trail);
  const verdict = decided?.outcome.verdict ?? null;
  const told = decided && firstTold(versions, decided, (outcome) => outcome.verdict === verdict);
  const noted = moves
    .slice(told === null ? 0 : placeAmong(moves, told))
    .findLast(({ status }) => byStatus[status] !== undefined);
  const said = verdict === null ? 'open' : byVerdict[verdict];
  const standing = noted === undefined ? said : (byStatus[noted.status] ?? said);
  const broughtIn = moves.findLast(({ status }) => status === 'broughtIn');
  const since = moves.findLast(({ status }) => later.has(status));
  return {
    standing,
    // What the group said stays its word as long as the office says the same.
    decided: standing === said ? decided : null,
    noted: noted === undefined ? null : sittingOf(noted),
    broughtIn: broughtIn === undefined ? null : sittingOf(broughtIn),
    since: since === undefined ? null : { ...sittingOf(since), status: since.status },
    assessed: all.findLast(({ outcome }) => outcome.rounds.some(({ dimensions }) => dimensions.length > 0)) ?? null,
  };
};

/** From what it is told: versions of results, and in which year their sessions were. */
export interface ResultSources {
  readonly versions: readonly ResultVersion[];
  readonly sessions: readonly Pick<RegisteredSession, 'id' | 'year'>[];
  readonly year: number;
}
