import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import {
  bringEntryBack,
  dropEntry,
  editEntryText,
  putEntry,
  readMinutes,
} from '../../../src/documents/record/minutes.ts';
import { editText, placeAfter, spliceOf } from '../../../src/documents/text.ts';
import type { AgendaItemId, EntryId, ProposalId } from '../../../src/domain/ids.ts';
import type { MinutesEntry } from '../../../src/domain/minutes/entry.ts';
import { exchange } from '../../support/documents.ts';

const entry = (id: string, more: Partial<MinutesEntry> = {}): MinutesEntry => ({
  id: id as EntryId,
  item: 'item' as AgendaItemId,
  proposal: null,
  kind: 'point',
  text: '',
  who: '',
  until: '',
  order: id,
  ...more,
});
const ids = (doc: Y.Doc) => readMinutes(doc).entries.map(({ id }) => id);
const textOf = (doc: Y.Doc, id: string) => readMinutes(doc).entries.find((one) => one.id === id)?.text;

describe('the minutes', () => {
  it('D60 are read back as they were written, in order', () => {
    const doc = new Y.Doc();
    const [first, second] = [
      entry('a', { kind: 'assignment', text: 'Zahlen nachreichen', who: 'Verwaltung', until: '30. Juni' }),
      entry('b', { proposal: 'p1' as ProposalId, kind: 'objection', text: 'zu teuer', who: 'Kommunen' }),
    ];
    putEntry(doc, second);
    putEntry(doc, first);
    expect(readMinutes(doc)).toEqual({ entries: [first, second] });
  });

  it('D60 keep both entries of two people who write without seeing each other, and what both write into one', () => {
    const [scribe, office] = [new Y.Doc(), new Y.Doc()];
    putEntry(scribe, entry('a', { text: 'Die Gruppe begrüßt den Vorschlag.' }));
    exchange(scribe, office);
    putEntry(scribe, entry('b'));
    putEntry(office, entry('c'));
    const before = textOf(office, 'a') ?? '';
    editEntryText(scribe, 'a' as EntryId, { before, after: `Einig: ${before}` });
    editEntryText(office, 'a' as EntryId, { before, after: `${before} Die Kosten sind offen.` });
    putEntry(office, { id: 'a' as EntryId, who: 'Träger' });
    exchange(scribe, office);
    for (const doc of [scribe, office]) {
      expect(ids(doc)).toEqual(['a', 'b', 'c']);
      expect(textOf(doc, 'a')).toBe('Einig: Die Gruppe begrüßt den Vorschlag. Die Kosten sind offen.');
      expect(readMinutes(doc).entries[0]?.who).toBe('Träger');
    }
  });

  it('D3 bring a dropped entry back with what was written in it meanwhile', () => {
    const [scribe, office] = [new Y.Doc(), new Y.Doc()];
    putEntry(scribe, entry('a', { text: 'eins' }));
    exchange(scribe, office);
    dropEntry(scribe, 'a' as EntryId);
    editEntryText(office, 'a' as EntryId, { before: 'eins', after: 'eins zwei' });
    exchange(scribe, office);
    expect(ids(office)).toEqual([]);
    bringEntryBack(scribe, 'a' as EntryId);
    expect(textOf(scribe, 'a')).toBe('eins zwei');
  });

  it('D1 are read from any JSON without throwing', () => {
    const key = fc.oneof(fc.string(), fc.constantFrom('a/kind', 'a/item', 'a/order', 'a/gone', 'b/who'));
    fc.assert(
      fc.property(fc.array(fc.tuple(key, fc.jsonValue())), (fields) => {
        const doc = new Y.Doc();
        for (const [name, value] of fields) doc.getMap<unknown>('entries').set(name, value);
        for (const { who, kind } of readMinutes(doc).entries) expect(typeof who + typeof kind).toBe('stringstring');
      }),
      { numRuns: 200 },
    );
  });
});

describe('a shared text', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', ' ', 'ß', '😀', '😁'), maxLength: 12 });

  it('D61 takes a change that was made on an older reading of it, and keeps what came from others', () => {
    const doc = new Y.Doc();
    const text = doc.getText('t');
    text.insert(0, 'Anfang Mitte Ende');
    text.insert(0, 'Zuerst ');
    editText(text, 'Anfang Mitte Ende', 'Anfang Mitte und Ende');
    expect(text.toString()).toBe('Zuerst Anfang Mitte und Ende');
  });

  it('D61 becomes exactly what was typed when nobody else has written, and never half an emoji', () => {
    fc.assert(
      fc.property(word, word, word, (before, present, after) => {
        const doc = new Y.Doc();
        const text = doc.getText('t');
        text.insert(0, present);
        editText(text, before, after);
        if (before === present) expect(text.toString()).toBe(after);
        expect(text.toString().isWellFormed()).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  it('leaves a caret between the same letters when others write before or behind it', () => {
    const splice = spliceOf('eins drei', 'eins zwei drei');
    if (splice === null) throw new Error('the texts differ');
    expect(placeAfter(2, splice)).toBe(2);
    expect(placeAfter(9, splice)).toBe(14);
  });
});
