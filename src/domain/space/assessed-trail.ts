import type { ActId, SessionId } from '../ids.ts';
import type { Verdict } from '../results/decision.ts';
import { placeAmong } from './seen-results.ts';
import { type Act, liesIn, type Submission, statusAfter } from './submission.ts';

/*
 * The way of a proposal with what sessions have made of it: nobody types that.
 */

/** What a session has made of a proposal, as its trail tells it. */
export interface AssessedIn {
  readonly session: string;
  readonly title: string;
  /** The day of the session, `YYYY-MM-DD`, or empty. */
  readonly date: string;
  /** When its results were first written down, and as which version; missing: nobody knows, by time. */
  readonly at: number;
  readonly version?: number;
  /** Brought along in a file. */
  readonly carried?: true;
  /** Whether a round about it was shown in which somebody scored it; without one it was talked about, and perhaps decided. */
  readonly scored: boolean;
  /** What it has decided; missing or null: nothing yet. */
  readonly verdict?: Verdict | null;
  /** Its minutes are not approved yet. */
  readonly tentative?: boolean;
}

/** What tells its place among sessions. */
const whenOf = ({ at, seen, deed }: Act) => ({
  at,
  ...(seen !== undefined && { seen }),
  ...('on' in deed && { on: deed.on }),
});

/**
 * The trail with the sessions that have assessed the proposal, each where its results were written down: behind what had not
 * read them, before what had (SPEC D395). Nobody types these entries. Where the proposal stands follows from them like from any other act.
 */
export const withAssessments = <Known extends Submission>(
  submission: Known,
  assessed: readonly AssessedIn[],
): Known => {
  if (assessed.length === 0) return submission;
  const trail = assessed.reduce<readonly Act[]>(
    (acts, { session, title, date, at, version, scored, carried, verdict = null, tentative }) => {
      // An office has noted already that it was there.
      if (!scored && verdict === null && liesIn({ trail: acts }, { id: session, title, date })) return acts;
      const told = { session: session as SessionId, version: version ?? Number.POSITIVE_INFINITY, at, date };
      const place = placeAmong(acts.map(whenOf), told);
      const act: Act = {
        id: session as ActId,
        proposal: submission.proposal,
        turn: acts[place - 1]?.turn ?? 1,
        at,
        role: 'moderator',
        deed: {
          kind: 'moved',
          status: scored ? 'assessed' : 'inSession',
          body: title,
          on: date,
          presentedBy: '',
          text: '',
          ...(carried && { carried }),
          ...(verdict !== null && { verdict }),
          ...(verdict !== null && tentative === true && { tentative }),
        },
      };
      return acts.toSpliced(place, 0, act);
    },
    submission.trail,
  );
  return { ...submission, trail, status: statusAfter(trail) };
};
