import { expect, test } from 'vitest';
import type { GroupId } from '../../../src/domain/ids.ts';
import { type RegisteredGroup, workingGroups } from '../../../src/domain/space/register.ts';

const group = (name: string, recognition: RegisteredGroup['recognition']): RegisteredGroup => ({
  ...{ id: name as GroupId, name, kind: 'focusGroup', fields: [], recognition, decidedOn: '', order: name },
});

test('a session offers the groups that work: those being formed too, those that have ended not', () => {
  const groups = [group('Kita', 'recognised'), group('Wohnen', 'forming'), group('Alt', 'ended'), group('', 'forming')];
  expect(workingGroups({ groups })).toEqual(['Kita', 'Wohnen']);
});
