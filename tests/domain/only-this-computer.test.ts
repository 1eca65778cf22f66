import { expect, test } from 'vitest';
import { isOnlyThisComputer } from '../../src/domain/only-this-computer.ts';

test.each([
  ['http://127.0.0.1:8914/#/join/abc', true],
  ['http://localhost:3000/', true],
  ['http://[::1]:3000/', true],
  ['http://0.0.0.0:3000/', true],
  ['http://192.168.1.20:3000/', false],
  ['https://plenum.beispiel-kreis.de/', false],
  ['https://127.0.0.1.beispiel.de/', false],
  ['', false],
])('%j leads only to the computer it is opened on: %j', (address, wanted) => {
  expect(isOnlyThisComputer(address)).toBe(wanted);
});
