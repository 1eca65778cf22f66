import fc from 'fast-check';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { editNotebookNote, putNotebookNote, readNotebook, setTags } from '../../../src/documents/space/notebook.ts';
import {
  bringLeftoverBack,
  dropDraft,
  dropLeftover,
  dropNotebookNote,
  hadOf,
  keepWhole,
} from '../../../src/documents/space/notebook-removal.ts';
import { exchange } from '../../support/documents.ts';
import { carried, draft, newId, note, notebook, text } from './notebook-scene.ts';

/* A note that one scribe takes out while others write in it. */

/** What a device does when it hears of another: as `openGroupWork` does it. */
const hears = (doc: Y.Doc, other: Y.Doc): void => {
  const [before, had] = [readNotebook(doc), hadOf(doc)];
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
