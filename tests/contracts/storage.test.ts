import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createSqliteStorage } from '../../server/storage/sqlite-storage.ts';
import { type DocumentChange, type InviteRow, nobody, type Storage } from '../../server/storage/storage.ts';
import { parseId, type SeatId, type SessionId } from '../../src/domain/ids.ts';
import { emptyLedger, type Ledger } from '../../src/domain/teller/ledger.ts';
import { seatRow } from '../support/relay.ts';
import { candidates, freshFolder } from '../support/storage-candidates.ts';

const session = parseId<SessionId>('meeting') as SessionId;
const other = parseId<SessionId>('other') as SessionId;
const plan = `session/${session}/plan`;
const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);
const append = (document: string, ...values: number[]): DocumentChange => ({
  kind: 'append',
  document,
  update: bytes(...values),
});
const batch = (...changes: DocumentChange[]) => ({ changes, ledgers: new Map<SessionId, Ledger>() });
const numbers = async (storage: Storage, document: string) =>
  (await storage.loadDocument(document)).updates.map((update) => [...update]);
const row = (id: SessionId, practice = false) => ({ session: id, title: 'Titel', practice, createdAt: 1 });
const invite = (id: SessionId, secret: string, code: string | null = null): InviteRow => ({
  secret,
  session: id,
  role: code === null ? 'moderator' : 'participant',
  code,
});
const ledger: Ledger = { rounds: { ['r1' as never]: { state: 'open', openedAt: 5 } } };

describe.each(Object.entries(candidates))('the storage in %s', (_name, fresh) => {
  test('knows a document nobody has written to as empty, in epoch 1', async () => {
    const { storage } = await fresh();
    expect(await storage.loadDocument(plan)).toEqual({ epoch: 1, updates: [], owners: new Map() });
    await expect(storage.ping()).resolves.toBeUndefined();
  });

  test('gives updates back in the order of their commits, each document its own', async () => {
    const { storage, reopened } = await fresh();
    await storage.append(batch(append(plan, 1, 2), append('session/other/plan', 9)));
    await storage.append(batch(append(plan, 3)));
    const again = await reopened();
    expect(await numbers(again, plan)).toEqual([[1, 2], [3]]);
    expect(await numbers(again, 'session/other/plan')).toEqual([[9]]);
  });

  test('puts a whole state in place of the log and goes on behind it', async () => {
    const { storage, reopened } = await fresh();
    await storage.append(batch(append(plan, 1), append(plan, 2)));
    await storage.append(batch({ kind: 'replace', document: plan, state: bytes(7, 7), update: null }));
    await storage.append(batch(append(plan, 8)));
    expect(await (await reopened()).loadDocument(plan)).toMatchObject({ epoch: 1 });
    expect(await numbers(await reopened(), plan)).toEqual([[7, 7], [8]]);
  });

  test('keeps whose a client is through appends and compaction, never gives it away, and forgets it with a new epoch', async () => {
    const { storage, reopened } = await fresh();
    const anna = parseId<SeatId>('anna') as SeatId;
    const berta = parseId<SeatId>('berta') as SeatId;
    await storage.append(batch({ ...append(plan, 1), owners: new Map([[7, anna]]) }, append('session/other/plan', 1)));
    await storage.append(
      batch({
        kind: 'replace',
        document: plan,
        state: bytes(2),
        update: bytes(1),
        owners: new Map([[4_294_967_295, berta]]),
      }),
    );
    await storage.append(batch({ ...append(plan, 3), owners: new Map([[7, berta]]) }));
    const again = await reopened();
    expect((await again.loadDocument(plan)).owners).toEqual(
      new Map([
        [7, anna],
        [4_294_967_295, berta],
      ]),
    );
    expect((await again.loadDocument('session/other/plan')).owners).toEqual(new Map());
    await again.rebuildDocument(plan, bytes(5));
    expect((await again.loadDocument(plan)).owners).toEqual(new Map());
    await again.rebuildDocument(plan, bytes(6), new Map([[9, nobody]]));
    expect((await (await reopened()).loadDocument(plan)).owners).toEqual(new Map([[9, nobody]]));
  });

  test('raises the epoch when a document is rebuilt', async () => {
    const { storage, reopened } = await fresh();
    await storage.append(batch(append(plan, 1)));
    expect(await storage.rebuildDocument(plan, bytes(5))).toBe(2);
    expect(await storage.rebuildDocument(plan, bytes(6))).toBe(3);
    expect((await (await reopened()).loadDocument(plan)).epoch).toBe(3);
    expect(await numbers(await reopened(), plan)).toEqual([[6]]);
  });

  test('keeps the ledger of a session with the same batch', async () => {
    const { storage, reopened } = await fresh();
    expect(await storage.loadLedger(session)).toEqual(emptyLedger);
    await storage.append({ changes: [append(plan, 1)], ledgers: new Map([[session, ledger]]) });
    expect(await (await reopened()).loadLedger(session)).toEqual(ledger);
    expect(await (await reopened()).loadLedger(other)).toEqual(emptyLedger);
  });

  test('creates a session with its links and seats, and no second one with the same id or code', async () => {
    const { storage, reopened } = await fresh();
    const links = [invite(session, 'secret-m'), invite(session, 'secret-p', 'ACDEFG')];
    expect(await storage.createSession(row(session), links, [seatRow(session, 'anna')])).toBe(true);
    expect(await storage.createSession(row(session), [invite(session, 'x')], [])).toBe(false);
    expect(await storage.createSession(row(other), [invite(other, 'y', 'ACDEFG')], [])).toBe(false);
    const again = await reopened();
    expect(await again.findSession(session)).toEqual(row(session));
    expect(await again.findSession(other)).toBeNull();
    expect(await again.findInvite('secret-m')).toEqual(links[0]);
    expect(await again.findInvite('x')).toBeNull();
    expect(await again.findCode('ACDEFG')).toEqual(links[1]);
    expect(await again.listRoster(session)).toEqual([seatRow(session, 'anna')]);
  });

  test('kills the old link when it is renewed, and leaves the others', async () => {
    const { storage, reopened } = await fresh();
    await storage.createSession(row(session), [invite(session, 'old', 'ACDEFG'), invite(session, 'mod')], []);
    await storage.createSession(row(other), [invite(other, 'theirs', 'TTTTTT')], []);
    expect(await storage.replaceInvite(invite(session, 'new', 'TTTTTT'))).toBe(false);
    expect(await storage.replaceInvite(invite(session, 'new', 'HHHHHH'))).toBe(true);
    const again = await reopened();
    expect(await again.findInvite('old')).toBeNull();
    expect(await again.findCode('ACDEFG')).toBeNull();
    expect((await again.findCode('HHHHHH'))?.secret).toBe('new');
    expect((await again.listInvites(session)).map(({ secret }) => secret).sort()).toEqual(['mod', 'new']);
  });

  test('takes a link away with its code, leaves all others, and puts a new one in its place', async () => {
    const { storage, reopened } = await fresh();
    await storage.createSession(row(session), [invite(session, 'old', 'ACDEFG'), invite(session, 'mod')], []);
    await storage.createSession(row(other), [invite(other, 'theirs', 'TTTTTT')], []);
    const { role } = invite(session, 'old', 'ACDEFG');
    await storage.removeInvite(session, role);
    await storage.removeInvite(session, role);
    const again = await reopened();
    expect([await again.findInvite('old'), await again.findCode('ACDEFG')]).toEqual([null, null]);
    expect((await again.listInvites(session)).map(({ secret }) => secret)).toEqual(['mod']);
    expect((await again.findCode('TTTTTT'))?.secret).toBe('theirs');
    expect(await again.replaceInvite(invite(session, 'new', 'HHHHHH'))).toBe(true);
    expect((await again.listInvites(session)).map(({ secret }) => secret).sort()).toEqual(['mod', 'new']);
  });

  test('lists practice sessions from the oldest on', async () => {
    const { storage } = await fresh();
    await storage.createSession({ ...row(session, true), createdAt: 20 }, [], []);
    await storage.createSession({ ...row(other, true), createdAt: 10 }, [], []);
    await storage.createSession(row(parseId<SessionId>('real') as SessionId), [], []);
    expect((await storage.listPractice()).map((found) => found.session)).toEqual([other, session]);
    await storage.eraseSession(other);
    expect((await storage.listPractice()).map((found) => found.session)).toEqual([session]);
  });

  test('lists sessions that nobody has used since, but neither practice nor what is erased', async () => {
    const { storage, reopened } = await fresh();
    const [old, practice, gone] = ['old', 'practice', 'gone'].map((id) => parseId<SessionId>(id) as SessionId);
    if (old === undefined || practice === undefined || gone === undefined) throw new Error('three ids expected');
    for (const id of [session, other, old, gone]) await storage.createSession({ ...row(id), createdAt: 10 }, [], []);
    await storage.createSession({ ...row(practice, true), createdAt: 10 }, [], []);
    await storage.touchSession(session, 100);
    await storage.touchSession(old, 50);
    await storage.eraseSession(gone);
    const again = await reopened();
    expect((await again.listUnused(100)).toSorted()).toEqual([old, other]);
    expect(await again.listUnused(10)).toEqual([]);
  });

  test('keeps notes', async () => {
    const { storage, reopened } = await fresh();
    await storage.writeNote('a', '1');
    await storage.writeNote('a', '2');
    const again = await reopened();
    expect(await again.readNote('a')).toBe('2');
    expect(await again.readNote('b')).toBeNull();
  });
});

describe('the SQLite file', () => {
  test('is readable by its owner only and holds nothing of an erased session any more', async () => {
    const folder = await freshFolder();
    const path = join(folder, 'plenum.sqlite');
    const storage = createSqliteStorage(path);
    await storage.createSession(row(session), [], [{ ...seatRow(session, 'anna'), name: 'Annegret Beispiel' }]);
    await storage.append(batch({ kind: 'append', document: plan, update: Buffer.from('ein langer geheimer Satz') }));
    const contents = async () => `${await readFile(path, 'latin1')}${await readFile(`${path}-wal`, 'latin1')}`;
    expect(await contents()).toContain('Annegret Beispiel');
    await storage.eraseSession(session);
    const left = await contents();
    expect(left).not.toContain('Annegret Beispiel');
    expect(left).not.toContain('ein langer geheimer Satz');
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    await storage.close();
  });

  test('takes all of a batch or nothing of it', async () => {
    const path = join(await freshFolder(), 'plenum.sqlite');
    const storage = createSqliteStorage(path);
    const broken = { kind: 'append', document: 'session/x/plan', update: 'not bytes' } as never;
    await expect(storage.append(batch(append(plan, 1), broken))).rejects.toThrow();
    expect(await numbers(storage, plan)).toEqual([]);
    await storage.append(batch(append(plan, 2)));
    expect(await numbers(storage, plan)).toEqual([[2]]);
    await storage.close();
  });

  test('holds no private half any more of a key that was rotated', async () => {
    const path = join(await freshFolder(), 'plenum.sqlite');
    const storage = createSqliteStorage(path);
    const contents = async () => `${await readFile(path, 'latin1')}${await readFile(`${path}-wal`, 'latin1')}`;
    const key = { publicKey: 'public', retiredAt: null };
    await storage.addKey({ ...key, id: 'k1', privateKey: 'the half nobody may find', madeAt: 1 });
    expect(await contents()).toContain('the half nobody may find');
    await storage.addKey({ ...key, id: 'k2', privateKey: 'the next one', madeAt: 2 });
    expect(await contents()).not.toContain('the half nobody may find');
    await storage.close();
  });
});
