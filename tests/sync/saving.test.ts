import { expect, test } from 'vitest';
import type { DocumentStatus } from '../../src/sync/document-status.ts';
import { quietTransfer, type Saving, savingForParticipants, sumUpSaving, worstSaving } from '../../src/sync/saving.ts';

const best: DocumentStatus = {
  local: { kind: 'saved' },
  remote: { kind: 'online' },
  delivery: 'onServer',
  rescued: null,
};
const full = { local: { kind: 'failed', reason: 'quota' } } as const;
const alone = { remote: { kind: 'none' }, delivery: 'waiting' } as const;
const denied = { remote: { kind: 'refused', reason: 'token' }, delivery: 'waiting' } as const;
const before: Saving = { kind: 'onServer' };

test.each<{ readonly one: Partial<DocumentStatus>; readonly said: Saving }>([
  { one: {}, said: { kind: 'onServer' } },
  { one: { delivery: 'underway' }, said: { kind: 'underway', since: 100 } },
  { one: alone, said: { kind: 'onDevice' } },
  { one: { ...alone, local: { kind: 'saving' } }, said: { kind: 'saving' } },
  { one: { ...alone, local: { kind: 'loading' } }, said: { kind: 'saving' } },
  { one: { local: { kind: 'saving' } }, said: { kind: 'onServer' } },
  { one: full, said: { kind: 'notSaved', reason: 'quota', onServer: true } },
  { one: { ...full, ...alone }, said: { kind: 'notSaved', reason: 'quota', onServer: false } },
  { one: denied, said: { kind: 'refused', reason: 'token' } },
])('beside a document in order, $one is said as $said', ({ one, said }) => {
  expect(sumUpSaving([best, { ...best, ...one }], before, 100)).toEqual(said);
  expect(sumUpSaving([{ ...best, ...one }, best], before, 100)).toEqual(said);
});

test('who writes in nothing has everything on the server', () => {
  expect(sumUpSaving([], before, 0)).toEqual({ kind: 'onServer' });
});

test('the moment since when something is underway is kept', () => {
  const first = sumUpSaving([{ ...best, delivery: 'underway' }], before, 100);
  expect(sumUpSaving([{ ...best, delivery: 'underway' }], first, 900)).toEqual({ kind: 'underway', since: 100 });
});

test('participants read „being sent“ only after five seconds', () => {
  const underway: Saving = { kind: 'underway', since: 1_000 };
  expect(savingForParticipants(underway, 1_000 + quietTransfer - 1)).toBe('saved');
  expect(savingForParticipants(underway, 1_000 + quietTransfer)).toBe('underway');
});

test.each<{ readonly saving: Saving; readonly read: string }>([
  { saving: { kind: 'onServer' }, read: 'saved' },
  { saving: { kind: 'onDevice' }, read: 'onDevice' },
  { saving: { kind: 'saving' }, read: 'saving' },
  { saving: { kind: 'notSaved', reason: 'quota', onServer: true }, read: 'notSaved' },
  { saving: { kind: 'refused', reason: 'token' }, read: 'refused' },
])('participants read $read for $saving', ({ saving, read }) => {
  expect(savingForParticipants(saving, 0)).toBe(read);
});

test.each<{ readonly all: readonly Saving[]; readonly said: Saving }>([
  { all: [], said: { kind: 'onServer' } },
  { all: [{ kind: 'onServer' }, { kind: 'onDevice' }], said: { kind: 'onDevice' } },
  { all: [{ kind: 'onDevice' }, { kind: 'underway', since: 5 }], said: { kind: 'onDevice' } },
  {
    all: [{ kind: 'underway', since: 9 }, { kind: 'onServer' }, { kind: 'underway', since: 5 }],
    said: { kind: 'underway', since: 5 },
  },
  { all: [{ kind: 'refused', reason: 'token' }, { kind: 'onDevice' }], said: { kind: 'refused', reason: 'token' } },
  {
    all: [{ kind: 'onServer' }, { kind: 'notSaved', reason: 'quota', onServer: true }],
    said: { kind: 'notSaved', reason: 'quota', onServer: true },
  },
  {
    all: [{ kind: 'notSaved', reason: 'quota', onServer: true }, { kind: 'onDevice' }],
    said: { kind: 'notSaved', reason: 'quota', onServer: false },
  },
])('of a county and its groups the worst is said: $said', ({ all, said }) => {
  expect(worstSaving(all)).toEqual(said);
  expect(worstSaving(all.toReversed())).toEqual(said);
});
