import type { SpaceId } from '../../domain/ids.ts';
import type { OnlyHere } from '../../domain/only-here.ts';
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
  /** What of it only this device has. */
  readonly onlyHereOf: (id: string) => Promise<readonly OnlyHere[]>;
  /** Offers it as a file; whether there is one. */
  readonly saveSession: (id: string) => Promise<boolean>;
  readonly forgetSession: (id: string) => Promise<void>;
  readonly goTo: (path: string) => void;
}
