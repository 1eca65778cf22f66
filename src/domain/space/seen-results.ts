import type { ProposalId, SessionId } from '../ids.ts';
import type { SeenResults } from './seen.ts';
import { type Assessed, latestOf, type ProposalOutcome, type ResultVersion } from './session-result.ts';

/*
 * What an office had read of the results of sessions when it wrote something (SPEC D395): so it is known which of both came
 * after the other, whatever the clocks of two devices and of the relay say.
 */

/** What an office that writes now has read of the sessions that spoke of a proposal. */
export const seenOf = (versions: readonly ResultVersion[], proposal: ProposalId): SeenResults =>
  Object.fromEntries(
    [...new Set(versions.map(({ session }) => session))].flatMap((session) => {
      const last = latestOf(versions, session);
      return last?.outcomes.some((one) => one.proposal === proposal) === true ? [[session, last.version]] : [];
    }),
  );

/** The version in which a session first said what it says now, and when that was written down. */
export interface FirstTold {
  readonly session: SessionId;
  readonly version: number;
  /** By the relay's clock. */
  readonly at: number;
  /** The day of the session, `YYYY-MM-DD`, or empty. */
  readonly date: string;
}

/**
 * When a session first told of a proposal what its last version still says (SPEC D348): approving the minutes later, or
 * another version that says the same, does not come after what was noted in between.
 */
export const firstTold = (
  versions: readonly ResultVersion[],
  { result: { session, version, at, date }, outcome: { proposal } }: Assessed,
  isSame: (outcome: ProposalOutcome, version: ResultVersion) => boolean,
): FirstTold => {
  const earlier = versions
    .filter((one) => one.session === session && one.version < version)
    .sort((a, b) => b.version - a.version);
  let first: FirstTold = { session, version, at, date };
  for (const one of earlier) {
    const outcome = one.outcomes.find((known) => known.proposal === proposal);
    if (outcome === undefined || !isSame(outcome, one)) break;
    first = { session, version: one.version, at: one.at, date };
  }
  return first;
};

/** Something that was written at a time; `seen` is missing where an earlier version wrote it, or where it is no office's. */
interface Written {
  readonly at: number;
  readonly seen?: SeenResults;
  /** On which day that happened of which it tells, `YYYY-MM-DD`; missing or empty: nobody has said. */
  readonly on?: string;
}

/** Whether whoever wrote with this in mind had read that version, or a later one of its session. */
export const hasSeen = (seen: SeenResults, { session, version }: Pick<FirstTold, 'session' | 'version'>): boolean =>
  (seen[session] ?? 0) >= version;

/** A device that had long heard nothing wrote of a later day, at a later time: no session of June overtakes what was in September. */
const isLater = ({ at, on = '' }: Written, told: FirstTold): boolean =>
  at > told.at && told.date !== '' && on > told.date;

/**
 * Where in a list, the earliest first, something stands that a session has told: before the first entry whose writer had read
 * it, or that tells of a later day, behind those who had not. Where nobody knows what the writer had read, the clocks are asked.
 */
export const placeAmong = (written: readonly Written[], told: FirstTold): number => {
  const reader = written.findIndex((one) => (one.seen !== undefined && hasSeen(one.seen, told)) || isLater(one, told));
  const before = reader === -1 ? written : written.slice(0, reader);
  return before.findLastIndex(({ seen, at }) => seen !== undefined || at <= told.at) + 1;
};
