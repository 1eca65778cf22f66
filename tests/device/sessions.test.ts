import { expect, test } from 'vitest';
import { openDatabase } from '../../src/device/database.ts';
import { loadSessions, type SeatTidings, seatsFor } from '../../src/device/sessions.ts';
import type { SeatId, SessionId } from '../../src/domain/ids.ts';
import type { Role } from '../../src/domain/session/role.ts';

const seat = (session: string, id: string, role: Role, more: Partial<SeatTidings> = {}): SeatTidings => ({
  sessionId: session as SessionId,
  seatId: id as SeatId,
  role,
  token: `pl1.${id}.x`,
  expiresAt: '2027-08-01T00:00:00Z',
  ...more,
});

const load = async () => {
  let time = 0;
  const { seats } = await openDatabase({ indexedDB: null, IDBKeyRange: null });
  const now = () => {
    time += 1;
    return time;
  };
  return { sessions: await loadSessions(seats, now), seats };
};

test('the last opened session stands first, and watchers are told', async () => {
  const { sessions } = await load();
  let told = 0;
  sessions.subscribe(() => {
    told += 1;
  });
  await sessions.remember(seat('s1', 'p1', 'participant', { title: 'Mai' }));
  await sessions.remember(seat('s2', 'p2', 'participant', { title: 'Juni' }));
  await sessions.remember(seat('s1', 'p1', 'participant'));
  expect(sessions.getSnapshot().map(({ title }) => title)).toEqual(['Mai', 'Juni']);
  expect(told).toBe(3);
});

test('a renewed token keeps title, codes and invitations', async () => {
  const { sessions } = await load();
  await sessions.remember(seat('s1', 'p1', 'moderator', { title: 'Mai', joinCode: 'ACDEFG', practice: true }));
  await sessions.remember({ ...seat('s1', 'p1', 'moderator'), token: 'pl1.new.x' });
  expect(sessions.getSnapshot()).toEqual([
    expect.objectContaining({ title: 'Mai', joinCode: 'ACDEFG', practice: true, token: 'pl1.new.x' }),
  ]);
});

test('each screen opens the seat that fits it best', async () => {
  const { sessions } = await load();
  const session = 's1' as SessionId;
  await sessions.remember(seat('s1', 'm', 'moderator'));
  await sessions.remember(seat('s1', 'g', 'guest'));
  await sessions.remember(seat('s2', 'p', 'participant'));
  expect(sessions.find(session, seatsFor.participant)?.seatId).toBe('g');
  expect(sessions.find(session, seatsFor.lead)?.seatId).toBe('m');
  expect(sessions.find(session, seatsFor.wall)?.seatId).toBe('m');
  expect(sessions.find('s3' as SessionId, seatsFor.wall)).toBeNull();
});

test('the same link or code leads back to the same seat', async () => {
  const { sessions } = await load();
  await sessions.remember(seat('s1', 'p', 'participant', { joinedWith: 'ACDEFG' }));
  expect(sessions.findByInvite('acdefg')?.seatId).toBe('p');
  expect(sessions.findByInvite('QRTUVW')).toBeNull();
});

test('a forgotten session is gone from the screen and from the disk', async () => {
  const { sessions, seats } = await load();
  await sessions.remember(seat('s1', 'm', 'moderator'));
  await sessions.remember(seat('s1', 'g', 'guest'));
  await sessions.remember(seat('s2', 'p', 'participant'));
  await sessions.forget('s1' as SessionId, 'g' as SeatId);
  expect(sessions.getSnapshot().map(({ seatId }) => seatId)).toEqual(['p', 'm']);
  await sessions.forget('s1' as SessionId);
  expect((await seats.all()).map(({ seatId }) => seatId)).toEqual(['p']);
});
