import fc from 'fast-check';
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
} from '../../src/documents/space/notebook.ts';
import {
  bringDraftBack,
  bringLeftoverBack,
  bringNotebookNoteBack,
  dropDraft,
  dropLeftover,
  dropNotebookNote,
  hadOf,
  keepWhole,
  putLeftoverBack,
} from '../../src/documents/space/notebook-removal.ts';
import type { FileId, MeetingId, NotebookNoteId, ProposalId } from '../../src/domain/ids.ts';
import { emptyProfile } from '../../src/domain/proposal/proposal.ts';
import { longestNote } from '../../src/domain/space/notebook.ts';
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

  it('D298 of a draft, too: what others have written in it meanwhile is never overwritten, and twice is once', () => {
    const [one, two] = [notebook(), new Y.Doc()];
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
    const [one, two] = [notebook(), new Y.Doc()];
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
    const [one, two] = [notebook(), new Y.Doc()];
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
      const [one, two] = [notebook(), new Y.Doc()];
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
    const [one, two] = [notebook(), new Y.Doc()];
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
    const [one, two] = [notebook(), new Y.Doc()];
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
    const [one, two] = [notebook(), new Y.Doc()];
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
    const doc = notebook();
    dropNotebookNote(doc, note);
    dropDraft(doc, draft);
    expect(readNotebook(doc).leftovers).toEqual([]);
  });
});

/** What a device does when it hears of another: as `openGroupWork` does it. */
const hears = (doc: Y.Doc, other: Y.Doc): void => {
  const [before, had] = [readNotebook(doc).notes, hadOf(doc)];
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
  keepWhole(doc, before, had);
};

it.each([
  ['the writer first', [1, 0, 1, 0]],
  ['the remover first', [0, 1, 0, 1]],
] as const)(
  'D382 a note that one took out while the other wrote in it stands apart whole on both, and comes back whole: %s',
  (_who, order) => {
    const docs = [notebook(), new Y.Doc()] as const;
    exchange(...docs);
    dropNotebookNote(docs[0], note);
    editNotebookNote(docs[1], note, { before: text, after: `Montags: ${text}, samstags nicht` });
    for (const who of order) hears(docs[who], docs[1 - who] as Y.Doc);
    for (const doc of docs)
      expect(readNotebook(doc).leftovers).toEqual([
        { kind: 'note', id: note, text: `Montags: ${text}, samstags nicht` },
      ]);
    for (const leftover of readNotebook(docs[0]).leftovers) bringLeftoverBack(docs[0], leftover, 9);
    exchange(...docs);
    for (const doc of docs)
      expect(readNotebook(doc)).toMatchObject({
        notes: [{ id: note, kind: 'quote', text: `Montags: ${text}, samstags nicht`, at: 5 }],
        leftovers: [],
      });
  },
);

const step = fc.record({ is: fc.constantFrom('write', 'write', 'drop', 'hear'), who: fc.nat(2), from: fc.nat(2) });

it('D382 whatever three scribes do to one note without a network, no word is gone that its remover had not read', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const docs = [new Y.Doc(), new Y.Doc(), new Y.Doc()];
      putNotebookNote(docs[0] as Y.Doc, { id: note, kind: 'quote', text: '', at: 5 });
      exchange(...docs);
      const words: string[] = [];
      const read = new Set<string>();
      for (const [index, { is, who, from }] of steps.entries()) {
        const doc = docs[who] as Y.Doc;
        const shown = readNotebook(doc).notes.find(({ id }) => id === note);
        if (is === 'hear') hears(doc, docs[from] as Y.Doc);
        else if (shown === undefined) continue;
        else if (is === 'write') {
          const word = `wort${index};`;
          const after = index % 2 === 0 ? `${shown.text}${word}` : `${word}${shown.text}`;
          editNotebookNote(doc, note, { before: shown.text, after });
          words.push(word);
        } else {
          for (const word of words) if (shown.text.includes(word)) read.add(word);
          dropNotebookNote(doc, note);
        }
      }
      for (let round = 0; round < 3; round += 1)
        for (const doc of docs) for (const other of docs) if (doc !== other) hears(doc, other);
      for (const doc of docs) {
        const { notes, leftovers } = readNotebook(doc);
        const seen = [...notes, ...leftovers].map((one) => one.text).join('\n');
        expect(words.filter((word) => !read.has(word) && !seen.includes(word))).toEqual([]);
      }
    }),
    { numRuns: 300 },
  );
});

const three = () => {
  const docs = [notebook(), new Y.Doc(), new Y.Doc()] as const;
  exchange(...docs);
  return docs;
};

it('D382 a short word of a third scribe is not taken for a part of what another had', () => {
  const [gone, first, second] = three();
  const sentence = `${text}, sagt die Gemeinde nie mehr`;
  editNotebookNote(gone, note, { before: text, after: sentence });
  exchange(gone, first, second);
  dropNotebookNote(gone, note);
  editNotebookNote(first, note, { before: sentence, after: `Stimmt: ${sentence}` });
  editNotebookNote(second, note, { before: sentence, after: sentence.replace('mehr', 'nie mehr') });
  hears(first, gone);
  hears(gone, first);
  hears(second, gone);
  for (let round = 0; round < 2; round += 1) {
    hears(gone, second);
    hears(first, gone);
    hears(second, first);
  }
  const [leftover] = readNotebook(gone).leftovers;
  if (leftover === undefined) throw new Error('it stands apart');
  expect(leftover.text).toContain(`Stimmt: ${sentence}`);
  expect(leftover.text).toContain(sentence.replace('mehr', 'nie mehr'));
  bringLeftoverBack(gone, leftover, 9);
  expect(readNotebook(gone).notes[0]?.text).toBe(leftover.text.replace(/ KANARIE$/u, ''));
});

it('D298 D382 what nobody wrote letters into leaves none of its words, also where somebody put a tag on it or only read it', () => {
  const [gone, tagger, reader] = three();
  dropNotebookNote(gone, note);
  dropDraft(gone, draft);
  setTags(tagger, note, ['mobil'], newId);
  hears(tagger, gone);
  hears(reader, gone);
  expect(carried(tagger)).not.toContain(text);

  const [taker, writer, onlooker] = three();
  dropNotebookNote(taker, note);
  dropDraft(taker, draft);
  editNotebookNote(writer, note, { before: text, after: `${text}!` });
  hears(writer, taker);
  hears(taker, writer);
  const [leftover] = readNotebook(taker).leftovers;
  if (leftover === undefined) throw new Error('it stands apart');
  // Thrown away for good, while somebody else hears of all of it in one go.
  hears(onlooker, writer);
  dropLeftover(taker, leftover);
  for (const one of [onlooker, writer]) hears(one, taker);
  exchange(taker, writer, onlooker);
  for (const doc of [taker, writer, onlooker]) {
    expect(readNotebook(doc).leftovers).toEqual([]);
    expect(carried(doc)).not.toContain(text);
  }
});

it('D382 what a writer takes back again leaves nothing that was kept of it', () => {
  const docs = [notebook(), new Y.Doc()] as const;
  exchange(...docs);
  dropNotebookNote(docs[0], note);
  dropDraft(docs[0], draft);
  editNotebookNote(docs[1], note, { before: text, after: `${text}!` });
  hears(docs[1], docs[0]);
  editNotebookNote(docs[1], note, { before: '!', after: '' });
  hears(docs[0], docs[1]);
  exchange(...docs);
  for (const doc of docs) expect(carried(doc)).not.toContain(text);
});
