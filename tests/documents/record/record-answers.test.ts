import { expect, it } from 'vitest';
import * as Y from 'yjs';
import {
  putAnswerPart,
  readQuestionNotes,
  setAnswered,
  setQuestionNow,
} from '../../../src/documents/record/answers.ts';
import { putCard, readCards, readSupports, setSupport } from '../../../src/documents/seat/cards.ts';
import { readTally, writeTally } from '../../../src/documents/tally/document.ts';
import type { AgendaItemId, CardId, RowId } from '../../../src/domain/ids.ts';
import { longestAnswerPart } from '../../../src/domain/questions/question.ts';
import { meeting } from '../../support/meeting.ts';

const [item, row] = ['item', 'row'] as unknown as readonly [AgendaItemId, RowId];
const meet = (a: Y.Doc, b: Y.Doc) => {
  Y.applyUpdate(a, Y.encodeStateAsUpdate(b));
  Y.applyUpdate(b, Y.encodeStateAsUpdate(a));
};

it('D82 parts of an answer that two people write at once are both kept, and only one question is on', () => {
  const [ada, bea] = [new Y.Doc(), new Y.Doc()];
  putAnswerPart(ada, row, 'b', 'Zwei Stellen');
  putAnswerPart(bea, row, 'a', 'Im Herbst');
  setAnswered(bea, row, true);
  setQuestionNow(ada, item, row);
  setQuestionNow(bea, item, 'other' as RowId);
  meet(ada, bea);
  for (const doc of [ada, bea]) {
    const { answers, now } = readQuestionNotes(doc);
    expect(answers.get(row)).toEqual({
      done: true,
      parts: new Map([
        ['a', 'Im Herbst'],
        ['b', 'Zwei Stellen'],
      ]),
    });
    expect([row, 'other']).toContain(now.get(item));
  }
  expect(readQuestionNotes(ada)).toEqual(readQuestionNotes(bea));
  setQuestionNow(ada, item, null);
  expect(readQuestionNotes(ada).now.size).toBe(0);
});

it('D1 parts of an answer that nobody could have written are left out', () => {
  const doc = new Y.Doc();
  const answers = doc.getMap('answers');
  answers.set('row/part/a', 'x'.repeat(9_000));
  answers.set('row/part/z', 'zu viel');
  answers.set('row/part/b', 7);
  doc.getMap('now').set('item/row', 'kein id!');
  const read = readQuestionNotes(doc);
  expect([...(read.answers.get(row)?.parts ?? [])]).toEqual([['a', 'x'.repeat(longestAnswerPart)]]);
  expect(read.now.size).toBe(0);
});

it('D29 a card of somebody else is supported once, and that can be taken back', () => {
  const doc = new Y.Doc();
  setSupport(doc, row, true);
  const vector = Y.encodeStateVector(doc);
  setSupport(doc, row, true);
  expect(Y.encodeStateVector(doc)).toEqual(vector);
  doc.getMap('supports').set('no id!', true);
  doc.getMap('supports').set('other', 'yes');
  expect(readSupports(doc)).toEqual(new Set([row]));
  setSupport(doc, row, false);
  expect(readSupports(doc)).toEqual(new Set());
});

it('D27 a question says whether its author wants their name beside it', () => {
  const doc = new Y.Doc();
  const card = { id: 'a' as CardId, item, field: 'ask', text: 'Was?', ready: true, order: 'V' } as const;
  putCard(doc, { ...card, named: true });
  putCard(doc, { ...card, id: 'b' as CardId, named: false });
  expect(readCards(doc)).toEqual([
    { ...card, named: true },
    { ...card, id: 'b' },
  ]);
});

it('D45 one more who supports a card costs at most 60 bytes, and it is read back', () => {
  const one = meeting({ participants: 3, proposals: 0 });
  one.board({ kind: 'questions', wish: 'shown' });
  one.ask('seat0', 'a', 'Was kostet es?');
  one.support('seat1', 'Was kostet es?');
  const doc = new Y.Doc();
  writeTally(doc, one.tally());
  expect(readTally(doc)).toEqual(one.tally());
  const vector = Y.encodeStateVector(doc);
  one.support('seat2', 'Was kostet es?');
  writeTally(doc, one.tally());
  expect(Y.encodeStateAsUpdate(doc, vector).length).toBeLessThanOrEqual(60);
  expect(readTally(doc)).toEqual(one.tally());
  for (const seat of ['seat1', 'seat2']) one.support(seat, 'Was kostet es?', false);
  writeTally(doc, one.tally());
  expect(readTally(doc)).toEqual(one.tally());
});
