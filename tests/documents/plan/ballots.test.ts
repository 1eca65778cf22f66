import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import {
  nextNumber,
  putBallot,
  putHands,
  putOnPaper,
  putQuestion,
  putRow,
  removeQuestion,
  restoreQuestion,
} from '../../../src/documents/plan/ballots.ts';
import { putAgendaItem } from '../../../src/documents/plan/edit.ts';
import { readPlan } from '../../../src/documents/plan/read.ts';
import { putAnswer } from '../../../src/documents/seat/answers.ts';
import { readSeat } from '../../../src/documents/seat/document.ts';
import { readTally, writeTally } from '../../../src/documents/tally/document.ts';
import { type BallotFact, plainBallot } from '../../../src/domain/ballot/ballot.ts';
import type { AgendaItemId, GroupId, QuestionId, RowId } from '../../../src/domain/ids.ts';
import type { Tally } from '../../../src/domain/teller/tally.ts';
import { bytesOf, exchange } from '../../support/documents.ts';
import { theses } from '../../support/meeting-table.ts';

const item = 'item' as AgendaItemId;
const q1 = 'q1' as QuestionId;
const planWith = () => {
  const doc = new Y.Doc();
  putAgendaItem(doc, { id: item, title: 'Thesen', minutes: 30, activity: 'theses', order: 'V' });
  return doc;
};
const ballotIn = (doc: Y.Doc) => readPlan(doc).ballots[0];

describe('a plan', () => {
  it('D75 has a ballot for each item that carries one, as it was set, and a plain one where nothing was', () => {
    const doc = planWith();
    expect(ballotIn(doc)).toEqual(plainBallot(item, 'theses'));
    putBallot(doc, item, { covered: false, limit: 5, shuffled: true, rule: 'net', wish: 'open' });
    putBallot(doc, item, { sheets: 'writing', picture: 'sheets' });
    for (const one of theses(2)) putQuestion(doc, item, one);
    putHands(doc, item, q1, { right: 4, wrong: 0 });
    putRow(doc, item, 'agree', 'Was trägt?');
    const set = { item, kind: 'theses', covered: false, limit: 5, shuffled: true, rule: 'net', wish: 'open' };
    expect(ballotIn(doc)).toEqual({
      ...set,
      sheets: 'writing',
      picture: 'sheets',
      questions: theses(2),
      hands: new Map([['q1', { right: 4 }]]),
      rows: { agree: 'Was trägt?' },
    });
    putAgendaItem(doc, { id: item, activity: 'talk' });
    expect(readPlan(doc).ballots).toEqual([]);
  });

  it('D302 keeps which groups’ sheets were typed in from paper, also when two moderators type at once', () => {
    const [one, two] = [planWith(), planWith()];
    exchange(one, two);
    putOnPaper(one, item, 'g1' as GroupId, true);
    putOnPaper(two, item, 'g2' as GroupId, true);
    exchange(one, two);
    expect([...(ballotIn(one)?.onPaper ?? [])].sort()).toEqual(['g1', 'g2']);
    expect(ballotIn(two)?.onPaper).toEqual(ballotIn(one)?.onPaper);
    for (const group of ['g1', 'g2'] as GroupId[]) putOnPaper(one, item, group, false);
    expect(ballotIn(one)).toEqual(plainBallot(item, 'theses'));
  });

  it('D75 gives the number of a question that was taken out to no other', () => {
    const doc = planWith();
    for (const one of theses(3)) putQuestion(doc, item, one);
    removeQuestion(doc, 'q2' as QuestionId);
    removeQuestion(doc, 'q3' as QuestionId);
    expect(ballotIn(doc)?.questions.map(({ number }) => number)).toEqual([1]);
    expect(nextNumber(doc, item)).toBe(4);
    restoreQuestion(doc, 'q2' as QuestionId);
    expect(ballotIn(doc)?.questions.map(({ title }) => title)).toEqual(['These 1', 'These 2']);
  });

  it.each([
    [`${item}/covered`, 'no'],
    [`${item}/limit`, -1],
    [`${item}/wish`, 'over'],
    [`${item}/sheets`, 'burnt'],
    [`${item}/picture`, 7],
    [`${item}/hands/q1/twice`, 3],
    [`${item}/hands/q1/right`, 1.5],
  ])('D1 leaves out a %s of a ballot that is %j', (key, value) => {
    const doc = planWith();
    doc.getMap('ballots').set(key, value);
    expect(ballotIn(doc)).toEqual(plainBallot(item, 'theses'));
  });
});

describe('a seat', () => {
  it('D28 keeps what both devices say of one question, each part on its own, and of what is taken back no words', () => {
    const [tablet, phone] = [new Y.Doc(), new Y.Doc()];
    putAnswer(tablet, item, q1, { choice: 'right', reason: 'Erfahrung' });
    putAnswer(phone, item, q1, { weight: 1 });
    exchange(tablet, phone);
    const answer = { choice: 'right', weight: 1, reason: 'Erfahrung' };
    expect(readSeat(tablet).answers.get(item)).toEqual(new Map([[q1, answer]]));
    expect(readSeat(phone).answers).toEqual(readSeat(tablet).answers);
    putAnswer(phone, item, q1, { choice: null, reason: '' });
    exchange(tablet, phone);
    expect(readSeat(tablet).answers.get(item)?.get(q1)).toEqual({ choice: null, weight: 1, reason: '' });
    expect(new TextDecoder().decode(Y.encodeStateAsUpdate(tablet))).not.toContain('Erfahrung');
  });

  it('D1 reads nothing of an answer that it does not understand', () => {
    const doc = new Y.Doc();
    for (const [key, value] of [
      [`${item}/q1/choice`, 7],
      [`${item}/q1/weight`, -3],
      [`${item}/q1/reason`, null],
      [`${item}/q1/more`, 1],
      [`${item}/no id/choice`, 'right'],
    ] as const)
      doc.getMap('answers').set(key, value);
    expect([...(readSeat(doc).answers.get(item) ?? [])]).toEqual([['q1', { choice: null, weight: 0, reason: '' }]]);
  });
});

const fact = (more: Partial<BallotFact> = {}): BallotFact => ({
  ...{ item, kind: 'theses', state: 'shown', covered: true, limit: 3, openedAt: 1_000, closedAt: 2_000 },
  asks: theses(2).map(({ text: _, ...asked }) => asked),
  ...{ base: 5, people: 4, guests: 3, late: 0 },
  counts: new Map([
    [q1, { right: 3, wrong: 1, weight: 2 }],
    ['q2' as QuestionId, {}],
  ]),
  guestCounts: new Map([[q1, { half: 3 }]]),
  reasons: [{ id: 'row' as RowId, question: q1, choice: 'right', text: 'Erfahrung' }],
  ...more,
});
const tally = (one: BallotFact): Tally => ({
  ...{ rounds: new Map(), polls: new Map(), boards: new Map() },
  ballots: new Map([[item, one]]),
  people: { counted: 0, present: 0 },
});

describe('a tally', () => {
  it('D44 tells a ballot as it was written, and one more answer costs at most 60 bytes', () => {
    const doc = new Y.Doc();
    writeTally(doc, tally(fact({ people: 3 })));
    expect(readTally(doc)).toEqual(tally(fact({ people: 3 })));
    const counts = new Map(fact().counts).set(q1, { right: 4, wrong: 1, weight: 2 });
    const bytes = bytesOf(doc, () => writeTally(doc, tally(fact({ people: 4, counts }))));
    expect(readTally(doc)).toEqual(tally(fact({ people: 4, counts })));
    expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(60);
  });

  it('D44 tells how many of a closed ballot have no device of their own, and no more of it when it goes on', () => {
    const doc = new Y.Doc();
    for (const via of [{ handed: 2, paper: 1 }, { handed: 0, paper: 3 }, undefined]) {
      const told = fact(via === undefined ? {} : { via });
      writeTally(doc, tally(told));
      expect(readTally(doc)).toEqual(tally(told));
    }
  });

  it('D44 tells no more what is taken in again', () => {
    const doc = new Y.Doc();
    const again = fact({ state: 'open', closedAt: null, counts: null, guestCounts: null, reasons: [] });
    writeTally(doc, tally(fact()));
    writeTally(doc, tally(again));
    expect(readTally(doc)).toEqual(tally(again));
    expect([...doc.getMap('ballots').keys()].filter((key) => /\/[ngr]\//.test(key))).toEqual([]);
  });

  it.each([
    ['kind', 'lottery'],
    ['state', 'over'],
  ])('D1 leaves out a ballot whose %s is %j', (field, value) => {
    const doc = new Y.Doc();
    writeTally(doc, tally(fact()));
    doc.getMap('ballots').set(`${item}/${field}`, value);
    expect(readTally(doc).ballots.size).toBe(0);
  });
});
