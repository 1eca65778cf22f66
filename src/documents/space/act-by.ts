import { type ActId, parseId, type SessionId } from '../../domain/ids.ts';
import type { Role } from '../../domain/session/role.ts';
import type { SeenResults } from '../../domain/space/seen.ts';
import { asWhole, isRecord } from '../parse.ts';

/** Who acts, and when by the clock of the device. */
export interface ActBy {
  readonly id: ActId;
  readonly at: number;
  readonly role: Role;
  /** What an office had read of the results of sessions (SPEC D395). */
  readonly seen?: SeenResults;
}

/** What a writer says to have read; what is no such list is none. */
export const readSeen = (value: unknown): SeenResults | undefined =>
  isRecord(value)
    ? Object.fromEntries(
        Object.entries(value).flatMap(([key, version]) => {
          const [session, known] = [parseId<SessionId>(key), asWhole(version, 1, Number.MAX_SAFE_INTEGER)];
          return session === null || known === null ? [] : [[session, known]];
        }),
      )
    : undefined;
