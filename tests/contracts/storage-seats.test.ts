import { describe, expect, test } from 'vitest';
import type { PassRow } from '../../server/storage/storage.ts';
import { type PersonId, parseId, type SeatId, type SessionId } from '../../src/domain/ids.ts';
import { seatRow } from '../support/relay.ts';
import { candidates } from '../support/storage-candidates.ts';

const session = parseId<SessionId>('meeting') as SessionId;
const other = parseId<SessionId>('other') as SessionId;
const row = (id: SessionId) => ({ session: id, title: 'Titel', practice: false, createdAt: 1 });

describe.each(Object.entries(candidates))('the storage in %s', (_name, fresh) => {
  test('keeps seats in the order of joining and changes them in place', async () => {
    const { storage, reopened } = await fresh();
    await storage.putSeats([seatRow(session, 'anna'), { ...seatRow(session, 'berta'), joinedAt: 1 }]);
    await storage.putSeats([{ ...seatRow(session, 'anna'), name: 'Anna', perspective: 'politics', generation: 2 }]);
    const roster = await (await reopened()).listRoster(session);
    expect(roster.map(({ seat, generation }) => [seat, generation])).toEqual([
      ['anna', 2],
      ['berta', 1],
    ]);
    const anna = await (await reopened()).findSeat(session, seatRow(session, 'anna').seat);
    expect(anna).toMatchObject({ name: 'Anna', perspective: 'politics' });
    expect(await storage.findSeat(other, seatRow(other, 'anna').seat).catch(() => null)).toBeNull();
  });

  test('locks a seat for good: whoever was just joining with the older tokens does not undo it', async () => {
    const { storage, reopened } = await fresh();
    const anna = seatRow(session, 'anna');
    await storage.putSeats([anna, seatRow(other, 'anna')]);
    expect([await storage.lockSeat(session, anna.seat), await storage.lockSeat(session, 'nobody' as SeatId)]).toEqual([
      true,
      false,
    ]);
    await storage.putSeats([{ ...anna, name: 'Anna' }]);
    const again = await reopened();
    expect(await again.findSeat(session, anna.seat)).toEqual({ ...anna, name: 'Anna', generation: 2, locked: true });
    await again.putSeats([{ ...anna, generation: 2 }]);
    expect(await again.findSeat(session, anna.seat)).toEqual({ ...anna, generation: 2 });
    expect(await again.findSeat(other, anna.seat)).toEqual(seatRow(other, 'anna'));
  });

  test('keeps one personal way per seat and person, takes its code with the lock, and forgets it with the session', async () => {
    const { storage, reopened } = await fresh();
    await storage.createSession(row(session), [], [seatRow(session, 'anna')]);
    const [anna, berta] = ['anna', 'berta'].map((name) => seatRow(session, name).seat) as [SeatId, SeatId];
    const pass = (seat: SeatId, code: string, person: string | null): PassRow => ({
      code,
      session,
      seat,
      role: 'participant',
      person: parseId<PersonId>(person),
    });
    expect(await storage.putPass(pass(anna, 'AAAA', 'first'))).toBe(true);
    expect(await storage.putPass(pass(berta, 'AAAA', null))).toBe(false);
    expect(await storage.putPass(pass(berta, 'BBBB', 'first'))).toBe(false);
    expect(await storage.putPass(pass(berta, 'BBBB', null))).toBe(true);
    expect(await storage.putPass(pass(anna, 'CCCC', 'first'))).toBe(true);
    const again = await reopened();
    expect([await again.findPass('AAAA'), await again.findPass('CCCC')]).toEqual([null, pass(anna, 'CCCC', 'first')]);
    await again.lockSeat(session, anna);
    expect(await again.findPass('CCCC')).toBeNull();
    const left = (await again.listPasses(session)).map(({ seat, code, person }) => [seat, code, person]);
    expect(left.toSorted()).toEqual([
      ['anna', null, 'first'],
      ['berta', 'BBBB', null],
    ]);
    await again.eraseSession(session);
    expect(await (await reopened()).listPasses(session)).toEqual([]);
    expect(await (await reopened()).findPass('BBBB')).toBeNull();
  });

  test('takes the private half from a key when another one takes its place, and forgets a key on command', async () => {
    const { storage, reopened } = await fresh();
    const key = (id: string, madeAt: number) =>
      ({ id, publicKey: `public ${id}`, privateKey: `private ${id}`, madeAt, retiredAt: null }) as const;
    await storage.addKey(key('k1', 10));
    expect(await (await reopened()).listKeys()).toEqual([key('k1', 10)]);
    const again = await reopened();
    await again.addKey(key('k2', 20));
    await again.addKey(key('k3', 30));
    expect(await (await reopened()).listKeys()).toEqual([
      { ...key('k1', 10), privateKey: null, retiredAt: 20 },
      { ...key('k2', 20), privateKey: null, retiredAt: 30 },
      key('k3', 30),
    ]);
    const last = await reopened();
    expect([await last.removeKey('k3'), await last.removeKey('k3'), await last.removeKey('k9')]).toEqual([
      true,
      false,
      false,
    ]);
    expect((await (await reopened()).listKeys()).map(({ id }) => id)).toEqual(['k1', 'k2']);
  });
});
