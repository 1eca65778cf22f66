import type { ActId, SessionId } from '../ids.ts';

/** Of each session that had said something of a proposal the last version. */
export type SeenResults = Readonly<Partial<Record<SessionId, number>>>;

/** What an office had read when it wrote something (SPEC D395). */
export interface ReadBefore {
  /** What it had read of sessions; missing: an earlier version wrote it, or no office. */
  readonly seen?: SeenResults;
  /** The turn of the last word of the administration it had read; missing: none. */
  readonly officials?: number;
  /** Which words of the administration it laid onto the table of a session; missing: an earlier version did, or it laid nothing. */
  readonly held?: readonly ActId[];
}
