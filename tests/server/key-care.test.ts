import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { openKeyring, revokeKey, rotateKey, tendKeys } from '../../server/keyring.ts';
import { createMemoryStorage } from '../../server/storage/memory.ts';
import { migrations } from '../../server/storage/migrations.ts';
import { createSqliteStorage } from '../../server/storage/sqlite-storage.ts';
import { parseId, type SessionId } from '../../src/domain/ids.ts';
import type { JoinAnswer, OpenSessionAnswer } from '../../src/protocol/api.ts';
import { closeCodes } from '../../src/protocol/close-codes.ts';
import { joinAs, openSession, random, seatRow, startTestRelay } from '../support/relay.ts';
import { dial } from '../support/relay-client.ts';
import { startRelay } from '../support/relay-process.ts';
import { until } from '../support/until.ts';

const day = 86_400_000;
const session = parseId<SessionId>('meeting') as SessionId;
const principal = {
  session,
  space: null,
  seat: seatRow(session, 'anna').seat,
  role: 'participant',
  group: null,
} as const;

const start = async () => {
  const storage = createMemoryStorage();
  let time = 1_800_000_000_000;
  const making = { random, clock: () => time };
  const keyring = await openKeyring(storage, making);
  const tend = async () => {
    const isRotated = await tendKeys(storage, making, 90);
    await keyring.refresh();
    return isRotated;
  };
  const issue = () => keyring.issue(principal, 1, time).token;
  return { storage, making, keyring, tend, issue, wait: (days: number) => (time += days * day) };
};

test('a key signs for a year, then another takes its place and its private half is gone', async () => {
  const { storage, tend, wait } = await start();
  wait(364);
  expect([await tend(), (await storage.listKeys()).length]).toEqual([false, 1]);
  wait(1);
  expect(await tend()).toBe(true);
  expect((await storage.listKeys()).map(({ privateKey }) => privateKey !== null)).toEqual([false, true]);
  expect(await tend()).toBe(false);
});

test('what a rotated key has signed stays good, also for renewing it when it has long expired, and is dead after that', async () => {
  const { storage, making, keyring, tend, issue, wait } = await start();
  const token = issue();
  await rotateKey(storage, making);
  expect(await keyring.refresh()).toEqual([]);
  expect(keyring.verify(token)).toMatchObject({ principal });
  expect(keyring.verify(issue())?.key).not.toBe(keyring.verify(token)?.key);
  wait(14 + 89);
  await tend();
  expect(keyring.verify(token)).toMatchObject({ principal });
  wait(1);
  await tend();
  expect(keyring.verify(token)).toBeNull();
});

test('a revoked key is dead at once, and there is always one that signs', async () => {
  const { storage, making, keyring, issue } = await start();
  const token = issue();
  const key = keyring.verify(token)?.key ?? '';
  expect(await revokeKey(storage, making, key)).toBe(true);
  expect(await keyring.refresh()).toEqual([key]);
  expect(keyring.verify(token)).toBeNull();
  expect(keyring.verify(issue())).toMatchObject({ principal });
  expect(await revokeKey(storage, making, key)).toBe(false);
});

test('a relay rotates by itself at its start, without showing anybody the door', async () => {
  const storage = createMemoryStorage();
  const first = await startTestRelay({ storage });
  const { token, sessionId } = await joinAs(first, await openSession(first), 'participant');
  await first.stop();
  const config = { retentionDays: 1_000 };
  const second = await startTestRelay({ storage, config, clock: () => Date.now() + 366 * day });
  expect((await storage.listKeys()).map(({ retiredAt }) => retiredAt === null)).toEqual([false, true]);
  const renewed = await fetch(`${second.url}api/renew`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
  });
  expect([renewed.status, ((await renewed.json()) as JoinAnswer).sessionId]).toEqual([200, sessionId]);
});

test('an older data folder keeps its key and every token it has signed', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'plenum-keys-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const path = join(folder, 'plenum.sqlite');
  const memory = createMemoryStorage();
  const making = { random, clock: Date.now };
  const { token } = (await openKeyring(memory, making)).issue(principal, 1, Date.now());
  const [key] = await memory.listKeys();
  const old = new DatabaseSync(path);
  for (const step of migrations.slice(0, 3)) old.exec(step);
  old.exec('PRAGMA user_version = 3');
  const insert = old.prepare('INSERT INTO keys (id, public_key, private_key) VALUES (?, ?, ?)');
  insert.run(key?.id ?? '', key?.publicKey ?? '', key?.privateKey ?? '');
  old.close();
  const storage = createSqliteStorage(path);
  onTestFinished(() => storage.close());
  const keyring = await openKeyring(storage, making);
  expect(keyring.verify(token)).toMatchObject({ principal });
  expect(await tendKeys(storage, making, 90)).toBe(false);
  expect(await storage.listKeys()).toHaveLength(1);
});

test('the command lists, rotates and revokes while the relay runs; revoked tokens die, also behind open sockets', async () => {
  const relay = await startRelay();
  onTestFinished(() => relay.stop());
  const keys = async (...args: readonly string[]) => {
    const { stdout } = await promisify(execFile)(process.execPath, ['server/tools/keys.ts', ...args], {
      cwd: fileURLToPath(new URL('../../', import.meta.url)),
      env: { ...process.env, PLENUM_DATA: relay.data },
    });
    const lines = stdout.trim().split('\n');
    return lines.map((line) => JSON.parse(line) as { readonly kid: string; readonly state: string });
  };
  const post = async <Answer>(path: string, body: unknown) =>
    (await (await fetch(`${relay.url}api/${path}`, { method: 'POST', body: JSON.stringify(body) })).json()) as Answer;
  const { sessionId, invites } = await post<OpenSessionAnswer>('sessions', { title: 'Sitzung' });
  const [before] = await keys('list');
  const early = await post<JoinAnswer>('join', { invite: invites.participant });
  const tablet = await dial({ url: relay.url, document: `session/${sessionId}/plan`, token: early.token });
  expect((await keys('rotate')).map(({ state }) => state)).toEqual(['verifies', 'signs']);
  // Once the relay signs with the new key it has seen the rotation, and the old token is still good.
  const keyOf = ({ token }: JoinAnswer) =>
    (JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as { readonly kid: string }).kid;
  const late = await until(async () => {
    const joined = await post<JoinAnswer>('join', { invite: invites.participant });
    return keyOf(joined) !== before?.kid && joined;
  }, 'the relay signs with the new key');
  const asks = async ({ token }: JoinAnswer) =>
    (await fetch(`${relay.url}api/sessions/${sessionId}/door`, { headers: { authorization: `Bearer ${token}` } }))
      .status;
  expect([await asks(early), await asks(late), tablet.isOpen]).toEqual([200, 200, true]);
  expect((await keys('revoke', before?.kid ?? '')).map(({ state }) => state)).toEqual(['signs']);
  expect((await tablet.closed()).code).toBe(closeCodes.token);
  expect([await asks(early), await asks(late)]).toEqual([401, 200]);
  await expect(keys('revoke', before?.kid ?? '')).rejects.toThrow('no key with this id');
  await expect(keys('burn')).rejects.toThrow('npm run --silent keys');
});
