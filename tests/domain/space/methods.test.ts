import { expect, it } from 'vitest';
import type { KeptMethod } from '../../../src/domain/assessment/method.ts';
import type { MethodId } from '../../../src/domain/ids.ts';
import { methodsToRegister } from '../../../src/domain/space/methods.ts';
import { need, weight } from '../../support/assessment-scene.ts';

const method = (name: string, version: number, dimensions: KeptMethod['dimensions'] = [need]): KeptMethod => ({
  ...{ name, version, dimensions, axes: { x: 0, y: null, size: null } },
});
const inCounty = (one: KeptMethod) => ({ ...one, id: `${one.name}-${one.version}` as MethodId });
const told = (kept: readonly KeptMethod[], registered: readonly KeptMethod[]) =>
  methodsToRegister(kept, registered.map(inCounty)).map(({ name, version }) => [name, version]);

it.each<readonly [string, readonly KeptMethod[], readonly KeptMethod[], readonly unknown[]]>([
  [
    'the newest of each name',
    [method('A', 1), method('A', 2, [weight]), method('B', 1)],
    [],
    [
      ['A', 2],
      ['B', 1],
    ],
  ],
  ['nothing that the county asks already under this name', [method('A', 4)], [method('A', 1)], []],
  [
    'a version of its own where the county has given this one',
    [method('A', 1, [weight])],
    [method('A', 2)],
    [['A', 3]],
  ],
  ['the same dimensions under another name', [method('B', 1)], [method('A', 1)], [['B', 1]]],
])('of the methods of a device the county can take %s', (_, kept, registered, offered) => {
  expect(told(kept, registered)).toEqual(offered);
});
