import { createId, type ProposalId, type RandomBytes } from '../ids.ts';
import { keysInOrder } from '../order.ts';
import type { Profile, Proposal } from '../proposal/proposal.ts';
import type { ProfileField } from './columns.ts';
import { type ImportedRow, normalisedTitle } from './rows.ts';

/** What shall happen to a row: a proposal of its own, a change of the one that is there, or nothing. */
export type ImportChoice = 'add' | 'update' | 'keep';

/** One field that the file says differently. */
export interface ImportChange {
  readonly field: ProfileField;
  readonly before: Profile[ProfileField];
  readonly after: Profile[ProfileField];
}

/** What a row of the file means for the proposals that are on the table already. */
export type ImportMatch =
  | { readonly kind: 'new'; readonly imported: ImportedRow }
  | { readonly kind: 'unchanged'; readonly imported: ImportedRow; readonly existing: Proposal }
  | {
      readonly kind: 'changed';
      readonly imported: ImportedRow;
      readonly existing: Proposal;
      readonly changes: readonly ImportChange[];
      /** Only the number agrees: it may be another proposal, so adding it is offered, too. */
      readonly byNumberOnly: boolean;
      readonly suggested: ImportChoice;
    };

/** The rows with the short titles that were written in the preview. */
export const withShortTitles = (
  rows: readonly ImportedRow[],
  shortTitles: ReadonlyMap<number, string>,
): readonly ImportedRow[] =>
  rows.map((imported) => {
    const shortTitle = shortTitles.get(imported.row)?.replace(/\s+/g, ' ').trim();
    if (shortTitle === undefined || shortTitle === '') return imported;
    const filled = new Set(imported.filled).add('shortTitle');
    return { ...imported, filled, profile: { ...imported.profile, shortTitle } };
  });

type Signed = Pick<Profile, 'title' | 'number'>;

/** From the surest to the weakest sign that a row is a proposal we have; null: this one shows no such sign. */
const signs: readonly ((profile: Signed) => string | null)[] = [
  ({ title, number }) => (number === null ? null : `${number}/${normalisedTitle(title)}`),
  ({ title }) => normalisedTitle(title),
  ({ number }) => (number === null ? null : String(number)),
];

/** Recognises rows by number and title, so that the same file again doubles nothing. Each proposal is found once. */
export const matchImport = (rows: readonly ImportedRow[], existing: readonly Proposal[]): readonly ImportMatch[] => {
  const found = new Map<ImportedRow, Proposal>();
  const free = new Set(existing);
  for (const sign of signs) {
    const known = new Map<string | null, Proposal[]>();
    for (const old of free) known.set(sign(old), [...(known.get(sign(old)) ?? []), old]);
    for (const imported of rows) {
      const key = sign(imported.profile);
      if (key === null || found.has(imported)) continue;
      const old = known.get(key)?.find((one) => free.has(one));
      if (old === undefined) continue;
      found.set(imported, old);
      free.delete(old);
    }
  }
  return rows.map((imported) => {
    const old = found.get(imported);
    return old === undefined ? { kind: 'new', imported } : compare(imported, old);
  });
};

const changesOf = ({ profile, filled }: ImportedRow, existing: Proposal): readonly ImportChange[] =>
  [...filled].flatMap((field) =>
    JSON.stringify(profile[field]) === JSON.stringify(existing[field])
      ? []
      : [{ field, before: existing[field], after: profile[field] }],
  );

const compare = (imported: ImportedRow, existing: Proposal): ImportMatch => {
  const changes = changesOf(imported, existing);
  if (changes.length === 0) return { kind: 'unchanged', imported, existing };
  const byNumberOnly = normalisedTitle(imported.profile.title) !== normalisedTitle(existing.title);
  const suggested = byNumberOnly && !isAlike(imported.profile.title, existing.title) ? 'add' : 'update';
  return { kind: 'changed', imported, existing, changes, byNumberOnly, suggested };
};

/** Whether two titles share at least half of their words: a corrected title does, another year's number 3 does not. */
const isAlike = (a: string, b: string): boolean => {
  const words = new Set(normalisedTitle(a).split(' '));
  const others = new Set(normalisedTitle(b).split(' '));
  const shared = [...words].filter((word) => others.has(word)).length;
  return shared * 2 >= Math.max(words.size, others.size);
};

/** What an import writes, and what it takes to undo it. */
export interface ImportWriting {
  /** In the order of the file; new ones stand behind those that are there. */
  readonly entries: readonly Proposal[];
  readonly added: readonly ProposalId[];
  /** The changed ones as they were, for taking the import back. */
  readonly before: readonly Proposal[];
}

/** What has to be written for the choices that were made; `choices` by row, otherwise what was suggested. */
export const importWriting = (
  matches: readonly ImportMatch[],
  choices: ReadonlyMap<number, ImportChoice>,
  { existing, random }: { readonly existing: readonly Proposal[]; readonly random: RandomBytes },
): ImportWriting => {
  const last = existing.at(-1)?.order ?? '';
  const orders = keysInOrder(matches.length);
  const writing = matches.map((match, index) => {
    const choice = choiceOf(match, choices);
    if (choice === 'add')
      return { added: { ...match.imported.profile, id: createId<ProposalId>(random), order: last + orders[index] } };
    return choice === 'update' && match.kind === 'changed' ? { match } : {};
  });
  return {
    entries: writing.flatMap(({ added, match }) => (added ? [added] : match ? [updated(match)] : [])),
    added: writing.flatMap(({ added }) => (added ? [added.id] : [])),
    before: writing.flatMap(({ match }) => (match ? [match.existing] : [])),
  };
};

/** What happens to a row: the choice that was made for it, or else the suggested one. */
export const choiceOf = (match: ImportMatch, choices: ReadonlyMap<number, ImportChoice>): ImportChoice => {
  if (match.kind === 'new') return 'add';
  if (match.kind === 'unchanged') return 'keep';
  return choices.get(match.imported.row) ?? match.suggested;
};

const updated = ({ imported, existing }: ImportMatch & { readonly kind: 'changed' }): Proposal => {
  const fields = Object.fromEntries([...imported.filled].map((field) => [field, imported.profile[field]]));
  return { ...existing, ...fields };
};
