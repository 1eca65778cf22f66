import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { documentRoots } from '../../../src/documents/roots.ts';
import {
  answerGuideline,
  editDraftText,
  editNotebookNote,
  putDraft,
  putMeeting,
  putNotebookNote,
  readNotebook,
  setTags,
  writeDraftLine,
} from '../../../src/documents/space/notebook.ts';
import type { FieldId, GroupId, MeetingId, NotebookNoteId, ProposalId, SpaceId } from '../../../src/domain/ids.ts';
import { emptyProfile } from '../../../src/domain/proposal/proposal.ts';
import { mergeWork, packWork, readWork } from '../../../src/sync/carried-work.ts';
import type { OpenDocument } from '../../../src/sync/open-document.ts';
import { exchange } from '../../support/documents.ts';

const [note, draft, meeting] = ['note', 'draft', 'meeting'] as unknown as [NotebookNoteId, ProposalId, MeetingId];
let counted = 0;
const newId = () => {
  counted += 1;
  return `id${counted}`;
};
const full = { kind: 'need', field: 'youth' as FieldId, meeting, draft: null, photo: null, at: 5 } as const;

describe('the notebook of a group', () => {
  it('D187 is read back as it was written', () => {
    const doc = new Y.Doc();
    expect(readNotebook(doc)).toEqual({
      notes: [],
      meetings: [],
      drafts: [],
      guideline: new Map(),
      leftovers: [],
      unread: [],
    });
    putNotebookNote(doc, { id: note, ...full, text: 'Wohnungen fehlen' });
    setTags(doc, note, ['wohnen', 'jung'], newId);
    putMeeting(doc, { id: meeting, startedAt: 1, step: 'impulse', stepStartedAt: 1, endedAt: null });
    putMeeting(doc, { id: meeting, step: 'collect', stepStartedAt: 9 });
    putDraft(doc, { ...emptyProfile, id: draft, order: 'a' });
    writeDraftLine(doc, draft, 'title', 'Wohnen');
    editDraftText(doc, draft, 'problem', { before: '', after: 'Es fehlt' });
    answerGuideline(doc, draft, { question: 'figures', asked: '', is: 'waived', text: 'keine da' });
    putNotebookNote(doc, { id: note, draft });
    const { notes, meetings, drafts, guideline } = readNotebook(doc);
    expect(notes).toEqual([{ id: note, ...full, draft, text: 'Wohnungen fehlen', tags: ['jung', 'wohnen'] }]);
    expect(meetings).toEqual([{ id: meeting, startedAt: 1, step: 'collect', stepStartedAt: 9, endedAt: null }]);
    expect(drafts).toEqual([{ ...emptyProfile, id: draft, order: 'a', title: 'Wohnen', problem: 'Es fehlt' }]);
    expect(guideline).toEqual(new Map([[draft, [{ question: 'figures', asked: '', is: 'waived', text: 'keine da' }]]]));
    const odd = [...doc.share.keys()].filter((root) => documentRoots.notebook(root) === 'none');
    expect(odd).toEqual([]);
  });

  it.each([
    ['notes', 'note/kind', 'gossip'],
    ['notes', 'note/tag/x', 7],
    ['notes', 'note/tag/x', ''],
    ['meetings', 'meeting/now', { step: 'party' }],
    ['guideline', 'draft/figures', 'ja'],
    ['guideline', 'draft/unknown', { is: 'answered', text: 'ja' }],
  ])('D187 falls back or leaves out what stands at %s %s as %j', (root, key, value) => {
    const doc = new Y.Doc();
    putNotebookNote(doc, { id: note, kind: 'observation', at: 1, text: 'x' });
    putMeeting(doc, { id: meeting, startedAt: 1, step: 'impulse', stepStartedAt: 1 });
    answerGuideline(doc, draft, { question: 'practice', asked: '', is: 'answered', text: 'ja' });
    const before = readNotebook(doc);
    doc.getMap(root).set(key, value);
    expect(readNotebook(doc)).toEqual(before);
  });

  it('D188 keeps words, tags and notes of two scribes without a network', () => {
    const [one, two] = [new Y.Doc(), new Y.Doc()];
    putNotebookNote(one, { id: note, ...full, text: 'Wohnungen fehlen' });
    setTags(one, note, ['alt'], newId);
    exchange(one, two);
    editNotebookNote(one, note, { before: 'Wohnungen fehlen', after: 'Kleine Wohnungen fehlen' });
    editNotebookNote(two, note, { before: 'Wohnungen fehlen', after: 'Wohnungen fehlen überall' });
    setTags(one, note, ['alt', 'klein'], newId);
    setTags(two, note, ['überall'], newId);
    exchange(one, two);
    expect(readNotebook(one)).toEqual(readNotebook(two));
    expect(readNotebook(one).notes[0]).toMatchObject({
      text: 'Kleine Wohnungen fehlen überall',
      tags: ['klein', 'überall'],
    });
  });
});

const deed = fc.record({
  is: fc.constantFrom('note', 'word', 'tag', 'line', 'meet', 'file'),
  who: fc.nat(2),
  with: fc.nat(2),
  which: fc.nat(3),
  word: fc.constantFrom('eins', 'zwei', 'drei', '🙂'),
});

/** One gives the other a file, as it goes from hand to hand. */
const handsOver = (from: Y.Doc, to: Y.Doc): void => {
  const open = (doc: Y.Doc) =>
    ({ name: { kind: 'notebook', ...place }, access: 'write', doc }) as unknown as OpenDocument;
  const read = readWork(packWork(place.space, place.group, [open(from)]));
  if (!read.ok) throw new Error(read.reason);
  mergeWork(read.value, [open(to)]);
};
const place = { space: 'space' as SpaceId, group: 'group' as GroupId };

it('D188 whatever three scribes write, and in whatever order they meet or hand over files, all have all words in the end', () => {
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 40 }), (deeds) => {
      const docs = [new Y.Doc(), new Y.Doc(), new Y.Doc()] as const;
      const written = new Map<string, number>();
      for (const [index, { is, who, which, word, ...other }] of deeds.entries()) {
        const doc = docs[who] as Y.Doc;
        const id = `note${which}` as NotebookNoteId;
        if (is === 'file') {
          if (who !== other.with) handsOver(doc, docs[other.with] as Y.Doc);
        } else if (is === 'meet') {
          if (who !== other.with) Y.applyUpdate(docs[other.with] as Y.Doc, Y.encodeStateAsUpdate(doc));
        } else if (is === 'line') writeDraftLine(doc, draft, 'title', word);
        else if (is === 'tag') setTags(doc, id, [`${word}${index}`], newId);
        else {
          putNotebookNote(doc, { id, at: which });
          const before = readNotebook(doc).notes.find((one) => one.id === id)?.text ?? '';
          editNotebookNote(doc, id, { before, after: `${before}${word}${index};` });
          written.set(`${word}${index};`, which);
        }
      }
      exchange(...docs);
      exchange(...docs);
      const [first, second, third] = docs.map((doc) => readNotebook(doc));
      expect([second, third]).toEqual([first, first]);
      for (const [word, which] of written)
        expect(first?.notes.find(({ id }) => id === `note${which}`)?.text).toContain(word);
    }),
    { numRuns: 60 },
  );
});
