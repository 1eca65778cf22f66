import fc from 'fast-check';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import {
  editDraftText,
  editNotebookNote,
  markTextRead,
  putDraft,
  putNotebookNote,
  readNotebook,
} from '../../../src/documents/space/notebook.ts';
import type { NotebookNoteId, ProposalId } from '../../../src/domain/ids.ts';
import { emptyProfile } from '../../../src/domain/proposal/proposal.ts';
import { exchange } from '../../support/documents.ts';

/* Two who write at one place of a text without seeing one another. */

const [note, draft] = ['note' as NotebookNoteId, 'draft' as ProposalId];

const scribes = (text: string): readonly [Y.Doc, Y.Doc, Y.Doc] => {
  const docs = [new Y.Doc(), new Y.Doc(), new Y.Doc()] as const;
  putNotebookNote(docs[0], { id: note, text, at: 1 });
  putDraft(docs[0], { ...emptyProfile, id: draft, order: 'a', title: 'Hort' });
  exchange(...docs);
  return docs;
};

const textIn = (doc: Y.Doc): string => readNotebook(doc).notes[0]?.text ?? '';
/** Somebody makes of the note what this says. */
const makes = (doc: Y.Doc, act: (text: string) => string): void => {
  const before = textIn(doc);
  editNotebookNote(doc, note, { before, after: act(before) });
};
const unreadIn = (doc: Y.Doc) => readNotebook(doc).unread;

const [vera, tom] = ['Vera: bis 18 Uhr.', 'Tom: bis 19 Uhr.'];

it.each([
  ['behind', 'Der Hort fehlt. ', (text: string, own: string) => text + own],
  ['in front', 'Der Hort fehlt.', (text: string, own: string) => own + text],
  ['within', 'Der Hort fehlt.', (text: string, own: string) => text.replace('Hort', `Hort ${own}`)],
  ['in place of everything', 'Der Hort fehlt.', (_text: string, own: string) => own],
])('D384 what two write %s apart is told apart on every device until somebody has read it', (_where, text, write) => {
  const [one, two, three] = scribes(text);
  const types = (doc: Y.Doc, own: string) => {
    for (let letters = 1; letters <= own.length; letters += 1) makes(doc, () => write(text, own.slice(0, letters)));
  };
  types(one, vera);
  // Tom mistypes, and begins anew.
  types(two, 'Rom');
  types(two, tom);
  expect([unreadIn(one), unreadIn(two)]).toEqual([[], []]);
  exchange(one, two, three);
  for (const doc of [one, two, three]) {
    const [found, ...others] = unreadIn(doc);
    expect(others).toEqual([]);
    expect(found).toMatchObject({ id: note, field: 'text' });
    expect(found?.parts).toHaveLength(2);
    for (const own of [vera, tom]) expect(found?.parts.filter((part) => part.includes(own))).toHaveLength(1);
  }
  const before = textIn(three).replace(/\s/gu, '');
  markTextRead(three, { id: note, field: 'text' });
  exchange(one, two, three);
  for (const doc of [one, two, three]) {
    expect(unreadIn(doc)).toEqual([]);
    expect(textIn(doc)).toMatch(/Uhr\.\s*\n\s*(Vera|Tom): bis/u);
    expect(textIn(doc).replace(/\s/gu, '')).toBe(before);
  }
});

it('D384 is there for the long texts of a draft, and again when they write apart once more', () => {
  const [one, two] = scribes('');
  const write = (doc: Y.Doc, own: string) => {
    const before = readNotebook(doc).drafts[0]?.problem ?? '';
    editDraftText(doc, draft, 'problem', { before, after: `${before}${own}` });
  };
  for (const round of [1, 2]) {
    write(one, `${vera} ${round}`);
    write(two, `${tom} ${round}`);
    exchange(one, two);
    expect(unreadIn(one)).toEqual(unreadIn(two));
    expect(unreadIn(one)).toMatchObject([{ id: draft, field: 'problem' }]);
    expect(unreadIn(one)[0]?.parts).toHaveLength(2);
    markTextRead(two, { id: draft, field: 'problem' });
    exchange(one, two);
    expect([unreadIn(one), unreadIn(two)]).toEqual([[], []]);
  }
});

it('D384 whoever writes between the two has read them, and who merely looks writes nothing', () => {
  const [one, two, three] = scribes('');
  makes(one, () => vera);
  makes(two, () => tom);
  exchange(one, two, three);
  const bytes = Y.encodeStateAsUpdate(three);
  const [first = '', second = ''] = unreadIn(three)[0]?.parts ?? [];
  expect(Y.encodeStateAsUpdate(three)).toEqual(bytes);
  makes(three, () => `${first} Oder: ${second}`);
  exchange(one, two, three);
  for (const doc of [one, two, three]) expect(unreadIn(doc)).toEqual([]);
});

it('D384 two who say at the same time that they have read it leave nothing to read', () => {
  const [one, two] = scribes('');
  makes(one, () => vera);
  makes(two, () => tom);
  exchange(one, two);
  for (const doc of [one, two]) markTextRead(doc, { id: note, field: 'text' });
  exchange(one, two);
  for (const doc of [one, two]) expect(unreadIn(doc)).toEqual([]);
});

const change = fc.record({
  who: fc.nat(2),
  from: fc.nat(12),
  length: fc.nat(4),
  word: fc.constantFrom('', ' ', 'ab', 'cde', 'f\n'),
});
type Change = { readonly who: number; readonly from: number; readonly length: number; readonly word: string };
const apply = (docs: readonly Y.Doc[], { who, from, length, word }: Change): void =>
  makes(docs[who] as Y.Doc, (text) => text.slice(0, from) + word + text.slice(from + length));

it('D384 what three write one after the other, each seeing all before, never needs to be read again', () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 40 }), (changes) => {
      const docs = scribes('Der Hort fehlt.');
      for (const one of changes) {
        apply(docs, one);
        exchange(...docs);
        for (const doc of docs) expect(unreadIn(doc)).toEqual([]);
      }
    }),
  );
});

it('D384 whatever three write apart, all read the same afterwards, every letter in it, and once read it stays read', () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 20 }), fc.nat(2), fc.nat(30), (changes, reader, at) => {
      const docs = scribes('Der Hort fehlt.');
      for (const [place, one] of changes.entries()) {
        apply(docs, one);
        if (place % 7 === 6) exchange(...docs);
      }
      // And at the very end two at the same place.
      for (const [who, own] of [vera, tom].entries())
        makes(docs[who] as Y.Doc, (text) => text.slice(0, at) + own + text.slice(at));
      exchange(...docs);
      exchange(...docs);
      const [found] = unreadIn(docs[0]);
      for (const doc of docs) expect(unreadIn(doc)).toEqual(unreadIn(docs[0]));
      if (found !== undefined)
        expect(found.parts.join('').replace(/\s/gu, '')).toBe(textIn(docs[0]).replace(/\s/gu, ''));
      markTextRead(docs[reader] as Y.Doc, { id: note, field: 'text' });
      exchange(...docs);
      for (const doc of docs) expect(unreadIn(doc)).toEqual([]);
    }),
  );
});
