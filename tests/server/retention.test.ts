import { expect, test } from 'vitest';
import { sweepUnused } from '../../server/retention.ts';
import { createMemoryStorage } from '../../server/storage/memory.ts';
import { parseId, type SessionId } from '../../src/domain/ids.ts';

const day = 24 * 60 * 60 * 1000;

test('a session that nobody has opened for ninety days is erased, one that was opened since is not', async () => {
  const storage = createMemoryStorage();
  const [left, used] = ['left', 'used'].map((id) => parseId<SessionId>(id) as SessionId);
  if (left === undefined || used === undefined) throw new Error('two ids expected');
  for (const session of [left, used])
    await storage.createSession({ session, title: 'Titel', practice: false, createdAt: 0 }, [], []);
  await storage.touchSession(used, day);
  const erased: SessionId[] = [];
  const notes: unknown[] = [];
  await sweepUnused({
    storage,
    sessions: {
      erase: async (session) => {
        erased.push(session);
        await storage.eraseSession(session);
      },
    },
    files: { sweep: async () => undefined },
    clock: () => 90 * day + 1,
    days: 90,
    log: { note: (event, fields) => notes.push([event, fields]) },
    onFault: (fault) => notes.push(fault),
  });
  expect(erased).toEqual([left]);
  expect(notes).toEqual([['retention', { erased: 1 }]]);
  expect(await storage.findSession(used)).not.toBe('erased');
});
