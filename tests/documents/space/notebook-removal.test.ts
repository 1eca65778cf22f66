import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import {
  answerGuideline,
  editDraftText,
  editNotebookNote,
  noteText,
  putDraft,
  putNotebookNote,
  readNotebook,
  setTags,
  writeDraftLine,
} from '../../../src/documents/space/notebook.ts';
import {
  bringDraftBack,
  bringLeftoverBack,
  bringNotebookNoteBack,
  dropDraft,
  dropLeftover,
  dropNotebookNote,
  putLeftoverBack,
} from '../../../src/documents/space/notebook-removal.ts';
import type { FileId, NotebookNoteId } from '../../../src/domain/ids.ts';
import { longestNote } from '../../../src/domain/space/notebook.ts';
import { exchange } from '../../support/documents.ts';
import { carried, draft, newId, note, notebook, text } from './notebook-scene.ts';

const whole = (): Y.Doc => {
  const doc = notebook({ problem: 'KANARIE', fields: ['KANARIE'] });
  answerGuideline(doc, draft, { question: 'practice', asked: '', is: 'answered', text: 'KANARIE' });
  return doc;
};

describe('what is taken out of a notebook', () => {
  it('D298 is in nothing that is handed on, and stands there as before when it is brought back', () => {
    const doc = whole();
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
    const [one, two] = [whole(), new Y.Doc()];
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

  it('D298 of a draft, too: what others have written in it meanwhile is never overwritten, and twice is once', () => {
    const [one, two] = [whole(), new Y.Doc()];
    exchange(one, two);
    const [byOne, byTwo] = [dropDraft(one, draft), dropDraft(two, draft)];
    if (byOne === null || byTwo === null) throw new Error('it was there');
    editDraftText(two, draft, 'problem', { before: '', after: 'und mehr' });
    putDraft(two, { id: draft, title: 'Neuer Titel' });
    answerGuideline(two, draft, { question: 'practice', asked: '', is: 'answered', text: 'inzwischen' });
    exchange(one, two);
    bringDraftBack(one, byOne);
    exchange(one, two);
    expect(readNotebook(two).drafts).toMatchObject([
      { title: 'Neuer Titel', problem: 'KANARIEund mehr', fields: ['KANARIE'], order: 'a' },
    ]);
    expect(readNotebook(two).guideline.get(draft)).toMatchObject([{ text: 'inzwischen' }]);
    // The other one who had removed it takes that back as well, a sentence later.
    editDraftText(one, draft, 'problem', { before: 'KANARIEund mehr', after: 'KANARIEund mehr als das' });
    exchange(one, two);
    bringDraftBack(two, byTwo);
    expect(readNotebook(two).drafts[0]).toMatchObject({ title: 'Neuer Titel', problem: 'KANARIEund mehr als das' });
  });

  it('D298 keeps what others write into a note that is gone, however often the notebook is handed on', () => {
    const [one, two] = [whole(), new Y.Doc()];
    exchange(one, two);
    const removed = dropNotebookNote(one, note);
    const long = 'ü'.repeat(longestNote - text.length);
    editNotebookNote(two, note, { before: text, after: `${text}${long} und der Schluss` });
    exchange(one, two);
    expect(carried(two)).not.toContain('KANARIE im Text');
    const third = new Y.Doc();
    exchange(two, third);
    expect(noteText(third, note).toString()).toBe(long);
    if (removed === null) throw new Error('it was there');
    bringNotebookNoteBack(one, removed, newId);
    expect(noteText(one, note).toString()).toBe(`${text}${long}`);
  });

  it('D315 what was written into it meanwhile stands apart on both devices, with its words, and can be brought back', () => {
    const [one, two] = [whole(), new Y.Doc()];
    exchange(one, two);
    dropNotebookNote(one, note);
    dropDraft(one, draft);
    editNotebookNote(two, note, { before: text, after: `${text}, auch hier` });
    editDraftText(two, draft, 'measure', { before: '', after: 'Ein Bus um elf' });
    exchange(one, two);
    for (const doc of [one, two])
      expect(readNotebook(doc).leftovers).toEqual([
        { kind: 'note', id: note, text: ', auch hier' },
        { kind: 'draft', id: draft, text: 'Ein Bus um elf' },
      ]);
    const { leftovers } = readNotebook(two);
    for (const leftover of leftovers) bringLeftoverBack(two, leftover, 9);
    exchange(one, two);
    // Pressed on the other device, too, it stays where it is in the list.
    for (const leftover of leftovers) bringLeftoverBack(one, leftover, 20);
    expect(readNotebook(one)).toMatchObject({
      notes: [{ id: note, text: ', auch hier', at: 9 }],
      drafts: [{ id: draft, measure: 'Ein Bus um elf', problem: '' }],
      leftovers: [],
    });
  });

  it('D315 nothing written into a removed draft stays unseen: lines, figures, choices, sources and answers stand apart, too', () => {
    const writings: readonly (readonly [(doc: Y.Doc) => void, string])[] = [
      [(doc) => writeDraftLine(doc, draft, 'plainWords', 'Ein Bus am Abend'), 'Ein Bus am Abend'],
      [(doc) => writeDraftLine(doc, draft, 'targetGroup', 'Jugendliche'), 'Jugendliche'],
      [
        (doc) =>
          putDraft(doc, { id: draft, evidence: [{ fact: '40 Prozent', source: 'Bericht 2026', page: '', asOf: '' }] }),
        '40 Prozent Bericht 2026',
      ],
      [(doc) => putDraft(doc, { id: draft, fields: ['KANARIE', 'Verkehr'] }), 'KANARIE … Verkehr'],
      [
        (doc) =>
          answerGuideline(doc, draft, { question: 'figures', asked: '', is: 'answered', text: 'aus der Schule' }),
        'aus der Schule',
      ],
      [(doc) => putDraft(doc, { id: draft, costPerYear: 5000 }), ''],
      [(doc) => putDraft(doc, { id: draft, area: 'county' }), ''],
    ];
    for (const [writes, words] of writings) {
      const [one, two] = [whole(), new Y.Doc()];
      exchange(one, two);
      dropDraft(one, draft);
      writes(two);
      exchange(one, two);
      for (const doc of [one, two])
        expect(readNotebook(doc).leftovers).toEqual([{ kind: 'draft', id: draft, text: words }]);
      dropLeftover(two, { kind: 'draft', id: draft, text: words });
      exchange(one, two);
      expect(readNotebook(one).leftovers).toEqual([]);
    }
  });

  it('D315 that a line was emptied meanwhile leaves nothing to decide; the words of a picture do', () => {
    const [one, two] = [whole(), new Y.Doc()];
    exchange(one, two);
    dropDraft(one, draft);
    dropNotebookNote(one, note);
    writeDraftLine(two, draft, 'title', '');
    putDraft(two, { id: draft, fields: [], costPerYear: null, area: 'unknown' });
    const photo = { file: 'f'.repeat(64) as FileId, width: 4, height: 3, says: 'Tafel: Busse' };
    putNotebookNote(two, { id: note, photo });
    exchange(one, two);
    expect(readNotebook(one).leftovers).toEqual([{ kind: 'note', id: note, text: 'Tafel: Busse' }]);
  });

  it('D315 it can be taken out for good: nothing of it is handed on any more, and nothing is left to decide', () => {
    const [one, two] = [whole(), new Y.Doc()];
    exchange(one, two);
    dropNotebookNote(one, note);
    dropDraft(one, draft);
    editNotebookNote(two, note, { before: text, after: `${text} KANARIE am Ende` });
    setTags(two, note, ['KANARIE', 'KANARIENVOGEL'], newId);
    exchange(one, two);
    const [leftover, ...others] = readNotebook(one).leftovers;
    if (leftover === undefined) throw new Error('words were left');
    expect([leftover.text, others.length]).toEqual([' KANARIE am Ende KANARIENVOGEL', 0]);
    dropLeftover(one, leftover);
    exchange(one, two);
    for (const doc of [one, two])
      expect([readNotebook(doc).leftovers, carried(doc).includes('KANARIE')]).toEqual([[], false]);
  });

  it('D315 that it was taken out for good can be taken back as well: it stands apart as before, and goes back whole', () => {
    const [one, two] = [whole(), new Y.Doc()];
    exchange(one, two);
    dropNotebookNote(one, note);
    dropDraft(one, draft);
    editNotebookNote(two, note, { before: text, after: `${text}, auch hier` });
    setTags(two, note, ['KANARIE', 'Verkehr'], newId);
    editDraftText(two, draft, 'measure', { before: '', after: 'Ein Bus um elf' });
    writeDraftLine(two, draft, 'targetGroup', 'Jugendliche');
    answerGuideline(two, draft, { question: 'figures', asked: '', is: 'answered', text: 'aus der Schule' });
    exchange(one, two);
    const before = readNotebook(one).leftovers;
    const removed = before.map((leftover) => [leftover, dropLeftover(one, leftover)] as const);
    expect([before.length, readNotebook(one).leftovers]).toEqual([2, []]);
    for (const [leftover, parts] of removed) putLeftoverBack(one, leftover, parts);
    exchange(one, two);
    for (const doc of [one, two]) expect(readNotebook(doc)).toMatchObject({ notes: [], drafts: [], leftovers: before });
    for (const leftover of before) bringLeftoverBack(two, leftover, 9);
    expect(readNotebook(two)).toMatchObject({
      notes: [{ text: ', auch hier', tags: ['Verkehr'] }],
      drafts: [{ measure: 'Ein Bus um elf', targetGroup: 'Jugendliche' }],
    });
    expect(readNotebook(two).guideline.get(draft)).toMatchObject([{ text: 'aus der Schule' }]);
  });

  it('D315 what is taken out alone leaves nothing to decide', () => {
    const doc = whole();
    dropNotebookNote(doc, note);
    dropDraft(doc, draft);
    expect(readNotebook(doc).leftovers).toEqual([]);
  });
});
