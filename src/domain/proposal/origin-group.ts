import { atMost } from '../beginning.ts';
import type { ProposalId } from '../ids.ts';
import { originOf, type Profile } from './proposal.ts';

/** Longest name of a group, in letters: longer ones are cut wherever groups are compared. */
export const longestGroupName = 120;

/** Most groups that somebody can say to work in. */
export const mostOwnGroups = 20;

/** A name of a group as it is compared: one line, no blanks around it. */
export const plainGroupName = (text: string): string =>
  atMost(text.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim(), longestGroupName).trim();

type Origin = Pick<Profile, 'origin' | 'developedBy'>;

/** The group that brought a proposal in; empty where its profile names none. */
export const originGroupOf = (profile: Origin): string => plainGroupName(originOf(profile));

/** The groups that brought proposals in, each once, in the order of the proposals. */
export const originGroups = (profiles: readonly Origin[]): readonly string[] => [
  ...new Set(profiles.map(originGroupOf).filter(Boolean)),
];

/** The groups that somebody can say to work in: those that brought proposals in, then the others of the space. */
export const offeredGroups = (profiles: readonly Origin[], ofSpace: readonly string[]): readonly string[] => [
  ...new Set([...originGroups(profiles), ...ofSpace.map(plainGroupName).filter(Boolean)]),
];

/** Which group brought in each of these proposals, as a round asks about them; those of no group are left out. */
export const originsOf = (
  profiles: readonly (Origin & { readonly id: ProposalId })[],
  asked: readonly ProposalId[],
): Readonly<Record<ProposalId, string>> =>
  Object.fromEntries(
    profiles
      .filter((profile) => asked.includes(profile.id) && originGroupOf(profile) !== '')
      .map((profile) => [profile.id, originGroupOf(profile)]),
  );
