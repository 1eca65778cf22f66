import type { ProposalId } from '../ids.ts';
import type { Profile, Proposal } from '../proposal/proposal.ts';
import type { ProfileField } from './columns.ts';
import { type Fingerprints, fingerprint } from './fingerprint.ts';
import { type ImportedRow, normalisedTitle } from './rows.ts';

/**
 * What shall happen to a row: a proposal of its own, a change of the one that is there, a change that also replaces what
 * was written by hand, or nothing.
 */
export type ImportChoice = 'add' | 'update' | 'replace' | 'keep';

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
      /** The file says what it said at the last import, and somebody has changed it here since: theirs is newer. */
      readonly handmade: readonly ImportChange[];
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

/**
 * Recognises rows by number and title, so that the same file again doubles nothing. Each proposal is found once.
 * `memory` is what files said of each proposal at the last import.
 */
export const matchImport = (
  rows: readonly ImportedRow[],
  existing: readonly Proposal[],
  memory: ReadonlyMap<ProposalId, Fingerprints> = new Map(),
): readonly ImportMatch[] => {
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
    return old === undefined ? { kind: 'new', imported } : compare(imported, old, memory.get(old.id) ?? {});
  });
};

const changesOf = ({ profile, filled }: ImportedRow, existing: Proposal): readonly ImportChange[] =>
  [...filled].flatMap((field) =>
    JSON.stringify(profile[field]) === JSON.stringify(existing[field])
      ? []
      : [{ field, before: existing[field], after: profile[field] }],
  );

const compare = (imported: ImportedRow, existing: Proposal, last: Fingerprints): ImportMatch => {
  const all = changesOf(imported, existing);
  if (all.length === 0) return { kind: 'unchanged', imported, existing };
  const isHandmade = ({ field, after }: ImportChange) => last[field] === fingerprint(after);
  const [changes, handmade] = [all.filter((one) => !isHandmade(one)), all.filter(isHandmade)];
  const byNumberOnly = normalisedTitle(imported.profile.title) !== normalisedTitle(existing.title);
  const isOther = byNumberOnly && !isAlike(imported.profile.title, existing.title);
  const suggested = changes.length === 0 ? 'keep' : isOther ? 'add' : 'update';
  return { kind: 'changed', imported, existing, changes, handmade, byNumberOnly, suggested };
};

/** Whether two titles share at least half of their words: a corrected title does, another year's number 3 does not. */
const isAlike = (a: string, b: string): boolean => {
  const words = new Set(normalisedTitle(a).split(' '));
  const others = new Set(normalisedTitle(b).split(' '));
  const shared = [...words].filter((word) => others.has(word)).length;
  return shared * 2 >= Math.max(words.size, others.size);
};

/** What happens to a row: the choice that was made for it, or else the suggested one. */
export const choiceOf = (match: ImportMatch, choices: ReadonlyMap<number, ImportChoice>): ImportChoice => {
  if (match.kind === 'new') return 'add';
  if (match.kind === 'unchanged') return 'keep';
  return choices.get(match.imported.row) ?? match.suggested;
};
