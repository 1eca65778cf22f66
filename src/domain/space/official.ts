import type { SessionId } from '../ids.ts';
import { type OfficialPart, type OfficialWord, officialParts } from './official-word.ts';
import { type Assessed, assessmentsOf, type ResultVersion, toldAt } from './session-result.ts';
import type { Submission } from './submission.ts';

/*
 * What the administration says of a proposal: its statement and the check of the finances, each with who and when, set apart
 * from the words of the group (SPEC D373). The office writes it in the county; a session may have changed it on its table.
 */

/** The same with where it comes from. */
export interface OfficialSaid extends OfficialWord {
  readonly key: string;
  readonly at: number;
  /** The session on whose table it was written; null: an office has written it. */
  readonly session: { readonly id: SessionId; readonly title: string } | null;
}

const isSame = (one: OfficialWord, other: OfficialWord): boolean =>
  one.text === other.text && one.by === other.by && one.on === other.on;

const outcomeWord = ({ outcome }: Assessed, part: OfficialPart): OfficialWord | null =>
  outcome.official?.[part] ?? null;

/** What held at a moment. */
const heldAt = (said: readonly OfficialSaid[], at: number): OfficialSaid | undefined =>
  said
    .filter((one) => one.at <= at)
    .reduce<OfficialSaid | undefined>((last, one) => (last === undefined || one.at >= last.at ? one : last), undefined);

/**
 * Everything the administration has said of one part, the newest first: that holds. What a session had from the county when the
 * proposal was laid onto its table, and left as it was, is not said once more; what it left empty says nothing.
 */
export const officialOf = (
  { proposal, trail, official = [] }: Pick<Submission, 'proposal' | 'trail' | 'official'>,
  versions: readonly ResultVersion[],
  part: OfficialPart,
): readonly OfficialSaid[] => {
  const own = official
    .filter((one) => one.part === part)
    .map(({ text, by, on, at, id }): OfficialSaid => ({ text, by, on, at, key: id, session: null }));
  const inSessions = assessmentsOf(versions, proposal)
    .flatMap((assessed): readonly OfficialSaid[] => {
      const word = outcomeWord(assessed, part);
      if (word === null || word.text === '') return [];
      const { session: id, title } = assessed.result;
      const at = toldAt(versions, assessed, (outcome) => {
        const said = outcome.official?.[part];
        return said !== undefined && isSame(said, word);
      });
      return [{ ...word, key: id, at, session: { id, title } }];
    })
    .toSorted((a, b) => a.at - b.at);
  const said: OfficialSaid[] = [...own];
  for (const word of inSessions) {
    const laid = trail.find(({ deed }) => deed.kind === 'moved' && deed.session === word.session?.id);
    // Where nobody noted when it was laid there, it may have had any word that was known.
    const had = laid === undefined ? said : [heldAt(said, laid.at)];
    if (!had.some((one) => one !== undefined && isSame(one, word))) said.push(word);
  }
  return said.toSorted((a, b) => b.at - a.at || (a.key < b.key ? -1 : 1));
};

/**
 * A proposal with the words of the administration in its profile. What a group has written in their place in its version counts
 * for nothing.
 */
export const withOfficial = <Known extends Pick<Submission, 'proposal' | 'trail' | 'official' | 'versions'>>(
  submission: Known,
  versions: readonly ResultVersion[],
): Known => {
  const [statement, financeCheck] = officialParts.map((part) => officialOf(submission, versions, part)[0]);
  const words = {
    ...{ statement: statement?.text ?? '', statementBy: statement?.by ?? '', statementOn: statement?.on ?? '' },
    financeCheck: financeCheck?.text ?? '',
    ...{ financeCheckBy: financeCheck?.by ?? '', financeCheckOn: financeCheck?.on ?? '' },
  };
  return {
    ...submission,
    versions: submission.versions.map((version) =>
      version.content === null
        ? version
        : { ...version, content: { ...version.content, profile: { ...version.content.profile, ...words } } },
    ),
  };
};
