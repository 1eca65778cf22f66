import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import {
  answerGuideline,
  editNotebookNote,
  putDraft,
  putNotebookNote,
  readNotebook,
  setTags,
} from '../../src/documents/notebook-document.ts';
import {
  bringDraftBack,
  bringNotebookNoteBack,
  clearRemoved,
  dropDraft,
  dropNotebookNote,
} from '../../src/documents/notebook-removal.ts';
import type { MeetingId, NotebookNoteId, ProposalId } from '../../src/domain/ids.ts';
import { emptyProfile } from '../../src/domain/proposal/proposal.ts';
import { exchange } from '../support/documents.ts';

const [note, draft] = ['note' as NotebookNoteId, 'draft' as ProposalId];
const text = 'KANARIE im Text';
let count = 0;
const newId = () => `id${++count}`;

const notebook = (): Y.Doc => {
  const doc = new Y.Doc();
  putNotebookNote(doc, { id: note, kind: 'quote', text, meeting: 'm' as MeetingId, at: 5 });
  setTags(doc, note, ['KANARIE'], newId);
  putDraft(doc, { ...emptyProfile, id: draft, order: 'a', title: 'KANARIE', problem: 'KANARIE', fields: ['KANARIE'] });
  answerGuideline(doc, draft, { question: 'practice', asked: '', is: 'answered', text: 'KANARIE' });
  return doc;
};
const carried = (doc: Y.Doc): string => Buffer.from(Y.encodeStateAsUpdate(doc)).toString('latin1');

describe('what is taken out of a notebook', () => {
  it('D298 is in nothing that is handed on, and stands there as before when it is brought back', () => {
    const doc = notebook();
    const before = readNotebook(doc);
    expect(carried(doc)).toContain('KANARIE');
    const [aNote, aDraft] = [dropNotebookNote(doc, note), dropDraft(doc, draft)];
    expect(readNotebook(doc)).toMatchObject({ notes: [], drafts: [] });
    expect(carried(doc)).not.toContain('KANARIE');
    if (aNote === null || aDraft === null) throw new Error('both were there');
    bringNotebookNoteBack(doc, aNote, newId);
    bringDraftBack(doc, aDraft);
    expect(readNotebook(doc)).toEqual(before);
    expect(dropNotebookNote(doc, 'other' as NotebookNoteId)).toBeNull();
  });

  it('D298 comes back with what another scribe has written in it meanwhile, once', () => {
    const [one, two] = [notebook(), new Y.Doc()];
    exchange(one, two);
    const removed = dropNotebookNote(one, note);
    if (removed === null) throw new Error('it was there');
    editNotebookNote(two, note, { before: text, after: `${text}, auch hier` });
    exchange(one, two);
    expect(readNotebook(two).notes).toEqual([]);
    bringNotebookNoteBack(one, removed, newId);
    bringNotebookNoteBack(one, removed, newId);
    exchange(one, two);
    expect(readNotebook(two).notes[0]).toMatchObject({ text: `${text}, auch hier`, tags: ['KANARIE'], kind: 'quote' });
  });

  it('D298 is cleared of what was written in it meanwhile, or left in it by an earlier version, before it is handed on', () => {
    const doc = notebook();
    doc.getMap('notes').set(`${note}/gone`, true);
    doc.getMap('profiles').set(`${draft}/gone`, true);
    expect(carried(doc)).toContain('KANARIE');
    clearRemoved(doc);
    expect(carried(doc)).not.toContain('KANARIE');
    expect(readNotebook(doc)).toMatchObject({ notes: [], drafts: [] });
  });
});
