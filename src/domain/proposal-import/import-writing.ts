import { createId, type ProposalId, type RandomBytes } from '../ids.ts';
import { keysInOrder } from '../order.ts';
import type { Profile, Proposal } from '../proposal/proposal.ts';
import { type Fingerprints, fingerprintsOf } from './fingerprint.ts';
import { choiceOf, type ImportChange, type ImportChoice, type ImportMatch } from './match.ts';

/** The fields of one proposal that an import changes, and what stood there when the preview was looked at. */
export interface ImportUpdate {
  readonly id: ProposalId;
  readonly before: Partial<Profile>;
  readonly fields: Partial<Profile>;
}

/** What an import writes. */
export interface ImportWriting {
  /** In the order of the file, behind those that are there. */
  readonly added: readonly Proposal[];
  readonly updates: readonly ImportUpdate[];
  /** What the file says of each proposal that it touches or that was left as it is, for the next time. */
  readonly fingerprints: ReadonlyMap<ProposalId, Fingerprints>;
}

const written = (match: ImportMatch & { readonly kind: 'changed' }, choice: ImportChoice): readonly ImportChange[] => {
  if (choice === 'replace') return [...match.changes, ...match.handmade];
  return choice === 'update' ? match.changes : [];
};

const updateOf = (id: ProposalId, changes: readonly ImportChange[]): ImportUpdate => ({
  id,
  before: Object.fromEntries(changes.map(({ field, before }) => [field, before])),
  fields: Object.fromEntries(changes.map(({ field, after }) => [field, after])),
});

/** What has to be written for the choices that were made; `choices` by row, otherwise what was suggested. */
export const importWriting = (
  matches: readonly ImportMatch[],
  choices: ReadonlyMap<number, ImportChoice>,
  { existing, random }: { readonly existing: readonly Proposal[]; readonly random: RandomBytes },
): ImportWriting => {
  const last = existing.at(-1)?.order ?? '';
  const orders = keysInOrder(matches.length);
  const added: Proposal[] = [];
  const updates: ImportUpdate[] = [];
  const fingerprints = new Map<ProposalId, Fingerprints>();
  for (const [index, match] of matches.entries()) {
    const { profile, filled } = match.imported;
    const choice = choiceOf(match, choices);
    if (choice === 'add') {
      const id = createId<ProposalId>(random);
      added.push({ ...profile, id, order: last + orders[index] });
      fingerprints.set(id, fingerprintsOf(profile, filled));
    } else if (match.kind === 'changed') {
      const changes = written(match, choice);
      if (changes.length > 0) updates.push(updateOf(match.existing.id, changes));
      fingerprints.set(match.existing.id, fingerprintsOf(profile, filled));
    }
  }
  return { added, updates, fingerprints };
};
