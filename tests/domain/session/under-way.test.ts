import { expect, test } from 'vitest';
import type { AgendaItemId } from '../../../src/domain/ids.ts';
import { isUnderWay } from '../../../src/domain/session/session.ts';

const item = 'i1' as AgendaItemId;

test.each([
  ['before the first item', { current: null, ended: false }, false],
  ['while an item runs, a break too', { current: item, ended: false }, true],
  ['after the end', { current: item, ended: true }, false],
])('%s the meeting is under way: %o', (_when, plan, isOn) => {
  expect(isUnderWay(plan)).toBe(isOn);
});
