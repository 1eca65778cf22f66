import type { ProposalId } from '../ids.ts';

/** Who brought a proposal in: a focus group, a structure of equal rank, or the administration itself. */
export const originKinds = ['focusGroup', 'supplementary', 'administration', 'other'] as const;
export type OriginKind = (typeof originKinds)[number];

/** How long a proposal needs, as far as the office knows. */
export const horizons = ['medium', 'strategic', 'unknown'] as const;
/** Medium term: two years (double or supplementary budget); strategic: more than two. */
export type Horizon = (typeof horizons)[number];

/** Vorhaben, Maßnahme, Projekt, Zielanpassung, Steuerungsmaßnahme; unknown where the office has not said. */
export const proposalKinds = ['undertaking', 'measure', 'project', 'goalChange', 'steering', 'unknown'] as const;
export type ProposalKind = (typeof proposalKinds)[number];

/** What a proposal is for: the whole county, one social area or one municipality. */
export const areas = ['county', 'socialArea', 'municipality', 'unknown'] as const;
export type Area = (typeof areas)[number];

/** The fields of a profile that know a few answers only; the last answer stands for all that is not said. */
export const profileChoices = { originKind: originKinds, horizon: horizons, kind: proposalKinds, area: areas } as const;
export type ProfileChoice = keyof typeof profileChoices;

/** Long texts of a profile, written by several people at once: both people's words are kept. */
export const profileTexts = [
  'problem',
  'measure',
  'effects',
  'addressees',
  'insteadOf',
  'moreIndicators',
  'resolution',
  'statement',
  'financeCheck',
] as const;
export type ProfileText = (typeof profileTexts)[number];

/** Whether this field of a profile is a long text. */
export const isProfileText = (field: string): field is ProfileText => profileTexts.some((one) => one === field);

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
  'plainWords',
  'areaName',
  'developedBy',
  'basedOn',
  'onBehalfOf',
  'statementBy',
  'financeCheckBy',
] as const;
export type ProfileLine = (typeof profileLines)[number];

/** Days of a profile, as `2027-05-13`; empty where nobody has said. */
export const profileDays = ['statementOn', 'financeCheckOn'] as const;
export type ProfileDay = (typeof profileDays)[number];

/** A figure or fact that carries a proposal, with where it stands. */
export interface Evidence {
  readonly fact: string;
  /** Social report, monitoring …; empty: nobody has said. */
  readonly source: string;
  readonly page: string;
  /** What the source is as of: a year or a day, as it is printed there. */
  readonly asOf: string;
}

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
export type Profile = Readonly<Record<ProfileText | ProfileLine | ProfileDay, string>> &
  Readonly<Record<ProfileFigure, number | null>> & {
    readonly [Choice in ProfileChoice]: (typeof profileChoices)[Choice][number];
  } & {
    /** Fields of action (Handlungsfelder), one or more. */
    readonly fields: readonly string[];
    /** Supporting figures and facts with their sources. */
    readonly evidence: readonly Evidence[];
  };

/** A proposal for a recommendation (Vorschlag für eine Handlungsempfehlung) on the table of a session. */
export interface Proposal extends Profile {
  readonly id: ProposalId;
  readonly order: string;
}

/** Who a proposal comes from, in one line: who brought it in, or else who developed it. */
export const originOf = ({ origin, developedBy }: Pick<Profile, 'origin' | 'developedBy'>): string =>
  origin || developedBy;

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
  plainWords: '',
  areaName: '',
  developedBy: '',
  basedOn: '',
  onBehalfOf: '',
  moreIndicators: '',
  resolution: '',
  statement: '',
  statementBy: '',
  statementOn: '',
  financeCheck: '',
  financeCheckBy: '',
  financeCheckOn: '',
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
  kind: 'unknown',
  area: 'unknown',
  fields: [],
  evidence: [],
};

/** Longest text of a profile, in letters: several pages, and small enough for one message to the relay. */
export const longestProfileText = 20_000;

/** Longest one-line text of a profile. */
export const longestProfileLine = 300;

/** Most fields of action of one proposal. */
export const mostFields = 20;

/** Most figures with source of one proposal: a profile has one page. */
export const mostEvidence = 12;
