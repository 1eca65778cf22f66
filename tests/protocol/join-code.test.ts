import { expect, test } from 'vitest';
import { parseEntrance } from '../../src/protocol/join-code.ts';

test.each([
  ['https://plenum.test/#/join/LIms5U_wZDaentBHk_rpOt', 'LIms5U_wZDaentBHk_rpOt'],
  [' https://plenum.test/#/join/LIms 5U_w ZDae ntBH k_rp Ot ', 'LIms5U_wZDaentBHk_rpOt'],
  ['Hier der Link: https://plenum.test/#/join/LIms5U_wZDaentBHk_rpOt und bis bald', 'LIms5U_wZDaentBHk_rpOt'],
  ['K7Q 4MX', 'K7Q4MX'],
  ['Guten Tag', null],
])('P193 „%s" leads in by %s', (typed, invite) => {
  expect(parseEntrance(typed)).toBe(invite);
});
