import type { VersionId } from '../ids.ts';
import type { Profile } from '../proposal/proposal.ts';
import {
  contentOf,
  type Deed,
  type FrozenProposal,
  isGivenBack,
  type Saying,
  type Submission,
  shownOf,
  takenIns,
} from './submission.ts';

/*
 * A version that a group hands in after the office has taken one in: office and group talk about it, while the proposal
 * stays in its year and where it stands (SPEC D365).
 */

/** How far office and group are with a version that was handed in after the one that counts. */
export type NewerVersion = 'waiting' | Saying['kind'];

/**
 * The same for a proposal (SPEC D365); null: nothing counts yet, or the last version does. A version is known by its words:
 * one that was taken in before another, or given back, waits again when the group goes back to it.
 */
export const newerVersionOf = ({ versions, trail }: Pick<Submission, 'versions' | 'trail'>): NewerVersion | null => {
  const counts = takenIns(trail).at(-1)?.version;
  const last = versions.at(-1)?.id;
  if (counts === undefined || last === undefined || counts === last) return null;
  const handedIn = trail.findLastIndex(({ deed }) => deed.kind === 'handedIn' && deed.version === last);
  const said = trail.findLast(({ deed }, place) => place > handedIn && isAbout(deed, last))?.deed;
  return said !== undefined && isSaying(said) ? said.kind : 'waiting';
};

const isSaying = (deed: Deed): deed is Saying =>
  deed.kind === 'asked' || deed.kind === 'answered' || deed.kind === 'returned';

/** Questions and answers from before versions were named are about the last one, too. */
const isAbout = (deed: Deed, version: VersionId): boolean =>
  isSaying(deed) && (deed.version === version || (deed.version === undefined && !isGivenBack(deed)));

/**
 * What office or group says: about the newer version where there is one, or else about the proposal. An answer is about what
 * was asked about.
 */
export const sayingOf = (submission: Submission, kind: Saying['kind'], text: string): Deed => {
  const asked = submission.trail.findLast(({ deed }) => deed.kind === 'asked')?.deed;
  const isWhole = kind === 'answered' && asked?.kind === 'asked' && asked.version === undefined;
  const version = submission.versions.at(-1)?.id;
  return newerVersionOf(submission) === null || isWhole || version === undefined
    ? { kind, text }
    : { kind, text, version };
};

/** Whether the office waits for an answer of the group: about the proposal, or about a newer version of it. */
export const isAsked = (submission: Submission): boolean =>
  submission.status === 'asked' || newerVersionOf(submission) === 'asked';

/** What the office has said that the group has to do something about: what it asks, or why it gave it back; null: nothing. */
export const officeWordTo = (
  submission: Submission,
): { readonly is: 'asked' | 'returned'; readonly text: string } | null => {
  const is = isAsked(submission)
    ? 'asked'
    : [submission.status, newerVersionOf(submission)].includes('returned')
      ? 'returned'
      : null;
  const deed = submission.trail.findLast((act) => act.deed.kind === is)?.deed;
  return is !== null && deed?.kind === is ? { is, text: deed.text } : null;
};

/** Whether the office has something to say to it: to all of it, or to a version that it has not taken in yet. */
export const waitsForOffice = (submission: Submission): boolean =>
  submission.status !== 'returned' &&
  (takenIns(submission.trail).length === 0 || !['returned', null].includes(newerVersionOf(submission)));

/** For whom something waits: what is new and what was answered for the office, what was asked for the group. */
export type WaitsAs = 'new' | 'answered' | 'asked';

/** The same for a proposal (SPEC D393); null: nothing is to be done with it. */
export const waitsAs = (submission: Submission): WaitsAs | null => {
  if (!waitsForOffice(submission)) return null;
  if (isAsked(submission)) return 'asked';
  return submission.status === 'answered' || newerVersionOf(submission) === 'answered' ? 'answered' : 'new';
};

/** How many are new, and how many were answered. */
export interface Arrived {
  readonly fresh: number;
  readonly answered: number;
}

/** Of these what waits for the office and came by itself: what a place has to say beside its name. */
export const arrivedAmong = (submissions: readonly Submission[]): Arrived => {
  const states = submissions.map(waitsAs);
  const count = (wanted: WaitsAs) => states.filter((state) => state === wanted).length;
  return { fresh: count('new'), answered: count('answered') };
};

/** What the office reads of it: of what waits the version that was handed in last, of all else what counts. */
export const officeReads = (submission: Submission): FrozenProposal | null =>
  waitsForOffice(submission) ? contentOf(submission) : shownOf(submission);

/** What a newer version changes. */
export interface VersionChange {
  /** Which version counts, the first being 1. */
  readonly since: number;
  readonly before: Profile;
  readonly after: Profile;
  readonly fields: readonly (keyof Profile)[];
}

/** The same for the version that was handed in last, against the one that counts; null: there are not two to compare. */
export const changeOf = (submission: Pick<Submission, 'versions' | 'trail'>): VersionChange | null => {
  const { versions, trail } = submission;
  if (newerVersionOf(submission) === null) return null;
  const counts = takenIns(trail).at(-1)?.version;
  const place = versions.findIndex(({ id }) => id === counts);
  const [before, after] = [versions[place]?.content?.profile, versions.at(-1)?.content?.profile];
  if (before === undefined || after === undefined) return null;
  const fields = (Object.keys(after) as readonly (keyof Profile)[]).filter(
    (field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]),
  );
  return { since: place + 1, before, after, fields };
};
