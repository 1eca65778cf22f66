import { expect, test } from 'vitest';
import { wholeOf } from '../../src/app/county/whole-saving.ts';
import { createCell } from '../../src/device/watched.ts';
import { type SessionStatus, unread } from '../../src/sync/desktop.ts';
import type { Saving } from '../../src/sync/saving.ts';

const part = (saving: Saving, remote: SessionStatus['remote'] = { kind: 'online' }) => ({
  saving: createCell<Saving>(saving),
  status: createCell<SessionStatus>({ ...unread, isRead: true, remote }),
  home: createCell<'relay' | 'device'>('relay'),
  retry: () => undefined,
  exportUnsaved: () => Promise.resolve({ name: '', content: new Blob() }),
});
type Part = ReturnType<typeof part>;
const whole = (space: Part, ...works: readonly Part[]) => wholeOf(space as never, works as never);

test('what an office has just taken in without a network is on this device, whatever is true of the register', () => {
  const away = { kind: 'offline' } as const;
  const [register, work] = [part({ kind: 'onServer' }, away as never), part({ kind: 'onServer' }, away as never)];
  const { saving, status } = whole(register, part({ kind: 'onServer' }), work);
  expect([saving.getSnapshot(), status.getSnapshot().remote]).toEqual([{ kind: 'onServer' }, away]);
  const heard: string[] = [];
  const stop = saving.subscribe(() => heard.push(saving.getSnapshot().kind));
  work.saving.set({ kind: 'onDevice' });
  expect([saving.getSnapshot(), heard]).toEqual([{ kind: 'onDevice' }, ['onDevice']]);
  expect(saving.getSnapshot()).toBe(saving.getSnapshot());
  stop();
});

test('of several things the worst is said', () => {
  const kinds: readonly Saving[] = [
    { kind: 'onServer' },
    { kind: 'underway', since: 1 },
    { kind: 'onDevice' },
    { kind: 'saving' },
    { kind: 'refused', reason: 'token' },
    { kind: 'notSaved', reason: 'full' as never, onServer: false },
  ];
  for (const [place, saving] of kinds.entries())
    for (const better of kinds.slice(0, place))
      expect(whole(part(better), part(saving)).saving.getSnapshot()).toEqual(saving);
  const rescued = part({ kind: 'onServer' });
  rescued.status.set({ ...rescued.status.getSnapshot(), hasRescue: true });
  expect(whole(part({ kind: 'onServer' }), rescued).status.getSnapshot().hasRescue).toBe(true);
});
