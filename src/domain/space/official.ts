import type { SessionId } from '../ids.ts';
import { type OfficialEntry, type OfficialPart, type OfficialWord, officialParts } from './official-word.ts';
import type { SeenResults } from './seen.ts';
import { type FirstTold, firstTold, hasSeen, placeAmong } from './seen-results.ts';
import { type Assessed, assessmentsOf, type ResultVersion } from './session-result.ts';
import type { Act, Submission } from './submission.ts';

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

/** The same with what tells its place among the others: what its office had read, or where a session first told it. */
interface Placed extends OfficialSaid {
  readonly turn: number;
  readonly seen?: SeenResults;
  readonly told?: FirstTold;
}

const isSame = (one: OfficialWord, other: OfficialWord): boolean =>
  one.text === other.text && one.by === other.by && one.on === other.on;

const outcomeWord = ({ outcome }: Assessed, part: OfficialPart): OfficialWord | null =>
  outcome.official?.[part] ?? null;

const ofOffice = ({ text, by, on, at, id, turn, seen }: OfficialEntry): Placed => ({
  ...{ text, by, on, at, turn, key: id, session: null },
  ...(seen !== undefined && { seen }),
});

/**
 * What may have held when a proposal was laid onto the table of a session: the last word that its office had read by then. Words
 * that knew nothing of one another share a turn, and nobody can tell which of them it had: each of them, and what came after.
 */
const heldWhen = (said: readonly Placed[], { at, seen, officials = 0, held }: Act): readonly Placed[] => {
  if (seen !== undefined && held !== undefined)
    return said
      .filter((one) => (one.told === undefined ? held.some((key) => key === one.key) : hasSeen(seen, one.told)))
      .slice(-1);
  const read = said.filter((one) =>
    seen === undefined ? one.at <= at : one.told === undefined ? one.turn <= officials : hasSeen(seen, one.told),
  );
  const last = seen === undefined ? -1 : read.findIndex((one) => one.told === undefined && one.turn === officials);
  return read.slice(last);
};

/**
 * Everything the administration has said of one part, the newest first: that holds. What a session had from the county when the
 * proposal was laid onto its table, and left as it was, is not said once more; what it left empty says nothing. Which is the
 * newest follows from who had read what (SPEC D395).
 */
export const officialOf = (
  { proposal, trail, official = [] }: Pick<Submission, 'proposal' | 'trail' | 'official'>,
  versions: readonly ResultVersion[],
  part: OfficialPart,
): readonly OfficialSaid[] => {
  const said = official.filter((one) => one.part === part).map(ofOffice);
  const inSessions = assessmentsOf(versions, proposal)
    .flatMap((assessed): readonly (Placed & { readonly told: FirstTold })[] => {
      const word = outcomeWord(assessed, part);
      if (word === null || word.text === '') return [];
      const { session: id, title } = assessed.result;
      const told = firstTold(versions, assessed, ({ official: known }, { hash }) => {
        const earlier = known?.[part];
        // Where words were erased nobody knows any more what stood there; what is told anew is what was left.
        return earlier === undefined ? hash === '' : isSame(earlier, word);
      });
      return [{ ...word, key: id, at: told.at, turn: 0, session: { id, title }, told }];
    })
    .toSorted((a, b) => a.at - b.at);
  for (const word of inSessions) {
    const laid = trail.find(({ deed }) => deed.kind === 'moved' && deed.session === word.session?.id);
    // Where nobody noted when it was laid there, it may have had any word that was known.
    const had = laid === undefined ? said : heldWhen(said, laid);
    if (had.some((one) => isSame(one, word))) continue;
    said.splice(placeAmong(said, word.told), 0, word);
  }
  return said.toReversed().map(({ turn: _, seen: __, told: ___, ...one }) => one);
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
