import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { putPast } from '../../../src/documents/plan/past.ts';
import { readPlan } from '../../../src/documents/plan/read.ts';
import type { PastSession } from '../../../src/domain/timeline/timeline.ts';
import { bytesOf } from '../../support/documents.ts';

const one: PastSession = {
  ...{
    title: 'Frühjahr',
    date: '2027-05-13',
    continues: 'Herbst',
    decided: ['Höchstens 40 Seiten.'],
    verdicts: { focus: 2 },
  },
};

it('D164 the timeline is read back as it was taken over, and taken over again it makes no update', () => {
  const doc = new Y.Doc();
  putPast(doc, [one]);
  expect(readPlan(doc).past).toEqual([one]);
  expect(bytesOf(doc, () => putPast(doc, [one]))).toEqual([]);
});

it.each([
  ['no list', 'a', []],
  ['no session', [7, null], []],
  [
    'foreign parts',
    [{ title: 7, date: 'soon', decided: [1, 'x'], verdicts: { focus: 0, won: 3 } }],
    [{ ...one, title: '', date: '', continues: '', decided: ['x'], verdicts: {} }],
  ],
])('D164 D1 leaves out of %s what is none of ours', (_what, value, read) => {
  const doc = new Y.Doc();
  doc.getMap('session').set('past', value);
  expect(readPlan(doc).past).toEqual(read);
});

it('D164 reads no more than a wall could ever show', () => {
  const doc = new Y.Doc();
  putPast(
    doc,
    Array.from({ length: 40 }, () => ({ ...one, decided: Array.from({ length: 30 }, () => 'x'.repeat(1_000)) })),
  );
  expect(JSON.stringify(readPlan(doc).past).length).toBeLessThan(100_000);
});
