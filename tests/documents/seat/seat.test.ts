import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { putJudgement, readSeat, setDone } from '../../../src/documents/seat/document.ts';
import type { Judgement } from '../../../src/domain/assessment/assessment.ts';
import { type AgendaItemId, type CriterionId, type ProposalId, roundIdOf } from '../../../src/domain/ids.ts';
import { exchange } from '../../support/documents.ts';

const round = roundIdOf('item' as AgendaItemId, 1);
const proposal = 'p1' as ProposalId;
const score = (value: number): Judgement => ({ kind: 'scored', values: { ['c' as CriterionId]: value } });
const counted = (doc: Y.Doc) => readSeat(doc).judgements.get(round)?.get(proposal);
const listed = (doc: Y.Doc) => readSeat(doc).others.get(round)?.get(proposal) ?? [];

describe('a seat', () => {
  it('D20 replaces a judgement that it saw, also on another device', () => {
    const [tablet, phone] = [new Y.Doc(), new Y.Doc()];
    putJudgement(tablet, round, proposal, score(3));
    exchange(tablet, phone);
    putJudgement(phone, round, proposal, score(7));
    exchange(tablet, phone);
    expect(counted(tablet)).toEqual(score(7));
    expect(listed(tablet)).toEqual([]);
    expect(tablet.getMap('judgements').size).toBe(1);
  });

  it('D21 counts the same one everywhere when two devices did not see each other, and lists the other', () => {
    const [tablet, phone] = [new Y.Doc(), new Y.Doc()];
    putJudgement(tablet, round, proposal, score(3));
    putJudgement(phone, round, proposal, score(7));
    exchange(tablet, phone);
    expect(counted(tablet)).toEqual(counted(phone));
    expect([counted(tablet), ...listed(tablet)]).toHaveLength(2);
    expect([counted(tablet), ...listed(tablet)]).toEqual(expect.arrayContaining([score(3), score(7)]));
  });

  it('D22 settles by the next change', () => {
    const [tablet, phone] = [new Y.Doc(), new Y.Doc()];
    putJudgement(tablet, round, proposal, score(3));
    putJudgement(phone, round, proposal, score(7));
    exchange(tablet, phone);
    putJudgement(tablet, round, proposal, { kind: 'abstained' });
    exchange(tablet, phone);
    expect(counted(phone)).toEqual({ kind: 'abstained' });
    expect(listed(phone)).toEqual([]);
  });

  it('D24 says of each dimension a score or that the person cannot tell, and reads what was written before that', () => {
    const doc = new Y.Doc();
    const [c, d] = ['c', 'd'] as CriterionId[] as [CriterionId, CriterionId];
    putJudgement(doc, round, proposal, { kind: 'scored', values: { [c]: 7, [d]: 'cannot' } });
    expect(counted(doc)).toEqual({ kind: 'scored', values: { c: 7, d: 'cannot' } });
    doc.getMap('judgements').set(`${round}/p2#9`, { kind: 'scored', values: { c: 4, d: 'dunno' } });
    expect(
      readSeat(doc)
        .judgements.get(round)
        ?.get('p2' as ProposalId),
    ).toEqual(score(4));
  });

  it('D23 takes a judgement back and shows it in the state vector', () => {
    const doc = new Y.Doc();
    putJudgement(doc, round, proposal, score(3));
    const before = Y.encodeStateVector(doc);
    putJudgement(doc, round, proposal, null);
    expect(counted(doc)).toBeUndefined();
    expect(Y.encodeStateVector(doc)).not.toEqual(before);
  });

  it('says and takes back that it is done', () => {
    const doc = new Y.Doc();
    setDone(doc, round, true);
    expect([...readSeat(doc).done]).toEqual([round]);
    setDone(doc, round, false);
    expect([...readSeat(doc).done]).toEqual([]);
  });

  it('D1 reads any JSON under any key without throwing', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), fc.jsonValue())), (entries) => {
        const doc = new Y.Doc();
        for (const [key, value] of entries) doc.getMap<unknown>('judgements').set(key, value);
        putJudgement(doc, round, proposal, score(1));
        expect(counted(doc)).toEqual(score(1));
      }),
      { numRuns: 200 },
    );
  });
});
