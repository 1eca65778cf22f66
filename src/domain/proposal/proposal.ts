import type { ProposalId } from '../ids.ts';

/** Who brought a proposal in: a focus group, a structure of equal rank, or the administration itself. */
export const originKinds = ['focusGroup', 'supplementary', 'administration', 'other'] as const;
export type OriginKind = (typeof originKinds)[number];

/** How long a proposal needs, as far as the office knows. */
export const horizons = ['medium', 'strategic', 'unknown'] as const;
/** Medium term: two years (double or supplementary budget); strategic: more than two. */
export type Horizon = (typeof horizons)[number];

/** Long texts of a profile, written by several people at once: both people's words are kept. */
export const profileTexts = ['problem', 'measure', 'effects', 'addressees', 'insteadOf'] as const;
export type ProfileText = (typeof profileTexts)[number];

/** One-line texts of a profile: the later writer wins. */
export const profileLines = [
  'title',
  'shortTitle',
  'origin',
  'targetGroup',
  'funding',
  'strategicGoal',
  'budget',
  'indicator',
] as const;
export type ProfileLine = (typeof profileLines)[number];

/** Figures of a profile; null where the office left the cell empty, which is not zero. */
export const profileFigures = [
  'number',
  'targetGroupSize',
  'staff',
  'costPerYear',
  'costOnce',
  'baseline',
  'target',
  'targetYear',
] as const;
export type ProfileFigure = (typeof profileFigures)[number];

/** The one-page profile (Steckbrief) of a proposal, without its id. Money in euros, staff in full-time equivalents. */
export type Profile = Readonly<Record<ProfileText | ProfileLine, string>> &
  Readonly<Record<ProfileFigure, number | null>> & {
    readonly originKind: OriginKind;
    readonly horizon: Horizon;
    /** Fields of action (Handlungsfelder), one or more. */
    readonly fields: readonly string[];
  };

/** A proposal for a recommendation (Vorschlag für eine Handlungsempfehlung) on the table of a session. */
export interface Proposal extends Profile {
  readonly id: ProposalId;
  readonly order: string;
}

/** An empty profile: what a proposal starts with when it is written by hand. */
export const emptyProfile: Profile = {
  title: '',
  shortTitle: '',
  origin: '',
  targetGroup: '',
  funding: '',
  strategicGoal: '',
  budget: '',
  indicator: '',
  problem: '',
  measure: '',
  effects: '',
  addressees: '',
  insteadOf: '',
  number: null,
  targetGroupSize: null,
  staff: null,
  costPerYear: null,
  costOnce: null,
  baseline: null,
  target: null,
  targetYear: null,
  originKind: 'other',
  horizon: 'unknown',
  fields: [],
};

/** Longest text of a profile, in letters: several pages, and small enough for one message to the relay. */
export const longestProfileText = 20_000;

/** Longest one-line text of a profile. */
export const longestProfileLine = 300;

/** Most fields of action of one proposal. */
export const mostFields = 20;
