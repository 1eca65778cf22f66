import { expect, test } from 'vitest';
import { failureOf } from '../../src/sync/row-writer.ts';

test.each([
  ['QuotaExceededError', '', 'quota'],
  ['UnknownError', 'Connection is closing because of: IO error: 000004.log: FILE_ERROR_NO_SPACE', 'quota'],
  ['UnknownError', 'Internal error opening backing store for indexedDB.open.', 'corrupt'],
  ['InvalidStateError', 'The database connection is closing.', 'closed'],
  ['SecurityError', '', 'blocked'],
] as const)('%s („%s“) means %s', (kind, message, reason) => {
  expect(failureOf(new DOMException(message, kind))).toBe(reason);
});
