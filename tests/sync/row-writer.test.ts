import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { failureOf, RowWriter, type WriteReport } from '../../src/sync/row-writer.ts';
import { until } from '../support/until.ts';

test.each([
  ['QuotaExceededError', '', 'quota'],
  ['UnknownError', 'Connection is closing because of: IO error: 000004.log: FILE_ERROR_NO_SPACE', 'quota'],
  ['UnknownError', 'Internal error opening backing store for indexedDB.open.', 'corrupt'],
  ['InvalidStateError', 'The database connection is closing.', 'closed'],
  ['SecurityError', '', 'blocked'],
] as const)('%s („%s“) means %s', (kind, message, reason) => {
  expect(failureOf(new DOMException(message, kind))).toBe(reason);
});

test('a row that is refused at once is not taken for saved when its empty transaction ends', async () => {
  const doc = new Y.Doc();
  const said: WriteReport['kind'][] = [];
  const writer = new RowWriter(doc, ({ kind }) => said.push(kind));
  const begun: { oncomplete: (() => void) | null }[] = [];
  const refusing = {
    transaction: () => {
      const add = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
      const transaction = { oncomplete: null, objectStore: () => ({ add }) };
      begun.push(transaction);
      return transaction;
    },
  } as unknown as IDBDatabase;
  writer.attach(refusing);
  doc.getMap('judgements').set('a', 1);
  writer.add(Y.encodeStateAsUpdate(doc));
  begun[0]?.oncomplete?.();
  await until(() => said.length > 2, 'the write has ended');
  expect([said, begun.length]).toEqual([['saved', 'saving', 'failed'], 1]);
});
