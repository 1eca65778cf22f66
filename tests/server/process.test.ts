import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { readTally } from '../../src/documents/tally/document.ts';
import type { JoinAnswer, OpenSessionAnswer, RosterAnswer } from '../../src/protocol/api.ts';
import { findFreePort } from '../support/free-port.ts';
import { connectStock } from '../support/relay-client.ts';
import { type RelayWish, startRelay } from '../support/relay-process.ts';
import { until } from '../support/until.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

const start = async (wish: RelayWish = {}) => {
  const relay = await startRelay(wish);
  onTestFinished(() => relay.stop());
  return relay;
};

/** Starts `server/main.ts` and waits for its end. */
const runToEnd = async (env: Readonly<Record<string, string>>) => {
  const child = spawn(process.execPath, ['server/main.ts'], { cwd: root, env: { ...process.env, ...env } });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes: Buffer) => (said += bytes.toString()));
  const [code] = await once(child, 'exit');
  return { code, said };
};

const post = async <Answer>(url: string, path: string, body: unknown): Promise<Answer> =>
  (await (await fetch(`${url}api/${path}`, { method: 'POST', body: JSON.stringify(body) })).json()) as Answer;

test('the start prints the address and a practice session, and the next start the same one', async () => {
  const relay = await start();
  const said = await until(() => relay.output().includes('"ready"') && relay.output(), 'it is ready');
  expect(said).toContain(`Start             ${relay.url}`);
  const code = /Code {14}([A-Z0-9]{6})/.exec(said)?.[1];
  expect(said).toContain(`${relay.url}#/join/${code}`);
  expect(said).toMatch(/[█▀▄]{10}/);
  await relay.restart();
  const again = await until(() => relay.output().split('"ready"').length === 3 && relay.output(), 'it is ready again');
  expect(again.split(`Code              ${code}`)).toHaveLength(3);
  expect(await post(relay.url, 'invites', { code })).toMatchObject({ practice: true });
});

test('seats made in bulk while the relay runs are let in and counted', async () => {
  const relay = await start();
  const { sessionId, invites } = await post<OpenSessionAnswer>(relay.url, 'sessions', { title: 'Sitzung' });
  const moderator = await post<JoinAnswer>(relay.url, 'join', { invite: invites.moderator });
  const at = (kind: string, token: string) => ({ url: relay.url, document: `session/${sessionId}/${kind}`, token });
  const wall = connectStock(at('tally', moderator.token));
  await wall.synced();
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['server/tools/invite.ts', '--session', sessionId, '--role', 'participant', '--count', '40'],
    { cwd: root, env: { ...process.env, PLENUM_DATA: relay.data } },
  );
  const seats = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { readonly seatId: string; readonly token: string });
  expect(new Set(seats.map(({ seatId }) => seatId)).size).toBe(40);
  const clients = seats.slice(0, 3).map(({ seatId, token }) => connectStock(at(`seat/${seatId}`, token)));
  await Promise.all(clients.map((client) => client.synced()));
  await until(() => readTally(wall.doc).people.counted === 40, 'all of them are counted');
  await until(() => readTally(wall.doc).people.present === 3, 'three are present');
  const headers = { authorization: `Bearer ${moderator.token}` };
  const roster = await (await fetch(`${relay.url}api/sessions/${sessionId}/roster`, { headers })).json();
  expect(roster as RosterAnswer).toHaveLength(41);
});

test('the bulk tool says what is missing instead of making seats', async () => {
  const data = await mkdtemp(join(tmpdir(), 'plenum-invite-'));
  onTestFinished(() => rm(data, { recursive: true }));
  const run = (...args: readonly string[]) =>
    promisify(execFile)(process.execPath, ['server/tools/invite.ts', ...args], {
      cwd: root,
      env: { ...process.env, PLENUM_DATA: data },
    });
  await expect(run('--count', '3')).rejects.toThrow('npm run --silent invite');
  await expect(run('--session', 'nowhere', '--count', '3')).rejects.toThrow('no such session');
  await expect(run('--session', 'nowhere', '--role', 'king')).rejects.toThrow('npm run --silent invite');
});

test('two relays never share a folder, and a port that is taken is said plainly', async () => {
  const relay = await start();
  const twin = await runToEnd({ PLENUM_DATA: relay.data, PORT: String(await findFreePort()) });
  expect(twin).toMatchObject({ code: 1, said: expect.stringContaining('another relay is running on the folder') });
  const other = await mkdtemp(join(tmpdir(), 'plenum-port-'));
  onTestFinished(() => rm(other, { recursive: true }));
  const second = await runToEnd({ PLENUM_DATA: other, PORT: String(relay.port) });
  expect(second).toMatchObject({ code: 1, said: expect.stringContaining('EADDRINUSE') });
  expect((await fetch(`${relay.url}readyz`)).status).toBe(200);
});

test('a folder that cannot be used is said plainly', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'plenum-file-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = join(folder, 'not-a-folder');
  await writeFile(file, '');
  const { code, said } = await runToEnd({ PLENUM_DATA: file, PORT: '0' });
  expect([code, said]).toEqual([1, expect.stringContaining('cannot be used')]);
});

test('PostgreSQL is refused clearly instead of being ignored', async () => {
  const { code, said } = await runToEnd({ DATABASE_URL: 'postgres://nowhere/plenum' });
  expect([code, said]).toEqual([1, expect.stringContaining('PostgreSQL is not built yet')]);
});
