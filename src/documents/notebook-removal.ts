import type * as Y from 'yjs';
import type { NotebookNoteId, ProposalId } from '../domain/ids.ts';
import { type Proposal, profileTexts } from '../domain/proposal/proposal.ts';
import type { GuidelineAnswer } from '../domain/space/guideline.ts';
import type { NotebookNote } from '../domain/space/notebook.ts';
import { clearEntry, readRemoved, removeEntry, restoreEntry } from './field-table.ts';
import {
  answerGuideline,
  notebookTables,
  noteText,
  putNotebookNote,
  readNotebook,
  setTags,
} from './notebook-document.ts';
import { profileTextOf, proposalRoots } from './proposals-document.ts';
import { putProposal } from './proposals-edit.ts';
import { replaceText } from './text.ts';

/*
 * What is taken out of a notebook goes with its words (SPEC D298): the document is handed on as a whole, as a file or as
 * codes, and whoever opens it must not find what the group has thrown away. So whoever takes something out holds it in
 * memory for as long as that can be taken back.
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
    if (notes.get(`${note.id}/gone`) !== true) return;
    restoreEntry(notes, note.id);
    putNotebookNote(doc, { ...note, text: text + noteText(doc, note.id).toString() });
    setTags(doc, note.id, tags, newId);
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

/** Brings it back with its answers. */
export const bringDraftBack = (doc: Y.Doc, { draft, answers }: RemovedDraft): void =>
  doc.transact(() => {
    restoreEntry(proposalRoots(doc).profiles, draft.id);
    putProposal(doc, draft);
    for (const answer of answers) answerGuideline(doc, draft.id, answer);
  });

/**
 * Clears what others have written into something while it was taken out, and what an earlier version left in it: nobody
 * sees that any more, and it is not to be handed on.
 */
export const clearRemoved = (doc: Y.Doc): void =>
  doc.transact(() => {
    for (const id of readRemoved(notebookTables(doc).notes).keys()) clearNote(doc, id as NotebookNoteId);
    for (const id of readRemoved(proposalRoots(doc).profiles).keys()) clearDraft(doc, id as ProposalId);
  });

const clearNote = (doc: Y.Doc, id: NotebookNoteId): void => {
  clearEntry(notebookTables(doc).notes, id);
  replaceText(noteText(doc, id), '');
};

const clearDraft = (doc: Y.Doc, id: ProposalId): void => {
  clearEntry(proposalRoots(doc).profiles, id);
  clearEntry(notebookTables(doc).guideline, id);
  for (const field of profileTexts) replaceText(profileTextOf(doc, id, field), '');
};
