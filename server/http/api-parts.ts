import type { IncomingMessage } from 'node:http';
import type { GroupId, RandomBytes, SeatId, SessionId, SpaceId } from '../../src/domain/ids.ts';
import type { Limits } from '../../src/protocol/limits.ts';
import type { Doorkeeper } from '../doorkeeper.ts';
import type { Erasures } from '../erasures.ts';
import type { Files } from '../files.ts';
import type { Passes } from '../passes.ts';
import type { Sessions } from '../sessions.ts';
import type { Spaces } from '../spaces.ts';
import type { Storage } from '../storage/storage.ts';
import type { Surveys } from '../surveys.ts';
import type { Transfers } from '../transfers.ts';
import type { WrongTries } from '../wrong-tries.ts';
import type { Answer } from './answer.ts';

/** What the routes of the interface are made of. */
export interface ApiParts {
  readonly sessions: Sessions;
  readonly passes: Passes;
  readonly spaces: Spaces;
  readonly erasures: Erasures;
  readonly files: Files;
  readonly surveys: Surveys;
  readonly storage: Storage;
  readonly doorkeeper: Doorkeeper;
  readonly transfers: Transfers;
  readonly wrongTries: WrongTries;
  readonly limits: Limits;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  readonly random: RandomBytes;
  /** Whoever opens sessions must show this; null: everybody may. */
  readonly createKey: string | null;
  readonly publicUrl: () => URL;
  /** Whose names everybody in the session may read because that was agreed for its small groups. */
  readonly namedInGroups: (session: SessionId) => Promise<ReadonlySet<SeatId>>;
  /** What a county calls a group; empty: its register does not know it. */
  readonly nameOfGroup: (space: SpaceId, group: GroupId) => Promise<string>;
  readonly addressOf: (request: IncomingMessage) => string;
  /** Withdraws all tokens of a seat and closes its sockets. False when there is no such seat. */
  readonly lockSeat: (session: SessionId, seat: SeatId) => Promise<boolean>;
  /** Withdraws all tokens of a space's member and closes its sockets. False when there is none. */
  readonly lockMember: (space: SpaceId, seat: SeatId) => Promise<boolean>;
  /** Whether a space's member is connected. */
  readonly isHere: (space: SpaceId, seat: SeatId) => boolean;
}

/** Answers one kind of request; `which` are the parts of its path, in order. What is refused is thrown as a `RefusedRequest`. */
export type Route = (
  parts: ApiParts,
  request: IncomingMessage,
  ...which: readonly (string | undefined)[]
) => Promise<Answer>;
