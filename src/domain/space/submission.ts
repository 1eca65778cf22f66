import type { ActId, ProposalId, SessionId, VersionId } from '../ids.ts';
import type { Profile } from '../proposal/proposal.ts';
import type { Verdict } from '../results/decision.ts';
import type { Role } from '../session/role.ts';
import type { GuidelineAnswer } from './guideline.ts';
import type { OfficialEntry } from './official-word.ts';
import type { GroupKind, Recognition } from './register.ts';
import type { ReadBefore } from './seen.ts';

/*
 * What a group has handed in, and what became of it.
 *
 *   handedIn ──> takenIn ──> moved (in session, assessed, … decided, reported)
 *      │  ^
 *      │  └─ handedIn again: another version
 *      ├──> asked ──> answered
 *      └──> returned
 *   A newer version of what was taken in is asked about, answered for and given back by itself: it moves nothing.
 *   heard: a group told a body how things stand; changes nothing of where the proposal is.
 *
 * Nothing is ever changed: versions are frozen, acts are added. Where a proposal stands follows from its acts.
 */

/** The group as it was when it handed in: what the register says later changes nothing of it. */
export interface HandingGroup {
  readonly name: string;
  readonly kind: GroupKind;
  readonly recognition: Recognition;
  /** The day of the decision about it, `YYYY-MM-DD`; empty when there was none. */
  readonly decidedOn: string;
}

/** What is frozen with a version. Who has developed it, on what basis and for whom stands in its profile. */
export interface FrozenProposal {
  readonly proposal: ProposalId;
  readonly profile: Profile;
  readonly group: HandingGroup;
  readonly guideline: readonly GuidelineAnswer[];
}

/** Where a proposal can go once it was taken in, in the order of the year. */
export const laterStatuses = [
  'inSession',
  'assessed',
  'inCirculation',
  'recommended',
  'deferred',
  'notRecommended',
  'broughtIn',
  'inCommittee',
  'adopted',
  'examination',
  'rejected',
  'implementing',
  'reported',
] as const;
export type LaterStatus = (typeof laterStatuses)[number];

/** What was done. */
export type Deed =
  | { readonly kind: 'handedIn'; readonly version: VersionId }
  /** `late`: after the year had moved on to assessing, so that the office let it in all the same; `text` says why. */
  | {
      readonly kind: 'takenIn';
      readonly version: VersionId;
      readonly year: number;
      readonly late: boolean;
      readonly text: string;
    }
  /** `version`: what is said is about this newer version of a proposal that counts already; missing: about all of it. */
  | {
      readonly kind: 'asked' | 'answered' | 'returned';
      readonly text: string;
      readonly version?: VersionId;
    }
  /**
   * `on`: the day of the sitting, `YYYY-MM-DD`. `presentedBy`: who represented the group there, a role or the group. The
   * status `broughtIn`: outside of the focus.
   */
  | {
      readonly kind: 'moved';
      readonly status: LaterStatus;
      /** The session it was laid into; missing in what was noted by hand, or before that was kept. */
      readonly session?: SessionId;
      readonly body: string;
      readonly on: string;
      readonly presentedBy: string;
      readonly text: string;
      /** From results that a file has brought along; only in what `withAssessments` adds, and in no document. */
      readonly carried?: true;
      /** What the session has decided about it; only in what `withAssessments` adds. */
      readonly verdict?: Verdict;
      /** The minutes of that session are not approved yet: it may still be decided otherwise. */
      readonly tentative?: true;
    }
  /** A group has reported to a body by word of mouth. */
  | {
      readonly kind: 'heard';
      readonly body: string;
      readonly on: string;
      readonly presentedBy: string;
      readonly text: string;
    };

/** Whether this is for the group to do; all else is the office's alone. */
export const isGroups = ({ kind }: Deed): boolean => kind === 'handedIn' || kind === 'answered';

/** What an office notes of a way by hand. */
export type Noted = Extract<Deed, { readonly kind: 'moved' | 'heard' }>;

/** What an entry said before an office corrected it, and when that was. */
export interface Earlier {
  readonly deed: Noted;
  readonly correctedAt: number;
}

/** One entry of a trail. `role` is whose deed it was, as the device that wrote it says. */
export interface Act extends ReadBefore {
  readonly id: ActId;
  readonly proposal: ProposalId;
  /** One more than the last one its writer had seen: acts that knew of one another stand in their order, whatever clocks say. */
  readonly turn: number;
  /** Milliseconds since 1970, by the clock of the device. */
  readonly at: number;
  readonly role: Role;
  /** What holds: after a correction (SPEC D372) its words. */
  readonly deed: Deed;
  /** What it said before, the first words first; missing: it was never corrected. */
  readonly earlier?: readonly Earlier[];
}

/** Whether it can be corrected: what an office has noted by hand, and nobody else. */
export const isNoted = (act: Act): act is Act & { readonly deed: Noted } =>
  act.role === 'office' && (act.deed.kind === 'heard' || (act.deed.kind === 'moved' && act.deed.session === undefined));

/** A version that was handed in. `content` null: it is not, or not any more, what was handed in, and is not believed. */
export interface Version {
  readonly id: VersionId;
  readonly content: FrozenProposal | null;
  readonly handedInAt: number;
}

/** Where a proposal stands: by its last act that moves it. */
export type SubmissionStatus = Exclude<Deed['kind'], 'moved' | 'heard'> | LaterStatus;

/** A proposal that was handed in. */
export interface Submission {
  readonly proposal: ProposalId;
  /** The first one first; the last one is meant when nothing else is said. */
  readonly versions: readonly Version[];
  readonly trail: readonly Act[];
  readonly status: SubmissionStatus;
  /** The year it was taken into; null: not yet. */
  readonly year: number | null;
  /** `JJJJ-NNN`, given by the relay; null: none yet (Nummer folgt). */
  readonly number: string | null;
  /** What the office has written of it as the administration, in turn; missing: nothing. */
  readonly official?: readonly OfficialEntry[];
}

/**
 * The acts of one proposal in the order that is the same on every device. Nobody can have seen more acts than there are: a
 * higher turn counts as the last one, so that it neither stands behind what comes later nor uses up the turns of others.
 */
export const inTurn = (acts: readonly Act[]): readonly Act[] =>
  acts
    .map((act) => (act.turn > acts.length ? { ...act, turn: acts.length } : act))
    .sort((a, b) => a.turn - b.turn || a.at - b.at || (a.id < b.id ? -1 : 1));

/** The turn of an act that is added to these. */
export const nextTurn = (acts: readonly Pick<Act, 'turn'>[]): number =>
  acts.reduce((most, { turn }) => Math.max(most, turn), 0) + 1;

export type Saying = Extract<Deed, { readonly kind: 'asked' | 'answered' | 'returned' }>;

/** Whether this is about a newer version alone (SPEC D365). */
export const isAboutVersion = (deed: Deed): deed is Saying & { readonly version: VersionId } =>
  (deed.kind === 'asked' || deed.kind === 'answered' || deed.kind === 'returned') && deed.version !== undefined;

/** Whether somebody has given the whole proposal back with this. */
export const isGivenBack = (deed: Deed): boolean => deed.kind === 'returned' && deed.version === undefined;

/**
 * The acts that move a proposal. Neither a report by word of mouth does, nor what is said about a newer version (SPEC D365), nor
 * that one is handed in or taken into the year of the proposal: what counts is another version then, where it stands is the
 * same.
 */
export const movingActs = (trail: readonly Act[]): readonly Act[] => {
  const moving: Act[] = [];
  let year: number | null = null;
  for (const act of trail) {
    const { deed } = act;
    if (deed.kind === 'heard' || isAboutVersion(deed)) continue;
    // Since something counts, the talk is about newer versions, also where it does not name them.
    if (year !== null && (isGroups(deed) || deed.kind === 'asked')) continue;
    const hasGone = moving.some((one) => one.deed.kind === 'moved');
    if (deed.kind === 'takenIn' && hasGone && deed.year === year) continue;
    if (deed.kind === 'takenIn') year = deed.year;
    // What was given back begins anew, however far it had gone.
    if (deed.kind === 'returned') year = null;
    moving.push(act);
  }
  return moving;
};

/**
 * Where a proposal stands after these acts, in turn. Once it has gone its way through the year, nothing that its group
 * adds moves it.
 */
export const statusAfter = (trail: readonly Act[]): SubmissionStatus => {
  const moving = movingActs(trail);
  const offices = moving.findLast(({ deed }) => !isGroups(deed))?.deed;
  const last = offices?.kind === 'moved' ? offices : moving.at(-1)?.deed;
  if (last === undefined || last.kind === 'heard') return 'handedIn';
  return last.kind === 'moved' ? last.status : last.kind;
};

/** The body that brought a proposal to where it stands, and the day of its sitting; both empty where no body did. */
export const sittingOf = ({ trail, status }: Pick<Submission, 'trail' | 'status'>): SittingSaid => {
  const last = trail.findLast(({ deed }) => deed.kind === 'moved')?.deed;
  return last?.kind === 'moved' && last.status === status
    ? {
        body: last.body,
        on: last.on,
        carried: last.carried === true,
        verdict: last.verdict ?? null,
        tentative: last.tentative === true,
      }
    : { body: '', on: '', carried: false, verdict: null, tentative: false };
};

export interface SittingSaid {
  readonly body: string;
  readonly on: string;
  /** Nobody but a file says so (SPEC D336). */
  readonly carried: boolean;
  /** What the session has decided that brought it there; null: none did, or it has not decided. */
  readonly verdict: Verdict | null;
  /** Its minutes are not approved yet. */
  readonly tentative: boolean;
}

/** The year a proposal was taken into last; null: not yet. */
export const yearOf = (trail: readonly Act[]): number | null =>
  trail.reduce<number | null>((year, { deed }) => (deed.kind === 'takenIn' ? deed.year : year), null);

/** Whether an office has laid it onto the table of this session: by its id; where none was kept, by title and day. */
export const liesIn = (
  { trail }: Pick<Submission, 'trail'>,
  { id, title, date }: { readonly id: string; readonly title: string; readonly date: string },
): boolean =>
  trail.some(
    ({ deed }) =>
      deed.kind === 'moved' &&
      deed.status === 'inSession' &&
      (deed.session === undefined ? deed.body === title && deed.on === date : deed.session === id),
  );

/** The version that was handed in last and can be believed: what office and group speak of. */
export const contentOf = ({ versions }: Pick<Submission, 'versions'>): FrozenProposal | null =>
  versions.findLast(({ content }) => content !== null)?.content ?? null;

type TakenIn = Extract<Deed, { readonly kind: 'takenIn' }>;

/** What the office has taken in since it last gave the proposal back. */
export const takenIns = (trail: readonly Act[]): readonly TakenIn[] =>
  trail
    .slice(trail.findLastIndex(({ deed }) => isGivenBack(deed)) + 1)
    .flatMap(({ deed }) => (deed.kind === 'takenIn' ? [deed] : []));

/**
 * The version that counts for everybody else (SPEC D310): session, profile, lists and published folder show the one that
 * the office has taken in last. What was handed in after it is between office and group until it is taken in; a proposal
 * that was given back has none.
 */
export const takenInOf = ({ versions, trail }: Pick<Submission, 'versions' | 'trail'>): FrozenProposal | null => {
  const contents = new Map(versions.map(({ id, content }) => [id, content]));
  return (
    takenIns(trail)
      .map(({ version }) => contents.get(version))
      .findLast((content) => content) ?? null
  );
};

/** What a page about one proposal shows: what counts, and before the office has taken anything in what was handed in. */
export const shownOf = (submission: Pick<Submission, 'versions' | 'trail'>): FrozenProposal | null =>
  takenInOf(submission) ?? contentOf(submission);

const numberShape = /^(\d{4})-(\d{3,6})$/;

/** A number as it is printed: the year and three digits. */
export const printNumber = (year: number, number: number): string => `${year}-${String(number).padStart(3, '0')}`;

/** The year and number behind a printed one; null when it is none. */
export const parseNumber = (text: unknown): { readonly year: number; readonly number: number } | null => {
  const found = typeof text === 'string' ? numberShape.exec(text) : null;
  return found === null ? null : { year: Number(found[1]), number: Number(found[2]) };
};
