import { expect, test } from 'vitest';
import type { FieldId, GroupId } from '../../../src/domain/ids.ts';
import {
  fieldBehind,
  type RegisteredField,
  type RegisteredGroup,
  workingGroups,
} from '../../../src/domain/space/register.ts';

const group = (name: string, recognition: RegisteredGroup['recognition']): RegisteredGroup => ({
  ...{ id: name as GroupId, name, kind: 'focusGroup', fields: [], recognition, decidedOn: '', order: name },
});

test('a session offers the groups that work: those being formed too, those that have ended not', () => {
  const groups = [group('Kita', 'recognised'), group('Wohnen', 'forming'), group('Alt', 'ended'), group('', 'forming')];
  expect(workingGroups({ groups })).toEqual(['Kita', 'Wohnen']);
});

const field = (id: string, mergedInto: string | null): RegisteredField => ({
  ...{ id: id as FieldId, name: id, former: [], mergedInto: mergedInto as FieldId | null, order: id },
});

test.each<readonly [string, readonly RegisteredField[], string, string | null]>([
  ['stands for itself', [field('a', null)], 'a', 'a'],
  ['is followed over several mergers', [field('a', 'b'), field('b', 'c'), field('c', null)], 'a', 'c'],
  ['ends where its target is not known', [field('a', 'gone')], 'a', 'a'],
  ['is none where it is not known', [], 'a', null],
  ['in a ring is the smallest, from wherever one looks', [field('a', 'b'), field('b', 'a')], 'a', 'a'],
  ['in a ring is the smallest, also from the other one', [field('a', 'b'), field('b', 'a')], 'b', 'a'],
  ['that leads into a ring is the smallest in it', [field('A', 'c'), field('b', 'c'), field('c', 'b')], 'A', 'b'],
])('the field behind one %s', (_claim, fields, id, behind) => {
  expect(fieldBehind(fields, id as FieldId)?.id ?? null).toBe(behind);
});
