import type { ProposalId } from '../ids.ts';
import { keyBetween } from '../order.ts';
import type { Area, Proposal } from '../proposal/proposal.ts';
import { contentOf, parseNumber, type Submission } from './submission.ts';

/** The proposals that were taken into a year and can be believed, by number; those without one yet come last. */
export const proposalsOfYear = <Known extends Submission>(
  submissions: readonly Known[],
  year: number,
): readonly Known[] =>
  submissions.filter((one) => one.year === year && one.status !== 'returned' && contentOf(one) !== null).sort(byNumber);

const byNumber = (a: Submission, b: Submission): number =>
  numberOf(a) - numberOf(b) || (a.proposal < b.proposal ? -1 : 1);

const numberOf = ({ number }: Submission): number => parseNumber(number)?.number ?? Number.MAX_SAFE_INTEGER;

/** What a list of proposals is narrowed down to; empty and null narrow nothing. */
export interface ProposalFilter {
  /** Name of a field of action. */
  readonly field: string;
  readonly area: Area | null;
}

/** Those of the proposals that fit, in their order; what cannot be believed fits nothing that is asked. */
export const proposalsThatFit = <Known extends Submission>(
  submissions: readonly Known[],
  { field, area }: ProposalFilter,
): readonly Known[] =>
  submissions.filter((one) => {
    const profile = contentOf(one)?.profile;
    return (
      (field === '' || profile?.fields.includes(field) === true) && (area === null || (profile?.area ?? null) === area)
    );
  });

/** The fields of action these proposals name, in the order of the alphabet. */
export const fieldsNamed = (submissions: readonly Submission[]): readonly string[] =>
  [...new Set(submissions.flatMap((one) => contentOf(one)?.profile.fields ?? []))].sort((a, b) =>
    a.localeCompare(b, 'de'),
  );

/**
 * Chosen proposals as they come onto the table of a session, by number: the version that was handed in last, under the
 * same id, so that what the session makes of them finds its way back. What lies there already stays as it is.
 */
export const copiesFor = (
  chosen: readonly Submission[],
  present: readonly Pick<Proposal, 'id' | 'order'>[],
): readonly Proposal[] => {
  const here = new Set<ProposalId>(present.map(({ id }) => id));
  let last = present.at(-1)?.order || null;
  return [...chosen].sort(byNumber).flatMap((submission): readonly Proposal[] => {
    const content = contentOf(submission);
    if (content === null || here.has(submission.proposal)) return [];
    last = keyBetween(last, null);
    const number = parseNumber(submission.number)?.number ?? content.profile.number;
    return [{ ...content.profile, number, id: submission.proposal, order: last }];
  });
};
