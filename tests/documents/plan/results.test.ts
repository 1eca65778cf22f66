import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { readPlan } from '../../../src/documents/plan/read.ts';
import { putDecision, putPoll } from '../../../src/documents/plan/results.ts';
import type { AgendaItemId, PollId, ProposalId } from '../../../src/domain/ids.ts';
import { openDecision } from '../../../src/domain/results/decision.ts';
import type { PollWish } from '../../../src/domain/results/poll.ts';
import { exchange } from '../../support/documents.ts';

const proposal = 'p1' as ProposalId;
const poll = 'poll' as PollId;

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
