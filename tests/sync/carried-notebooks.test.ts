import fc from 'fast-check';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import {
  answerGuideline,
  editDraftText,
  editNotebookNote,
  putDraft,
  putNotebookNote,
  readNotebook,
} from '../../src/documents/space/notebook.ts';
import { dropNotebookNote } from '../../src/documents/space/notebook-removal.ts';
import { putPhoto, readPhotoBytes } from '../../src/documents/space/photos.ts';
import type { FileId, GroupId, NotebookNoteId, ProposalId, SpaceId } from '../../src/domain/ids.ts';
import { emptyProfile } from '../../src/domain/proposal/proposal.ts';
import { mergeWork, mostPacked, packWork, readWork, workAsText } from '../../src/sync/carried-work.ts';
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

interface Scribe {
  readonly notebook: Y.Doc;
  readonly photos: Y.Doc;
}

const documentsOf = ({ notebook, photos }: Scribe): readonly OpenDocument[] => [
  notebookOf(notebook),
  { name: { kind: 'photos', space, group }, access: 'write', doc: photos } as unknown as OpenDocument,
];

const takes = (scribe: Scribe, file: Uint8Array): void => {
  const read = readWork(file);
  if (!read.ok) throw new Error(`a file of our own is ${read.reason}`);
  mergeWork(read.value, documentsOf(scribe));
};

const meets = (from: Scribe, to: Scribe): void => {
  for (const kind of ['notebook', 'photos'] as const)
    Y.applyUpdate(to[kind], Y.encodeStateAsUpdate(from[kind], Y.encodeStateVector(to[kind])));
};

const work = fc.record({
  is: fc.constantFrom('note', 'strike', 'draft', 'answer', 'photo', 'sync', 'pack', 'open'),
  who: fc.nat(scribes - 1),
  with: fc.nat(scribes - 1),
  which: fc.nat(1),
  file: fc.nat(),
});
const asked = ['practice', 'effect'] as const;

it('D188 D275 D298 drafts, answers, photos and what was struck come to every scribe, whatever the order of files and syncs', () => {
  fc.assert(
    fc.property(fc.array(work, { maxLength: 40 }), (deeds) => {
      const all = Array.from({ length: scribes }, (): Scribe => ({ notebook: new Y.Doc(), photos: new Y.Doc() }));
      const files: Uint8Array[] = [];
      const inDraft = new Map<string, ProposalId>();
      const answered = new Map<string, string[]>();
      const pictures = new Map<FileId, Uint8Array>();
      const struck: string[] = [];
      // Every scribe has both drafts before they part.
      for (const which of [0, 1])
        putDraft((all[0] as Scribe).notebook, {
          ...emptyProfile,
          id: `draft${which}` as ProposalId,
          order: `a${which}`,
        });
      for (const other of all.slice(1)) meets(all[0] as Scribe, other);
      for (const [index, { is, who, which, file, ...other }] of deeds.entries()) {
        const scribe = all[who] as Scribe;
        const { notebook } = scribe;
        const [id, word] = [`draft${which}` as ProposalId, `wort${index};`];
        const carried = files[file % Math.max(1, files.length)];
        if (is === 'sync') meets(scribe, all[other.with] as Scribe);
        else if (is === 'pack') files.push(packWork(space, group, documentsOf(scribe)));
        else if (is === 'open' && carried !== undefined) takes(scribe, carried);
        else if (is === 'note')
          putNotebookNote(notebook, { id: `note${index}` as NotebookNoteId, at: index, text: `KANARIE${index};` });
        else if (is === 'strike') {
          const [note] = readNotebook(notebook).notes;
          if (note !== undefined && dropNotebookNote(notebook, note.id) !== null) struck.push(note.text);
        } else if (is === 'draft') {
          const before = readNotebook(notebook).drafts.find((one) => one.id === id)?.problem ?? '';
          editDraftText(notebook, id, 'problem', {
            before,
            after: index % 2 === 0 ? `${before}${word}` : `${word}${before}`,
          });
          inDraft.set(word, id);
        } else if (is === 'answer') {
          const question = asked[which] ?? 'practice';
          answerGuideline(notebook, id, { question, asked: '', is: 'answered', text: word });
          answered.set(`${id}/${question}`, [...(answered.get(`${id}/${question}`) ?? []), word]);
        } else if (is === 'photo') {
          const bytes = new TextEncoder().encode(`FOTO${index}`);
          pictures.set(putPhoto(scribe.photos, bytes), bytes);
        }
      }
      const last = all.map((scribe) => packWork(space, group, documentsOf(scribe)));
      for (const scribe of all) for (const file of [...last, ...files].reverse()) takes(scribe, file);
      const [first, ...others] = all.map(({ notebook }) => readNotebook(notebook));
      for (const notebook of others) expect(notebook).toEqual(first);
      for (const [word, id] of inDraft) expect(first?.drafts.find((one) => one.id === id)?.problem).toContain(word);
      for (const [place, words] of answered) {
        const [id, question] = place.split('/');
        const stands = first?.guideline.get(id as ProposalId)?.find((one) => one.question === question);
        expect(words).toContain(stands?.text);
      }
      for (const { notebook, photos } of all) {
        for (const [file, bytes] of pictures) expect(readPhotoBytes(photos, file)).toEqual(bytes);
        const words = Buffer.from(Y.encodeStateAsUpdate(notebook)).toString('latin1');
        expect(struck.filter((text) => words.includes(text))).toEqual([]);
      }
      // Nobody struck the others: they are all there.
      const noted = deeds.flatMap(({ is }, index) => (is === 'note' ? [`KANARIE${index};`] : []));
      expect(first?.notes.map(({ text }) => text).sort()).toEqual(
        noted.filter((text) => !struck.includes(text)).sort(),
      );
    }),
    { numRuns: 60 },
  );
});

it('D382 a file brings the words of a note whole to who has taken it out meanwhile, and a file from before brings none back', () => {
  const [writer, remover] = [new Y.Doc(), new Y.Doc()];
  const note = 'note' as NotebookNoteId;
  const text = 'Busse fahren nach 17 Uhr nicht';
  putNotebookNote(writer, { id: note, text, at: 1 });
  const before = pack(writer);
  opens(remover, before);
  dropNotebookNote(remover, note);
  opens(remover, before);
  expect(readNotebook(remover).leftovers).toEqual([]);
  expect(Buffer.from(Y.encodeStateAsUpdate(remover)).toString('latin1')).not.toContain('17 Uhr');
  editNotebookNote(writer, note, { before: text, after: `${text}, samstags gar nicht` });
  opens(remover, pack(writer));
  expect(readNotebook(remover).leftovers).toEqual([{ kind: 'note', id: note, text: `${text}, samstags gar nicht` }]);
  opens(writer, pack(remover));
  expect(readNotebook(writer).leftovers).toEqual(readNotebook(remover).leftovers);
});

const encoded = (text: string): Uint8Array => new TextEncoder().encode(text);

it('P185 the work as a text is the same work, also when a mail programme has broken its lines, and is damaged where a letter is', () => {
  const doc = new Y.Doc();
  putNotebookNote(doc, { id: 'note' as NotebookNoteId, text: 'Der letzte Bus fährt um 19:10 Uhr. '.repeat(200) });
  const text = workAsText(pack(doc), 'Zum Öffnen in Plenum.');
  expect(text.split('\n').every((line) => line.length <= 76)).toBe(true);
  for (const [what, same] of [
    ['as it was', text],
    ['with the line ends of Windows and a mark in front', `\uFEFF${text.replaceAll('\n', '\r\n')}`],
    ['with lines broken and indented', text.replace(/(.{40})/g, '$1\n  ')],
    ['with a sentence of the one who sent it', `Hallo Kim,\nhier ist es.\n\n${text}`],
  ] as const)
    expect([what, readWork(encoded(same)).ok]).toEqual([what, true]);
  const at = text.length - 200;
  const other = text[at] === 'A' ? 'B' : 'A';
  for (const wrong of [
    text.slice(0, -90),
    `${text.slice(0, at)}${other}${text.slice(at + 1)}`,
    `${text.slice(0, at)}!${text.slice(at)}`,
  ])
    expect(readWork(encoded(wrong))).toEqual({ ok: false, reason: 'damaged' });
});

it('P185 a text that is longer than any work is not read', () => {
  const long = encoded('A'.repeat(mostPacked * 1.5));
  expect(readWork(long)).toEqual({ ok: false, reason: 'too-large' });
});
