import type { Result } from '../../domain/result.ts';
import type { InviteAnswer } from '../../protocol/api.ts';

export interface Newcomer {
  /** The invitation or code that led here. */
  readonly invite: string;
  readonly described: InviteAnswer;
  /** May be left blank. */
  readonly name: string;
  readonly perspective: string | null;
}

/** A seat that this device already has through the same invitation. */
export interface OwnSeat {
  readonly title: string;
  /** Where it goes on. */
  readonly path: string;
}

/** What the join screen can set going. Reasons are keys of `ui.refusals`. */
export interface JoinDeeds {
  /** Known without a network. */
  readonly findOwnSeat: (inviteOrCode: string) => OwnSeat | null;
  readonly describe: (inviteOrCode: string) => Promise<Result<InviteAnswer, string>>;
  /** The value is where to go next. */
  readonly join: (newcomer: Newcomer) => Promise<Result<string, string>>;
  /** Whether the server answers. */
  readonly isThere: () => Promise<boolean>;
  readonly enterCode: (code: string) => void;
  readonly enterSession: (path: string) => void;
}
