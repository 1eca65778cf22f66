import { expect, test } from 'vitest';
import { countReceipt, countWrite, freshReceipts, isSettled, missChange } from '../../src/sync/receipts.ts';

const step2 = countWrite(freshReceipts, true);

test('a new connection has settled nothing', () => {
  expect(isSettled(freshReceipts)).toBe(false);
  expect(isSettled(countReceipt(freshReceipts, 5))).toBe(false);
});

test('a receipt for all writes settles once step 2 was among them', () => {
  expect(isSettled(step2)).toBe(false);
  expect(isSettled(countReceipt(step2, 1))).toBe(true);
});

test('an update typed before step 2 settles nothing by its own receipt: what was written offline is not in it', () => {
  const typedFirst = countReceipt(countWrite(freshReceipts, false), 1);
  expect(isSettled(typedFirst)).toBe(false);
  expect(isSettled(countReceipt(countWrite(typedFirst, true), 2))).toBe(true);
});

test('a later write waits for its own receipt, and old receipts do not count backwards', () => {
  const written = countWrite(countReceipt(step2, 1), false);
  expect(isSettled(written)).toBe(false);
  const settled = countReceipt(written, 2);
  expect(isSettled(countReceipt(settled, 1))).toBe(true);
});

test('a receipt for more than was sent does not confirm what is sent afterwards', () => {
  expect(isSettled(countWrite(countReceipt(step2, 99), false))).toBe(false);
});

test('a change that never became a frame is unsettled until a new step 2 brings it', () => {
  const missed = missChange(countReceipt(step2, 1));
  expect(isSettled(missed)).toBe(false);
  expect(isSettled(countReceipt(countWrite(missed, true), 2))).toBe(true);
});
