import { expect, test } from 'vitest';
import { createDoorkeeper } from '../../server/doorkeeper.ts';
import { openKeyring } from '../../server/keyring.ts';
import { createMemoryStorage } from '../../server/storage/memory.ts';
import { parseId, type SessionId } from '../../src/domain/ids.ts';
import type { Role } from '../../src/domain/session/role.ts';
import { random, seatRow } from '../support/relay.ts';

const session = parseId<SessionId>('meeting') as SessionId;
const principalAs = (role: Role) => ({ session, space: null, seat: seatRow(session, 'anna').seat, role, group: null });
const now = 1_800_000_000_000;
const making = { random, clock: () => now };

test('a token says who, and stays valid across a restart', async () => {
  const storage = createMemoryStorage();
  const { token } = (await openKeyring(storage, making)).issue(principalAs('participant'), 3, now);
  const again = await openKeyring(storage, making);
  expect(again.verify(token)).toMatchObject({ principal: principalAs('participant'), generation: 3 });
  expect(await storage.listKeys()).toHaveLength(1);
});

test.each([
  ['participant', 14 * 24],
  ['guest', 14 * 24],
  ['projector', 14 * 24],
  ['moderator', 12],
  ['office', 12],
  ['scribe', 12],
] as const)('a %s carries a token for %i hours', async (role, hours) => {
  const { expiresAt } = (await openKeyring(createMemoryStorage(), making)).issue(principalAs(role), 1, now);
  expect((expiresAt - now) / 3_600_000).toBe(hours);
});

test('whatever is changed in a token makes it worthless', async () => {
  const keyring = await openKeyring(createMemoryStorage(), making);
  const { token } = keyring.issue(principalAs('participant'), 1, now);
  for (let index = 0; index < token.length; index += 7) {
    const other = token[index] === 'A' ? 'B' : 'A';
    const changed = token.slice(0, index) + other + token.slice(index + 1);
    // The last letter of a signature holds bits that say nothing.
    if (index < token.length - 1) expect(keyring.verify(changed)).toBeNull();
  }
  for (const nonsense of ['', 'pl1', 'pl1..', `${token}.x`, token.replace('pl1', 'pl2'), 'x'.repeat(5_000)])
    expect(keyring.verify(nonsense)).toBeNull();
  const foreign = (await openKeyring(createMemoryStorage(), making)).issue(principalAs('moderator'), 1, now).token;
  expect(keyring.verify(foreign)).toBeNull();
});

test('a token is worth what the roster says of its seat now', async () => {
  const storage = createMemoryStorage();
  const keyring = await openKeyring(storage, making);
  let time = now;
  const doorkeeper = createDoorkeeper(keyring, storage, () => time);
  const { token } = keyring.issue(principalAs('participant'), 1, now);
  const identify = async () => {
    const identity = await doorkeeper.identify(token);
    return identity.kind === 'unknown' ? identity.reason : identity.kind;
  };
  expect([await identify(), (await doorkeeper.identify(null)).kind]).toEqual(['withdrawn', 'unknown']);
  const row = { session, title: '', practice: false, createdAt: 0 };
  await storage.createSession(row, [], [seatRow(session, 'anna')]);
  expect(await identify()).toBe('known');
  await storage.putSeats([{ ...seatRow(session, 'anna'), role: 'guest' }]);
  expect(await identify()).toBe('withdrawn');
  await storage.putSeats([seatRow(session, 'anna')]);
  time = now + 15 * 86_400_000;
  expect([await identify(), (await doorkeeper.recognize(token)).kind]).toEqual(['expired', 'known']);
  time = now;
  await storage.lockSeat(session, principalAs('participant').seat);
  expect([await identify(), (await doorkeeper.recognize(token)).kind]).toEqual(['withdrawn', 'unknown']);
  await storage.eraseSession(session);
  expect(await identify()).toBe('erased');
});
