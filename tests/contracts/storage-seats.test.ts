import { describe, expect, test } from 'vitest';
import type { PassRow } from '../../server/storage/storage.ts';
import { entriesOf, removalOf } from '../../src/domain/attendance/people.ts';
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
    // A way that nobody has used yet is withdrawn as well.
    expect(await again.putPass(pass('cem' as SeatId, 'DDDD', null))).toBe(true);
    expect([await again.lockSeat(session, 'cem' as SeatId), await again.findPass('DDDD')]).toEqual([true, null]);
    const left = (await again.listPasses(session)).map(({ seat, code, person }) => [seat, code, person]);
    expect(left.toSorted()).toEqual([
      ['anna', null, 'first'],
      ['berta', 'BBBB', null],
      ['cem', null, null],
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

  test('lays changes over the list of people, keeps of a removed line only the removal, and forgets it with the session', async () => {
    const { storage, reopened } = await fresh();
    await storage.createSession(row(session), [], []);
    const [p1, p2] = ['p1', 'p2'].map((id) => parseId<PersonId>(id)) as [PersonId, PersonId];
    await storage.putPeople(session, [...entriesOf(p1, { name: 'Ines' }, 5), ...entriesOf(p2, { name: 'Ada' }, 5)]);
    await storage.putPeople(other, entriesOf(p1, { name: 'Cem' }, 5));
    await storage.putPeople(session, entriesOf(p1, { name: 'late', organisation: 'Stadt' }, 4));
    const again = await reopened();
    const sorted = async (from: typeof storage) =>
      (await from.listPeople(session)).map(({ person, field, value }) => `${person} ${field} ${value}`).toSorted();
    expect(await sorted(again)).toEqual(['p1 name Ines', 'p1 organisation Stadt', 'p2 name Ada']);
    await again.putPeople(session, removalOf(p1, 6));
    expect(await sorted(await reopened())).toEqual(['p1 removed yes', 'p2 name Ada']);
    const last = await reopened();
    await last.eraseSession(session);
    expect(await last.listPeople(session)).toEqual([]);
    expect(await last.listPeople(other)).toEqual(entriesOf(p1, { name: 'Cem' }, 5));
  });
});
