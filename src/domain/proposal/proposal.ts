import type { ProposalId } from '../ids.ts';

/** Who brought a proposal in: a focus group, a structure of equal rank, or the administration itself. */
export const originKinds = ['focusGroup', 'supplementary', 'administration', 'other'] as const;
export type OriginKind = (typeof originKinds)[number];

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

/** Longest short title: what fits beside a point on the wall in letters that are read from eight metres. */
export const shortTitleLength = 24;

/** Words that join others: a title that was cut must not end with one of them. */
const joiningWords =
  /^(für|in|im|mit|ohne|und|oder|der|die|das|den|dem|des|ein|eine|einen|gegen|am|an|auf|aus|bei|beim|von|vom|vor|zu|zum|zur|zwischen|über|unter|nach|–|-)$/iu;

const isJoining = (word: string | undefined): boolean => word !== undefined && joiningWords.test(word);
const isSmall = (word: string): boolean => /^\p{Ll}/u.test(word);

/** As many first words as fit, without a loose end such as „für den ganzen". */
const firstWords = (words: readonly string[]): string => {
  const kept: string[] = [];
  for (const word of words) {
    if ([...kept, word].join(' ').length > shortTitleLength) break;
    kept.push(word);
  }
  if (kept.length === words.length) return kept.join(' ');
  while (kept.length > 1 && (isJoining(kept.at(-1)) || (isSmall(kept.at(-1) ?? '') && isJoining(kept.at(-2)))))
    kept.pop();
  return kept.join(' ').replace(/[\s,;:]+$/u, '');
};

/** A thing of more than one word, or a long compound, says enough; „Beratung" alone does not. */
const saysEnough = (short: string): boolean => short.includes(' ') || short.length >= 11;

/**
 * A short title for the wall, never longer than 24 letters: the name in front of a dash; else the title's first words
 * without a loose end; else the words that carry meaning; else the noun without its adjective. People may change it.
 */
export const suggestShortTitle = (title: string): string => {
  const plain = title.replace(/\s+/g, ' ').trim();
  if (plain.length <= shortTitleLength) return plain;
  const name = plain.split(/ [–-] |: /u)[0] ?? plain;
  if (name !== plain && name.length >= 4) return suggestShortTitle(name.replace(/^[„“"»'](.+)[“”"«']$/u, '$1'));
  const words = plain.split(' ');
  const tries = [words, words.filter((word) => !isJoining(word)), words.slice(1)].map(firstWords);
  const short = tries.find(saysEnough) ?? tries.find((text) => text !== '');
  return short ?? `${plain.slice(0, shortTitleLength - 1)}…`;
};

/** Longest text of a profile, in letters: several pages, and small enough for one message to the relay. */
export const longestProfileText = 20_000;

/** Longest one-line text of a profile. */
export const longestProfileLine = 300;
