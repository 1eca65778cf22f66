import type { Result } from '../../domain/result.ts';
import type { InviteAnswer } from '../../protocol/api.ts';

/** What a person tells when joining; both may be left blank. */
export interface Newcomer {
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
  readonly describe: (inviteOrCode: string) => Promise<Result<InviteAnswer, string>>;
  /** The value is where to go next. */
  readonly join: (inviteOrCode: string, newcomer: Newcomer) => Promise<Result<string, string>>;
  /** Asked first, and answered without a network. */
  readonly findOwnSeat: (inviteOrCode: string) => Promise<OwnSeat | null>;
  readonly goTo: (path: string) => void;
}
