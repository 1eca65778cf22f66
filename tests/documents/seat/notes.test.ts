import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { readSeat } from '../../../src/documents/seat/document.ts';
import { putNote, putVote, removeNote } from '../../../src/documents/seat/notes.ts';
import type { Note } from '../../../src/domain/assessment/note.ts';
import type { NoteId, PollId, ProposalId, RoundId } from '../../../src/domain/ids.ts';
import { bytesOf, exchange } from '../../support/documents.ts';

const proposal = 'p1' as ProposalId;
const poll = 'poll' as PollId;
const note = (id: string, text: string): Note => ({
  id: id as NoteId,
  round: 'item-r1' as RoundId,
  proposal,
  kind: 'strength',
  text,
  order: id,
});

describe('a seat', () => {
  it('D26 keeps notes of both devices in order, and a note that is taken back leaves no words', () => {
    const [tablet, phone] = [new Y.Doc(), new Y.Doc()];
    putNote(tablet, note('b', 'gut erreichbar'));
    putNote(phone, note('a', 'spart Wege'));
    exchange(tablet, phone);
    expect(readSeat(phone).notes.map(({ text }) => text)).toEqual(['spart Wege', 'gut erreichbar']);
    removeNote(phone, 'b' as NoteId);
    exchange(tablet, phone);
    expect(readSeat(tablet).notes.map(({ id }) => id)).toEqual(['a']);
    expect(JSON.stringify(tablet.toJSON())).not.toContain('erreichbar');
    expect(new TextDecoder().decode(Y.encodeStateAsUpdate(tablet))).not.toContain('erreichbar');
  });

  it('D25 keeps one answer per poll, which can be changed and taken back', () => {
    const doc = new Y.Doc();
    putVote(doc, poll, 1);
    putVote(doc, poll, 0);
    expect([...readSeat(doc).votes]).toEqual([[poll, 0]]);
    expect(bytesOf(doc, () => putVote(doc, poll, 0))).toEqual([]);
    putVote(doc, poll, null);
    expect(readSeat(doc).votes.size).toBe(0);
  });
});
