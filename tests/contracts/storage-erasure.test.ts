import { describe, expect, test } from 'vitest';
import { type DocumentChange, type InviteRow, nobody, type Storage } from '../../server/storage/storage.ts';
import { parseId, type SessionId } from '../../src/domain/ids.ts';
import { emptyLedger, type Ledger } from '../../src/domain/teller/ledger.ts';
import { seatRow } from '../support/relay.ts';
import { candidates } from '../support/storage-candidates.ts';

const session = parseId<SessionId>('meeting') as SessionId;
const other = parseId<SessionId>('other') as SessionId;
const plan = `session/${session}/plan`;
const append = (document: string, ...values: number[]): DocumentChange => ({
  kind: 'append',
  document,
  update: Uint8Array.from(values),
});
const numbers = async (storage: Storage, document: string) =>
  (await storage.loadDocument(document)).updates.map((update) => [...update]);
const row = (id: SessionId) => ({ session: id, title: 'Titel', practice: false, createdAt: 1 });
const invite = (id: SessionId, secret: string): InviteRow => ({ secret, session: id, role: 'moderator', code: null });
const ledger: Ledger = { rounds: { ['r1' as never]: { state: 'open', openedAt: 5 } } };

describe.each(Object.entries(candidates))('the storage in %s', (_name, fresh) => {
  test('erases everything of a session, remembers that it was, and leaves the others alone', async () => {
    const { storage, reopened } = await fresh();
    for (const id of [session, other]) {
      await storage.createSession(row(id), [invite(id, `s-${id}`)], [seatRow(id, 'anna')]);
      await storage.append({ changes: [append(`session/${id}/plan`, 1)], ledgers: new Map([[id, ledger]]) });
    }
    await storage.eraseSession(session);
    const again = await reopened();
    expect(await again.findSession(session)).toBe('erased');
    expect(await again.findInvite(`s-${session}`)).toBeNull();
    expect(await again.listRoster(session)).toEqual([]);
    expect(await again.loadLedger(session)).toEqual(emptyLedger);
    expect((await again.loadDocument(plan)).updates).toEqual([]);
    expect(await again.createSession(row(session), [], [])).toBe(false);
    expect(await again.findSession(other)).toEqual(row(other));
    expect(await numbers(again, `session/${other}/plan`)).toEqual([[1]]);
    expect(await again.loadLedger(other)).toEqual(ledger);
  });

  test('erases a person with their document and ledger, retires their clients, and lets nobody bring the seat back', async () => {
    const { storage, reopened } = await fresh();
    const [anna, berta] = [seatRow(session, 'anna'), seatRow(session, 'berta')];
    const owned = (document: string, ...values: number[]) => ({
      ...append(document, ...values),
      owners: new Map([
        [7, anna.seat],
        [8, berta.seat],
      ]),
    });
    const sheet = (seat: string) => `session/${session}/seat/${seat}`;
    await storage.createSession(row(session), [], [anna, berta]);
    await storage.putSeats([seatRow(other, 'anna')]);
    await storage.putPass({ code: 'pass', session, seat: anna.seat, role: 'participant', person: null });
    await storage.append({
      changes: [append(sheet('anna'), 1), append(sheet('berta'), 2), owned(plan, 3), owned('session/other/plan', 4)],
      ledgers: new Map([[session, ledger]]),
    });
    expect(await storage.listWritten(session, anna.seat)).toEqual([plan]);
    await storage.eraseSeat({ session, seat: anna.seat, ledger: emptyLedger });
    await storage.putSeats([anna]);
    const again = await reopened();
    expect(await again.findSeat(session, anna.seat)).toBeNull();
    expect((await again.listRoster(session)).map(({ seat }) => seat)).toEqual(['berta']);
    expect(await numbers(again, sheet('anna'))).toEqual([]);
    expect(await numbers(again, sheet('berta'))).toEqual([[2]]);
    expect(await again.loadLedger(session)).toEqual(emptyLedger);
    expect((await again.loadDocument(plan)).owners).toEqual(
      new Map([
        [7, nobody],
        [8, berta.seat],
      ]),
    );
    expect((await again.loadDocument('session/other/plan')).owners.get(7)).toBe(anna.seat);
    expect(await again.listWritten(session, anna.seat)).toEqual([]);
    expect([await again.isSeatErased(session, anna.seat), await again.isSeatErased(session, berta.seat)]).toEqual([
      true,
      false,
    ]);
    expect(await again.findSeat(other, anna.seat)).not.toBeNull();
    expect([await again.findPass('pass'), await again.listPasses(session)]).toEqual([null, []]);
  });

  test('lists what was erased', async () => {
    const { storage, reopened } = await fresh();
    for (const id of [session, other]) await storage.createSession(row(id), [], [seatRow(id, 'anna')]);
    await storage.eraseSession(other);
    await storage.eraseSeat({ session, seat: seatRow(session, 'anna').seat, ledger: emptyLedger });
    expect(await (await reopened()).listErased()).toEqual({
      sessions: [other],
      seats: [[session, 'anna']],
      spaces: [],
    });
  });

  test('raises the epochs of all documents, also of those nobody has written to', async () => {
    const { storage, reopened } = await fresh();
    await storage.append({ changes: [append(plan, 1)], ledgers: new Map() });
    await storage.rebuildDocument(plan, Uint8Array.of(2));
    await storage.raiseEpochs(1_000);
    const again = await reopened();
    await again.append({ changes: [append('session/other/plan', 1)], ledgers: new Map() });
    const epochs = ['session/other/plan', plan, `session/${session}/tally`].map((name) => again.loadDocument(name));
    expect((await Promise.all(epochs)).map(({ epoch }) => epoch)).toEqual([1_001, 1_002, 1_001]);
    expect(await numbers(again, plan)).toEqual([[2]]);
  });
});
