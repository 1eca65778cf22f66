import type { ProposalId } from '../ids.ts';
import { keyBetween } from '../order.ts';
import type { Area, Profile, Proposal } from '../proposal/proposal.ts';
import { seeks } from '../words-sought.ts';
import { fieldsNow, type RegisteredField } from './register.ts';
import {
  type FrozenProposal,
  parseNumber,
  type Submission,
  shownOf,
  statusAfter,
  takenInOf,
  yearOf,
} from './submission.ts';

/** The proposals that stand in a year now and can be believed, by number; those without one yet come last. */
export const proposalsOfYear = <Known extends Submission>(
  submissions: readonly Known[],
  year: number,
): readonly Known[] => submissions.filter((one) => one.year === year && takenInOf(one) !== null).sort(byNumber);

/** A proposal as it stood in a year, and the year it goes on in; null: it is there still. */
export type InYear<Known extends Submission> = Known & { readonly goesOn: number | null };

/**
 * A proposal as it was for a year: up to where the office took it into another one. What was postponed and comes again stays
 * in the first year as it stood there. Null: it was never taken into this year.
 */
const inYear = <Known extends Submission>(one: Known, year: number): InYear<Known> | null => {
  const last = one.trail.findLastIndex(({ deed }) => deed.kind === 'takenIn' && deed.year === year);
  if (last < 0) return null;
  const next = one.trail.findIndex(({ deed }, place) => place > last && deed.kind === 'takenIn' && deed.year !== year);
  if (next < 0) return { ...one, year, goesOn: null };
  const trail = one.trail.slice(0, next);
  return { ...one, year, trail, status: statusAfter(trail), goesOn: yearOf(one.trail.slice(0, next + 1)) };
};

/** The list of a year (SPEC D356): what was given back since, in whichever year, counts for nobody any more (D310). */
export const listOfYear = <Known extends Submission>(
  submissions: readonly Known[],
  year: number,
): readonly InYear<Known>[] =>
  yearAsItWas(
    submissions.filter((one) => takenInOf(one) !== null),
    year,
  );

/** Every proposal that was taken into a year, also those that go on in another one, as its dossier keeps them (SPEC D340). */
export const yearAsItWas = <Known extends Submission>(
  submissions: readonly Known[],
  year: number,
): readonly InYear<Known>[] =>
  proposalsOfYear(
    submissions.flatMap((one) => inYear(one, year) ?? []),
    year,
  );

const byNumber = (a: Submission, b: Submission): number =>
  numberOf(a) - numberOf(b) || (a.proposal < b.proposal ? -1 : 1);

const numberOf = ({ number }: Submission): number => parseNumber(number)?.number ?? Number.MAX_SAFE_INTEGER;

/** The same with their fields of action by the names these have now (SPEC D311); what was frozen stays as it is. */
export const withFieldsNow = <Known extends Submission>(
  submissions: readonly Known[],
  fields: readonly RegisteredField[],
): readonly Known[] =>
  submissions.map((one) => ({
    ...one,
    versions: one.versions.map((version) =>
      version.content === null ? version : { ...version, content: inFieldsNow(version.content, fields) },
    ),
  }));

/** A proposal with its fields of action by the names these have now. */
export const inFieldsNow = (content: FrozenProposal, fields: readonly RegisteredField[]): FrozenProposal => ({
  ...content,
  profile: { ...content.profile, fields: fieldsNow(fields, content.profile.fields) },
});

/** What a list of proposals is narrowed down to; empty and null narrow nothing. */
export interface ProposalFilter {
  /** Name of a field of action. */
  readonly field: string;
  readonly area: Area | null;
  /** Every word has to be there somewhere, capitals or not. */
  readonly words: string;
}

/** Narrows nothing down. */
export const everyProposal: ProposalFilter = { field: '', area: null, words: '' };

/** Where words are looked for, beside the number. */
const searched = [
  'title',
  'shortTitle',
  'plainWords',
  'targetGroup',
  'problem',
  'measure',
  'effects',
  'origin',
] as const;

const textOf = ({ number }: Submission, profile: Profile): string =>
  [number ?? '', ...searched.map((field) => profile[field])].join('\n');

/** Which version of a proposal a screen shows. */
export type Reading = (submission: Submission) => FrozenProposal | null;

/** Those of the proposals that fit, in their order; what cannot be believed fits nothing that is asked. */
export const proposalsThatFit = <Known extends Submission>(
  submissions: readonly Known[],
  { field, area, words }: ProposalFilter,
  reads: Reading = shownOf,
): readonly Known[] => {
  const isSought = words.trim() !== '';
  const fits = seeks(words);
  return submissions.filter((one) => {
    const profile = reads(one)?.profile;
    if (profile === undefined) return field === '' && area === null && !isSought;
    const isThere = field === '' || profile.fields.includes(field);
    if (!isThere || (area !== null && profile.area !== area)) return false;
    return !isSought || fits(textOf(one, profile));
  });
};

/** The fields of action these proposals name, in the order of the alphabet. */
export const fieldsNamed = (submissions: readonly Submission[], reads: Reading = shownOf): readonly string[] =>
  [...new Set(submissions.flatMap((one) => reads(one)?.profile.fields ?? []))].sort((a, b) => a.localeCompare(b, 'de'));

/**
 * Chosen proposals as they come onto the table of a session, by number: the version that counts (`takenInOf`), under
 * the same id, so that what the session makes of them finds its way back. What lies there already stays as it is.
 */
export const copiesFor = (
  chosen: readonly Submission[],
  present: readonly Pick<Proposal, 'id' | 'order'>[],
): readonly Proposal[] => {
  const here = new Set<ProposalId>(present.map(({ id }) => id));
  let last = present.at(-1)?.order || null;
  return [...chosen].sort(byNumber).flatMap((submission): readonly Proposal[] => {
    const content = takenInOf(submission);
    if (content === null || here.has(submission.proposal)) return [];
    last = keyBetween(last, null);
    const number = parseNumber(submission.number)?.number ?? content.profile.number;
    return [{ ...content.profile, number, id: submission.proposal, order: last }];
  });
};
