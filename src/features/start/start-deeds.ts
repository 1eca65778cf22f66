import type { SpaceId } from '../../domain/ids.ts';
import type { Result } from '../../domain/result.ts';
import type { Role } from '../../domain/session/role.ts';

export interface NewSession {
  readonly title: string;
  /** `2027-05-13`, or empty. */
  readonly date: string;
  /** Only asked for where the server demands it. */
  readonly key: string;
  /** Without asking a server: the session stays on this device for now. */
  readonly here: boolean;
}

/** A session that this device knows, ready to be drawn. */
export interface KnownSession {
  /** Of the seat: one device may have several in a session. */
  readonly id: string;
  readonly session: string;
  readonly seat: string;
  readonly title: string;
  readonly role: Role;
  readonly practice: boolean;
  /** It lies on this device only. */
  readonly local: boolean;
  /** `2027-05-13`, or empty. */
  readonly date: string;
}

/** A county in which this device has a place. */
export interface KnownCounty {
  readonly id: SpaceId;
  readonly title: string;
}

/** What the start screen can set going. The value is where to go next; the reason one of `ui.refusals`. */
export interface StartDeeds {
  readonly openSession: (wanted: NewSession) => Promise<Result<string, string>>;
  readonly openExample: () => Promise<Result<string, string>>;
  /** Throws a practice session away that is led here, and opens a fresh one. */
  readonly resetExample: (id: string) => Promise<Result<string, string>>;
  /** Whether something of it is on this device alone, and no server has it; a server that is there is given it first. */
  readonly isOnlyHere: (id: string) => Promise<boolean>;
  /** What is on this device alone goes into a file. */
  readonly forgetSession: (id: string) => Promise<void>;
  readonly goTo: (path: string) => void;
}
