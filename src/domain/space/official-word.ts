import type { ActId } from '../ids.ts';
import type { Profile } from '../proposal/proposal.ts';
import type { SeenResults } from './seen.ts';

/** What the administration says of a proposal, each part by itself. */
export const officialParts = ['statement', 'financeCheck'] as const;
export type OfficialPart = (typeof officialParts)[number];

/** One word of the administration. */
export interface OfficialWord {
  readonly text: string;
  /** A body or a role. */
  readonly by: string;
  /** `2027-05-13`, or empty. */
  readonly on: string;
}

/** The same, as an office has written it; an empty text takes the one before away. */
export interface OfficialEntry extends OfficialWord {
  readonly id: ActId;
  readonly part: OfficialPart;
  readonly at: number;
  /** One more than the last one its office had read. */
  readonly turn: number;
  /** What its office had read of sessions by then; missing: an earlier version wrote it. */
  readonly seen?: SeenResults;
}

/** The words of the administration as they stand in a profile. */
export const officialIn = (profile: Profile, part: OfficialPart): OfficialWord =>
  part === 'statement'
    ? { text: profile.statement, by: profile.statementBy, on: profile.statementOn }
    : { text: profile.financeCheck, by: profile.financeCheckBy, on: profile.financeCheckOn };
