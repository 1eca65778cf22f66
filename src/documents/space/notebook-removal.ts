import * as Y from 'yjs';
import type { NotebookNoteId, ProposalId } from '../../domain/ids.ts';
import { isProfileText, type Proposal, profileTexts } from '../../domain/proposal/proposal.ts';
import type { GuidelineAnswer } from '../../domain/space/guideline.ts';
import type { Leftover, Notebook, NotebookNote } from '../../domain/space/notebook.ts';
import type { FrozenProposal } from '../../domain/space/submission.ts';
import {
  clearEntry,
  type Fields,
  readRemoved,
  readTable,
  removeEntry,
  restoreEntry,
  setIfNew,
} from '../field-table.ts';
import { profileTextOf, proposalRoots, readRemovedProposals } from '../proposals/document.ts';
import { putProposal } from '../proposals/edit.ts';
import { replaceText } from '../text.ts';
import {
  answerGuideline,
  isDraftLeft,
  notebookTables,
  noteText,
  putNotebookNote,
  readNotebook,
  readTags,
  setTags,
  wholeOf,
  wholePrefix,
  wholesIn,
} from './notebook.ts';
import {
  dropWholeDrafts,
  isBeside,
  printWholeDraft,
  readWholeDrafts,
  wholeDraftKey,
  wholeOfDraft,
} from './whole-drafts.ts';

/*
 * What is taken out of a notebook goes with its words (SPEC D298): the document is handed on as a whole, as a file or as
 * codes, and whoever opens it must not find what the group has thrown away. So whoever takes something out holds it in
 * memory for as long as that can be taken back. What somebody else writes into it at the same time was thrown away by nobody:
 * it stays in the document, stands apart with its words (SPEC D315), and is there again when the removal is taken back.
 */

/** Takes a note out for the whole group; answers what there was, null when it was gone already. */
export const dropNotebookNote = (doc: Y.Doc, id: NotebookNoteId): NotebookNote | null =>
  doc.transact(() => {
    const found = readNotebook(doc).notes.find((note) => note.id === id) ?? null;
    if (found === null) return null;
    removeEntry(notebookTables(doc).notes, id);
    clearNote(doc, id);
    return found;
  });

/** Brings it back, and what somebody else has written in it meanwhile stays behind its words. `newId` names its tags. */
export const bringNotebookNoteBack = (doc: Y.Doc, { text, tags, ...note }: NotebookNote, newId: () => string): void =>
  doc.transact(() => {
    const { notes } = notebookTables(doc);
    const written = readRemoved(notes).get(note.id);
    if (written === undefined) return;
    restoreEntry(notes, note.id);
    dropWholes(doc, note.id, written);
    putNotebookNote(doc, { id: note.id, ...besides(note, written) });
    putBefore(noteText(doc, note.id), text);
    setTags(doc, note.id, [...tags, ...readTags(written).map(([, tag]) => tag)], newId);
  });

/** A draft that was taken out, with its answers to the guideline. */
export interface RemovedDraft {
  readonly draft: Proposal;
  readonly answers: readonly GuidelineAnswer[];
}

/** Takes a draft out for the whole group; answers what there was, null when it was gone already. */
export const dropDraft = (doc: Y.Doc, id: ProposalId): RemovedDraft | null =>
  doc.transact(() => {
    const { drafts, guideline } = readNotebook(doc);
    const draft = drafts.find((one) => one.id === id);
    if (draft === undefined) return null;
    removeEntry(proposalRoots(doc).profiles, id);
    clearDraft(doc, id);
    return { draft, answers: guideline.get(id) ?? [] };
  });

/** Brings it back with its answers; what somebody else has written in it meanwhile holds, or stays behind its words. */
export const bringDraftBack = (doc: Y.Doc, { draft, answers }: RemovedDraft): void =>
  doc.transact(() => {
    const { profiles } = proposalRoots(doc);
    const written = readRemoved(profiles).get(draft.id);
    if (written === undefined) return;
    restoreEntry(profiles, draft.id);
    dropWholeDrafts(profiles, draft.id, written);
    const { id, ...fields } = draft;
    const short = Object.entries(fields).filter(([field]) => !isProfileText(field));
    putProposal(doc, { id, ...besides(Object.fromEntries(short), written) });
    for (const field of profileTexts) putBefore(profileTextOf(doc, id, field), draft[field]);
    const answered = readTable(notebookTables(doc).guideline).get(id) ?? new Map();
    for (const answer of answers) if (!answered.has(answer.question)) answerGuideline(doc, id, answer);
  });

/** What a device had of the documents of others: of each client how far. */
export type Had = ReadonlyMap<number, number>;

/** How far a document is now. */
export const hadOf = (doc: Y.Doc): Had => Y.decodeStateVector(Y.encodeStateVector(doc));

/**
 * A device that had letters which are left in a note that somebody else took out keeps the note's words whole beside them, so
 * that it stands apart as it was read, not in pieces (SPEC D382). `before` and `had`: what stood here until then. Who had none
 * of those letters has only read, and writes nothing back. Where no letter is left, nothing that was kept stays.
 */
export const keepWhole = (doc: Y.Doc, before: Pick<Notebook, 'notes' | 'drafts' | 'guideline'>, had: Had): void =>
  doc.transact(() => {
    keepWholeDrafts(doc, before, had);
    const { notes } = notebookTables(doc);
    for (const [key, fields] of readRemoved(notes)) {
      const id = key as NotebookNoteId;
      const text = noteText(doc, id);
      const left = text.toString();
      if (left.trim() === '') {
        dropWholes(doc, id, fields);
        continue;
      }
      const note = before.notes.find((one) => one.id === id);
      const seen = lettersOf(text).map(({ client, clock }) => clock < (had.get(client) ?? 0));
      if (note === undefined || note.text === '' || !seen.includes(true)) continue;
      const { text: whole, kind, field, meeting, draft, at } = note;
      // Of what came only now it knows nothing: then what is left is read beside it.
      const known = seen.every(Boolean) ? { left } : {};
      notes.set(`${id}/${wholePrefix}${doc.clientID}`, { text: whole, ...known, kind, field, meeting, draft, at });
    }
  });

/** The same for drafts: letters, and whatever else was set in it, are what is left of one. */
const keepWholeDrafts = (doc: Y.Doc, before: Pick<Notebook, 'drafts' | 'guideline'>, had: Had): void => {
  const { profiles } = proposalRoots(doc);
  const hadIt = ({ client, clock }: Written) => clock < (had.get(client) ?? 0);
  for (const [key, fields] of readRemoved(profiles)) {
    const id = key as ProposalId;
    if (!isDraftLeft(doc, id, fields)) {
      dropWholeDrafts(profiles, id, fields);
      continue;
    }
    const draft = before.drafts.find((one) => one.id === id);
    const texts = profileTexts.map((field) => [field, profileTextOf(doc, id, field)] as const);
    const left = [
      ...texts.flatMap(([, text]) => lettersOf(text)),
      ...entriesOf(profiles, id).filter(({ field }) => !isBeside(field)),
      ...entriesOf(notebookTables(doc).guideline, id),
    ];
    if (draft === undefined || !left.some(hadIt)) continue;
    // Of a text in which something came only now it knows nothing: then what is left of that is read beside it.
    const known = texts.flatMap(([field, text]) =>
      lettersOf(text).every(hadIt) ? [[field, text.toString()] as const] : [],
    );
    const rest = { answers: before.guideline.get(id) ?? [], left: Object.fromEntries(known) };
    setIfNew(profiles, wholeDraftKey(id, doc.clientID), printWholeDraft(draft, rest));
  }
};

/** Where a letter or a value was written. */
interface Written {
  readonly client: number;
  readonly clock: number;
}

/** Who set what stands in an entry, field by field. */
const entriesOf = (table: Y.Map<unknown>, id: string): readonly (Written & { readonly field: string })[] =>
  [...table._map].flatMap(([key, item]) =>
    key.startsWith(`${id}/`) && !item.deleted ? [{ ...item.id, field: key.slice(id.length + 1) }] : [],
  );

/** Who wrote the letters that stand in a text, run by run. */
const lettersOf = (text: Y.Text): readonly Written[] => {
  const runs: Written[] = [];
  for (let item = text._start; item !== null; item = item.right)
    if (!item.deleted && item.countable) runs.push(item.id);
  return runs;
};

const dropWholes = (doc: Y.Doc, id: NotebookNoteId, fields: Fields): void => {
  for (const field of fields.keys())
    if (field.startsWith(wholePrefix)) notebookTables(doc).notes.delete(`${id}/${field}`);
};

/** Makes what was written into something gone a note or draft of its own again (SPEC D315); what it was before is not known. */
export const bringLeftoverBack = (doc: Y.Doc, { kind, id }: Leftover, at: number): void =>
  doc.transact(() => {
    if (kind === 'draft') {
      bringLeftDraftBack(doc, id);
      return;
    }
    const { notes } = notebookTables(doc);
    const fields = readRemoved(notes).get(id) ?? new Map<string, unknown>();
    const [whole] = wholesIn(fields);
    replaceText(noteText(doc, id), wholeOf(fields, noteText(doc, id).toString()));
    dropWholes(doc, id, fields);
    restoreEntry(notes, id);
    for (const field of ['kind', 'field', 'meeting', 'draft', 'at'])
      if (whole?.[field] !== undefined && !notes.has(`${id}/${field}`)) notes.set(`${id}/${field}`, whole[field]);
    // Where in the list it stood went with what was thrown away.
    if (!notes.has(`${id}/at`)) putNotebookNote(doc, { id, at });
  });

/** Makes a draft of what was handed in, under the same number, where the group's own is gone. */
export const draftFromVersion = (doc: Y.Doc, { proposal, profile, guideline }: FrozenProposal, order: string): void =>
  doc.transact(() => {
    const { profiles } = proposalRoots(doc);
    restoreEntry(profiles, proposal);
    dropWholeDrafts(profiles, proposal, readTable(profiles).get(proposal) ?? new Map());
    putProposal(doc, { ...profile, id: proposal, order });
    for (const answer of guideline) answerGuideline(doc, proposal, answer);
  });

const bringLeftDraftBack = (doc: Y.Doc, id: ProposalId): void => {
  const { profiles } = proposalRoots(doc);
  const written = readRemoved(profiles).get(id) ?? new Map<string, unknown>();
  const wholes = readWholeDrafts(written);
  const left = readRemovedProposals(doc).find((one) => one.id === id);
  dropWholeDrafts(profiles, id, written);
  restoreEntry(profiles, id);
  if (left === undefined || wholes.length === 0) return;
  putProposal(doc, wholeOfDraft(left, written, wholes));
  const answered = readTable(notebookTables(doc).guideline).get(id) ?? new Map();
  for (const answer of wholes.flatMap(({ answers }) => answers))
    if (!answered.has(answer.question)) answerGuideline(doc, id, answer);
};

/** What was left of something gone, as it lies in the document. */
export interface LeftParts {
  /** Keys and values of each of its tables. */
  readonly entries: readonly (readonly (readonly [key: string, value: unknown])[])[];
  readonly texts: readonly string[];
}

/** Takes it out for good, and answers what there was; what is written into it afterwards stands apart again. */
export const dropLeftover = (doc: Y.Doc, leftover: Leftover): LeftParts =>
  doc.transact(() => {
    const { kind, id } = leftover;
    const entries = tablesOf(doc, leftover).map((table) =>
      [...table].filter(([key]) => key.startsWith(`${id}/`) && key !== `${id}/gone`),
    );
    const texts = textsOf(doc, leftover).map((text) => text.toString());
    if (kind === 'draft') clearDraft(doc, id);
    else clearNote(doc, id);
    return { entries, texts };
  });

/** Takes that back: it stands apart as before, and what others have written in it meanwhile holds, or stays behind its words. */
export const putLeftoverBack = (doc: Y.Doc, leftover: Leftover, { entries, texts }: LeftParts): void =>
  doc.transact(() => {
    for (const [place, table] of tablesOf(doc, leftover).entries())
      for (const [key, value] of entries[place] ?? []) if (!table.has(key)) table.set(key, value);
    for (const [place, text] of textsOf(doc, leftover).entries()) putBefore(text, texts[place] ?? '');
  });

const tablesOf = (doc: Y.Doc, { kind }: Leftover): readonly Y.Map<unknown>[] =>
  kind === 'draft' ? [proposalRoots(doc).profiles, notebookTables(doc).guideline] : [notebookTables(doc).notes];

const textsOf = (doc: Y.Doc, { kind, id }: Leftover): readonly Y.Text[] =>
  kind === 'draft' ? profileTexts.map((field) => profileTextOf(doc, id, field)) : [noteText(doc, id)];

/** Those of the fields that nobody has written since. */
const besides = <Values extends object>(values: Values, written: Fields): Partial<Values> =>
  Object.fromEntries(Object.entries(values).filter(([field]) => !written.has(field))) as Partial<Values>;

const putBefore = (text: Y.Text, words: string): void => {
  if (words !== '') text.insert(0, words);
};

const clearNote = (doc: Y.Doc, id: NotebookNoteId): void => {
  clearEntry(notebookTables(doc).notes, id);
  replaceText(noteText(doc, id), '');
};

const clearDraft = (doc: Y.Doc, id: ProposalId): void => {
  clearEntry(proposalRoots(doc).profiles, id);
  clearEntry(notebookTables(doc).guideline, id);
  for (const field of profileTexts) replaceText(profileTextOf(doc, id, field), '');
};
