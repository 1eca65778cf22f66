import * as Y from 'yjs';
import { putDraft, putNotebookNote, setTags } from '../../../src/documents/space/notebook.ts';
import type { MeetingId, NotebookNoteId, ProposalId } from '../../../src/domain/ids.ts';
import { emptyProfile, type Proposal } from '../../../src/domain/proposal/proposal.ts';

export const [note, draft] = ['note' as NotebookNoteId, 'draft' as ProposalId];
export const text = 'KANARIE im Text';

let count = 0;
export const newId = (): string => {
  count += 1;
  return `id${count}`;
};

/** A notebook with one note and one draft, in every word of which the canary sings. */
export const notebook = (more: Partial<Proposal> = {}): Y.Doc => {
  const doc = new Y.Doc();
  putNotebookNote(doc, { id: note, kind: 'quote', text, meeting: 'm' as MeetingId, at: 5 });
  setTags(doc, note, ['KANARIE'], newId);
  putDraft(doc, { ...emptyProfile, id: draft, order: 'a', title: 'KANARIE', ...more });
  return doc;
};

/** What is handed on with the document, letter by letter. */
export const carried = (doc: Y.Doc): string => Buffer.from(Y.encodeStateAsUpdate(doc)).toString('latin1');
