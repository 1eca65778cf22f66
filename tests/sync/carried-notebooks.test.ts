import fc from 'fast-check';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { editNotebookNote, putNotebookNote, readNotebook } from '../../src/documents/notebook-document.ts';
import type { GroupId, NotebookNoteId, SpaceId } from '../../src/domain/ids.ts';
import { mergeWork, packWork, readWork } from '../../src/sync/carried-work.ts';
import type { OpenDocument } from '../../src/sync/open-document.ts';

const [space, group] = ['space' as SpaceId, 'group' as GroupId];
const scribes = 3;

/** Of an open document only what handing over looks at. */
const notebookOf = (doc: Y.Doc): OpenDocument =>
  ({ name: { kind: 'notebook', space, group }, access: 'write', doc }) as unknown as OpenDocument;

const deed = fc.record({
  is: fc.constantFrom('write', 'write', 'sync', 'pack', 'open'),
  who: fc.nat(scribes - 1),
  with: fc.nat(scribes - 1),
  which: fc.nat(2),
  file: fc.nat(),
});

const pack = (doc: Y.Doc): Uint8Array<ArrayBuffer> => packWork(space, group, [notebookOf(doc)]);

const opens = (doc: Y.Doc, file: Uint8Array): void => {
  const read = readWork(file);
  if (!read.ok) throw new Error(`a file of our own is ${read.reason}`);
  mergeWork(read.value, [notebookOf(doc)]);
};

it('D188 files that are opened late, again or in another order, between syncs, bring every word to every scribe', () => {
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 40 }), (deeds) => {
      const docs = Array.from({ length: scribes }, () => new Y.Doc());
      const files: Uint8Array[] = [];
      const written = new Map<string, string>();
      for (const [index, { is, who, which, file, ...other }] of deeds.entries()) {
        const [doc, beside] = [docs[who] as Y.Doc, docs[other.with] as Y.Doc];
        const carried = files[file % Math.max(1, files.length)];
        if (is === 'sync') Y.applyUpdate(beside, Y.encodeStateAsUpdate(doc, Y.encodeStateVector(beside)));
        else if (is === 'pack') files.push(pack(doc));
        else if (is === 'open') {
          if (carried !== undefined) opens(doc, carried);
        } else {
          const id = `note${which}` as NotebookNoteId;
          putNotebookNote(doc, { id, at: which });
          const before = readNotebook(doc).notes.find((one) => one.id === id)?.text ?? '';
          const word = `wort${index};`;
          // At the beginning or at the end: words of others are on both sides.
          editNotebookNote(doc, id, { before, after: index % 2 === 0 ? `${before}${word}` : `${word}${before}` });
          written.set(word, id);
        }
      }
      // What is left over goes by files alone, the first of them opened last.
      const last = docs.map(pack);
      for (const doc of docs) for (const file of [...last, ...files].reverse()) opens(doc, file);
      const [first, ...others] = docs.map(readNotebook);
      for (const notebook of others) expect(notebook).toEqual(first);
      for (const [word, id] of written) expect(first?.notes.find((note) => note.id === id)?.text).toContain(word);
    }),
    { numRuns: 100 },
  );
});
