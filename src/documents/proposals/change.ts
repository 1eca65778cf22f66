import type * as Y from 'yjs';
import type { ProposalId } from '../../domain/ids.ts';
import { withFieldRenamed } from '../../domain/proposal/fields-of-action.ts';
import {
  isProfileText,
  longestProfileText,
  mostEvidence,
  mostFields,
  type Profile,
  type ProfileText,
  profileTexts,
} from '../../domain/proposal/proposal.ts';
import { mergeTexts, textChanges } from '../../domain/proposal/text-merge.ts';
import { spliceOf } from '../text.ts';
import { profileTextOf, readProposals, readRemovedProposals } from './document.ts';
import { putProposal, restoreProposal } from './edit.ts';

/** What a person changed in a proposal, and what stood there when they began. */
export interface ProposalChange {
  readonly before: Partial<Profile>;
  readonly fields: Partial<Profile>;
}

/** A short field in which another person wrote meanwhile, with what they had written. */
export interface ReplacedField {
  readonly field: keyof Profile;
  readonly value: Profile[keyof Profile];
}

/** What became of a change. `tooLong`: with the words of others it would not fit; nothing is written. */
export type ProposalChanged =
  | {
      readonly kind: 'changed';
      /** Long texts in which two people changed the same words: both wordings stand there now. */
      readonly doubled: readonly ProfileText[];
      readonly replaced: readonly ReplacedField[];
    }
  /** It was erased for good meanwhile; nothing of it is written again. */
  | { readonly kind: 'erased' }
  | { readonly kind: 'tooLong'; readonly fields: readonly (keyof Profile)[] };

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

interface Merged {
  readonly field: ProfileText;
  readonly text: string;
  readonly isDoubled: boolean;
}

const mergedTexts = (present: Partial<Profile>, { before, fields }: ProposalChange): readonly Merged[] =>
  profileTexts.flatMap((field) => {
    const own = fields[field];
    if (own === undefined) return [];
    const old = before[field] ?? '';
    return [{ field, ...mergeTexts(old, present[field] ?? old, own) }];
  });

/** The fields that are lists: what either person added is in the result, what either took out is not. */
const profileLists = ['fields', 'evidence'] as const;
const mostOf = { fields: mostFields, evidence: mostEvidence } as const;
const isList = (field: string): boolean => profileLists.some((one) => one === field);

const mergedList = <Item>(before: readonly Item[], theirs: readonly Item[], own: readonly Item[]): readonly Item[] => {
  const has = (list: readonly Item[], item: Item) => list.some((one) => isSame(one, item));
  const kept = theirs.filter((item) => has(own, item) || !has(before, item));
  return [...kept, ...own.filter((item) => !has(before, item) && !has(kept, item))];
};

const mergedLists = (present: Partial<Profile>, { before, fields }: ProposalChange): Partial<Profile> =>
  Object.fromEntries(
    profileLists.flatMap((field) => {
      const own: readonly unknown[] | undefined = fields[field];
      if (own === undefined) return [];
      const [old, theirs]: readonly (readonly unknown[])[] = [before[field] ?? [], present[field] ?? []];
      return [[field, isSame(old, theirs) ? own : mergedList(old ?? [], theirs ?? [], own)]];
    }),
  );

const replacedFields = (present: Partial<Profile>, { before, fields }: ProposalChange): readonly ReplacedField[] =>
  (Object.keys(fields) as readonly (keyof Profile)[]).flatMap((field) => {
    const value = present[field];
    if (value === undefined || isProfileText(field) || isList(field)) return [];
    return isSame(value, before[field]) || isSame(value, fields[field]) ? [] : [{ field, value }];
  });

/** Word by word: what lies between two own changes is not touched, so what others write there offline stays in place. */
const writeWords = (text: Y.Text, wanted: string): void => {
  const present = text.toString();
  for (const { start, end, put } of textChanges(present, wanted)) {
    const splice = spliceOf(present.slice(start, end), put);
    if (splice === null) continue;
    if (splice.removed > 0) text.delete(start + splice.start, splice.removed);
    if (splice.inserted !== '') text.insert(start + splice.start, splice.inserted);
  }
};

/** Turns a long text into `text` word by word, so that what others write elsewhere in it stays in its place. */
export const writeProfileText = (
  doc: Y.Doc,
  { id, field, text }: { readonly id: ProposalId; readonly field: ProfileText; readonly text: string },
): void => writeWords(profileTextOf(doc, id, field), text);

/**
 * Renames a field of action in every proposal, also in removed ones, which may come back; where a proposal has the new
 * name already, the two become one (SPEC D36). The answer takes it back, and leaves what others wrote meanwhile.
 */
export const renameField = (doc: Y.Doc, from: string, to: string): (() => void) => {
  const all = () => [...readProposals(doc), ...readRemovedProposals(doc)];
  const changed = all()
    .filter(({ fields }) => fields.includes(from))
    .map(({ id, fields }) => ({ id, before: fields, after: withFieldRenamed(fields, from, to) }));
  doc.transact(() => {
    for (const { id, after } of changed) putProposal(doc, { id, fields: after });
  });
  return () =>
    doc.transact(() => {
      const present = new Map(all().map(({ id, fields }) => [id, fields]));
      for (const { id, before, after } of changed) {
        const now = present.get(id);
        if (now === undefined) continue;
        putProposal(doc, { id, fields: isSame(now, after) ? before : mergedList(after, now, before) });
      }
    });
};

/** The fields that lie in the table. */
const shortFields = (fields: Partial<Profile>): Partial<Profile> =>
  Object.fromEntries(Object.entries(fields).filter(([field]) => !isProfileText(field)));

/**
 * Makes a change that a person began when `before` stood there, in what stands there by now (SPEC D34): long texts are
 * merged word by word, lists entry by entry, in short fields the later one counts and what it replaced is answered. A
 * proposal that was removed meanwhile comes back with it.
 */
export const changeProposal = (doc: Y.Doc, id: ProposalId, change: ProposalChange): ProposalChanged =>
  doc.transact((): ProposalChanged => {
    const present = [...readProposals(doc), ...readRemovedProposals(doc)].find((one) => one.id === id);
    if (present === undefined) return { kind: 'erased' };
    const merged = mergedTexts(present, change);
    const lists = mergedLists(present, change);
    const tooLong = [
      ...merged.flatMap(({ field, text }) => (text.length > longestProfileText ? [field] : [])),
      ...profileLists.filter((field) => (lists[field]?.length ?? 0) > mostOf[field]),
    ];
    if (tooLong.length > 0) return { kind: 'tooLong', fields: tooLong };
    restoreProposal(doc, id);
    putProposal(doc, { ...shortFields(change.fields), ...lists, id });
    for (const { field, text } of merged) writeProfileText(doc, { id, field, text });
    return {
      kind: 'changed',
      doubled: merged.flatMap(({ field, isDoubled }) => (isDoubled ? [field] : [])),
      replaced: replacedFields(present, change),
    };
  });
