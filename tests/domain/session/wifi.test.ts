import { expect, test } from 'vitest';
import { wifiCode } from '../../../src/domain/session/wifi.ts';

test.each([
  ['a password', 'Saal', 'lang genug', 'WIFI:T:WPA;S:Saal;P:lang genug;;'],
  ['an open network', 'Gäste', '', 'WIFI:T:nopass;S:Gäste;;'],
  ['letters with a meaning', 'A;B:C', 'x"y\\z,', 'WIFI:T:WPA;S:A\\;B\\:C;P:x\\"y\\\\z\\,;;'],
])('the code of the network says what a camera needs: %s', (_, name, password, wanted) => {
  expect(wifiCode({ name, password })).toBe(wanted);
});
