import type { SessionId } from '../ids.ts';

/** Of each session that had said something of a proposal the last version. */
export type SeenResults = Readonly<Partial<Record<SessionId, number>>>;

/** What an office had read when it wrote something (SPEC D395). */
export interface ReadBefore {
  /** What it had read of sessions; missing: an earlier version wrote it, or no office. */
  readonly seen?: SeenResults;
  /** The turn of the last word of the administration it had read; missing: none. */
  readonly officials?: number;
}
