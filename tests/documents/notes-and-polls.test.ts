import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { readPlan } from '../../src/documents/plan/read.ts';
import { putDecision, putPoll } from '../../src/documents/plan/results.ts';
import { putFinding, readFindings, removeFinding, restoreFinding } from '../../src/documents/proposals/findings.ts';
import { readSeat } from '../../src/documents/seat/document.ts';
import { putNote, putVote, removeNote } from '../../src/documents/seat/notes.ts';
import type { Note } from '../../src/domain/assessment/note.ts';
import type { AgendaItemId, FindingId, NoteId, PollId, ProposalId, RoundId, RowId } from '../../src/domain/ids.ts';
import { openDecision } from '../../src/domain/results/decision.ts';
import type { Finding } from '../../src/domain/results/finding.ts';
import type { PollWish } from '../../src/domain/results/poll.ts';
import { bytesOf, exchange } from '../support/documents.ts';

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

describe('the plan', () => {
  it('D15 keeps fields of one decision that two people write at once', () => {
    const [ada, bea] = [new Y.Doc(), new Y.Doc()];
    putDecision(ada, proposal, { verdict: 'focus', reason: '' });
    putDecision(bea, proposal, { reason: 'dringend' });
    exchange(ada, bea);
    expect(readPlan(ada).decisions.get(proposal)).toEqual({ ...openDecision, verdict: 'focus', reason: 'dringend' });
    putDecision(ada, proposal, { verdict: null });
    expect(readPlan(ada).decisions.get(proposal)?.verdict).toBeNull();
  });

  it('D14 reads a poll back as it was written, with at most six answers', () => {
    const doc = new Y.Doc();
    const wish: PollWish = {
      id: poll,
      item: 'item' as AgendaItemId,
      proposal,
      question: 'Mit Änderung in den Fokus?',
      answers: ['ja', 'nein'],
      kind: 'hands',
      wish: 'shown',
      hands: [12, 3],
      order: 'V',
    };
    putPoll(doc, wish);
    expect(readPlan(doc).polls).toEqual([wish]);
    putPoll(doc, { id: poll, answers: ['1', '2', '3', '4', '5', '6', '7'] });
    expect(readPlan(doc).polls[0]?.answers).toHaveLength(6);
  });

  it('D1 reads decisions and polls from any JSON without throwing', () => {
    const key = fc.oneof(fc.string(), fc.constantFrom('p/verdict', 'p/reason', 'q/answers', 'q/hands', 'q/kind'));
    const entries = fc.array(fc.tuple(fc.constantFrom('decisions', 'polls'), key, fc.jsonValue()));
    fc.assert(
      fc.property(entries, (fields) => {
        const doc = new Y.Doc();
        for (const [root, name, value] of fields) doc.getMap<unknown>(root).set(name, value);
        const { polls, decisions } = readPlan(doc);
        for (const { hands } of polls) expect(hands.every((one) => Number.isInteger(one) && one >= 0)).toBe(true);
        for (const { reason } of decisions.values()) expect(typeof reason).toBe('string');
      }),
      { numRuns: 300 },
    );
  });
});

describe('findings', () => {
  it('D33 lie beside the profiles, are removed and come back', () => {
    const doc = new Y.Doc();
    const finding: Finding = {
      id: 'f' as FindingId,
      proposal,
      kind: 'weakness',
      text: 'zu teuer',
      notes: ['r1' as RowId, 'r2' as RowId],
      accepted: true,
      order: 'V',
    };
    putFinding(doc, finding);
    expect(readFindings(doc)).toEqual([finding]);
    removeFinding(doc, finding.id);
    expect(readFindings(doc)).toEqual([]);
    restoreFinding(doc, finding.id);
    expect(readFindings(doc)).toEqual([finding]);
  });
});
