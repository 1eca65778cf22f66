import type * as Y from 'yjs';
import type { ProposalId } from '../../domain/ids.ts';
import {
  isProfileText,
  longestProfileText,
  type Profile,
  type ProfileText,
  type Proposal,
} from '../../domain/proposal/proposal.ts';
import { mergeTexts } from '../../domain/proposal/text-merge.ts';
import type { Fingerprints } from '../../domain/proposal-import/fingerprint.ts';
import type { ImportUpdate, ImportWriting } from '../../domain/proposal-import/import-writing.ts';
import { readTable, setIfNew } from '../field-table.ts';
import { isRecord } from '../parse.ts';
import { writeProfileText } from './change.ts';
import { proposalRoots, readProposals } from './document.ts';
import { putProposal, removeProposal } from './edit.ts';

type Field = keyof Profile;

/** What became of one update: what it left, what stood there before, and what others had changed since the preview. */
export interface ImportedUpdate {
  readonly id: ProposalId;
  readonly title: string;
  readonly left: Partial<Profile>;
  readonly previous: Partial<Profile>;
  /** Fields that were not written, because they say something else than in the preview or would become too long. */
  readonly meanwhile: readonly Field[];
  /** Long texts in which both changed the same words: both wordings stand there now. */
  readonly doubled: readonly ProfileText[];
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Largest part of an import, in letters of JSON: well under the relay's limit for one message (100 kB). */
const partSize = 30_000;

const partsOf = <Entry>(entries: readonly Entry[]): readonly (readonly Entry[])[] => {
  const parts: Entry[][] = [];
  let size = partSize;
  for (const entry of entries) {
    const length = JSON.stringify(entry).length;
    if (size + length > partSize) {
      parts.push([]);
      size = 0;
    }
    parts.at(-1)?.push(entry);
    size += length;
  }
  return parts;
};

/** What files said of each proposal when they were last imported. */
export const readFingerprints = (doc: Y.Doc): ReadonlyMap<ProposalId, Fingerprints> =>
  new Map(
    [...readTable(proposalRoots(doc).profiles)].flatMap(([id, fields]) => {
      const said = fields.get('imported');
      return isRecord(said) ? [[id as ProposalId, said as Fingerprints]] : [];
    }),
  );

const mergedUpdate = (present: Proposal, { before, fields }: ImportUpdate) => {
  const left: Partial<Record<Field, Profile[Field]>> = {};
  const meanwhile: Field[] = [];
  const doubled: ProfileText[] = [];
  for (const field of Object.keys(fields) as readonly Field[]) {
    const [wanted, old, now] = [fields[field], before[field], present[field]];
    if (wanted === undefined || isSame(wanted, now)) continue;
    if (isSame(old, now)) left[field] = wanted;
    else if (!isProfileText(field)) meanwhile.push(field);
    else {
      const merged = mergeTexts(String(old ?? ''), String(now), String(wanted));
      if (merged.text.length > longestProfileText) meanwhile.push(field);
      else left[field] = merged.text;
      if (merged.isDoubled) doubled.push(field);
    }
  }
  return { left: left as Partial<Profile>, meanwhile, doubled };
};

const writeFieldsOf = (doc: Y.Doc, id: ProposalId, fields: Partial<Profile>): void => {
  const entries = Object.entries(fields);
  putProposal(doc, { ...Object.fromEntries(entries.filter(([field]) => !isProfileText(field))), id });
  for (const [field, value] of entries)
    if (isProfileText(field)) writeProfileText(doc, { id, field, text: String(value) });
};

/**
 * Writes what a file says differently into a proposal that may say something else than in the preview by now (SPEC D35):
 * long texts are merged word by word, a short field is written only where it still says what was previewed. Null when
 * the proposal is not on the table any more.
 */
export const updateByImport = (doc: Y.Doc, update: ImportUpdate): ImportedUpdate | null =>
  doc.transact((): ImportedUpdate | null => {
    const present = readProposals(doc).find(({ id }) => id === update.id);
    if (present === undefined) return null;
    const { left, meanwhile, doubled } = mergedUpdate(present, update);
    writeFieldsOf(doc, update.id, left);
    const previous = Object.fromEntries(Object.keys(left).map((field) => [field, present[field as Field]]));
    return { id: update.id, title: present.title, left, previous, meanwhile, doubled };
  });

/**
 * The parts of an import one by one, for a screen that wants to draw in between. New proposals become visible everywhere
 * by the one flag of the last step, so that nobody ever sees half of them (SPEC D30); `source` is a fresh id.
 */
export const importSteps = (
  doc: Y.Doc,
  { source, added, updates, fingerprints }: ImportWriting & { readonly source: string },
  onUpdated: (update: ImportedUpdate | null, id: ProposalId) => void = () => undefined,
): readonly (() => void)[] => {
  const { profiles, imports } = proposalRoots(doc);
  const known = new Set(readTable(profiles).keys());
  const unwritten = new Map<ProposalId, readonly Field[]>();
  // What was not written is news the next time, too.
  const remember = (id: ProposalId) => {
    const said = Object.entries(fingerprints.get(id) ?? {});
    const left = unwritten.get(id) ?? [];
    setIfNew(
      profiles,
      `${id}/imported`,
      Object.fromEntries(said.filter(([field]) => !left.some((one) => one === field))),
    );
  };
  const add = (part: readonly Proposal[]) => () =>
    doc.transact(() => {
      for (const proposal of part) {
        putProposal(doc, proposal);
        if (!known.has(proposal.id)) profiles.set(`${proposal.id}/import`, source);
      }
    });
  const change = (part: readonly ImportUpdate[]) => () =>
    doc.transact(() => {
      for (const update of part) {
        const updated = updateByImport(doc, update);
        unwritten.set(update.id, updated?.meanwhile ?? []);
        onUpdated(updated, update.id);
      }
    });
  const finish = () =>
    doc.transact(() => {
      const there = readTable(profiles);
      for (const id of fingerprints.keys()) if (there.has(id)) remember(id);
      if (added.length > 0) setIfNew(imports, source, 'complete');
    });
  return [...partsOf(added).map(add), ...partsOf(updates).map(change), finish];
};

/** Writes proposals in parts that become visible together; those that are there already are changed, not doubled. */
export const importProposals = (doc: Y.Doc, source: string, added: readonly Proposal[]): void => {
  for (const step of importSteps(doc, { source, added, updates: [], fingerprints: new Map() })) step();
};

/** What it takes to take an import back. */
export interface ImportTrace {
  readonly added: readonly Proposal[];
  readonly updated: readonly ImportedUpdate[];
  /** Each proposal that the import touched, with what was remembered of it before. */
  readonly remembered: ReadonlyMap<ProposalId, Fingerprints | undefined>;
}

/**
 * Takes an import back where everything still is as it left it, and answers what stays: added proposals that somebody has
 * changed or that are `fixed` (people are asked about them), and changed fields that say something else by now.
 */
export const undoImport = (
  doc: Y.Doc,
  { added, updated, remembered }: ImportTrace,
  fixed: ReadonlySet<ProposalId>,
): readonly Proposal[] =>
  doc.transact(() => {
    const present = new Map(readProposals(doc).map((proposal) => [proposal.id, proposal]));
    const staying = new Set<ProposalId>();
    for (const proposal of added) {
      const now = present.get(proposal.id);
      if (now === undefined) continue;
      if (!fixed.has(proposal.id) && isSame({ ...now, order: '' }, { ...now, ...proposal, order: '' }))
        removeProposal(doc, proposal.id);
      else staying.add(proposal.id);
    }
    for (const { id, left, previous } of updated) {
      const now = present.get(id);
      if (now === undefined) continue;
      const still = Object.keys(left).filter((field) => isSame(now[field as Field], left[field as Field]));
      writeFieldsOf(doc, id, Object.fromEntries(still.map((field) => [field, previous[field as Field]])));
      if (still.length < Object.keys(left).length) staying.add(id);
    }
    const { profiles } = proposalRoots(doc);
    for (const [id, said] of remembered)
      if (!staying.has(id) && present.has(id)) setIfNew(profiles, `${id}/imported`, said ?? null);
    return [...staying].flatMap((id) => present.get(id) ?? []);
  });
