import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import type { JoinAnswer, OpenSessionAnswer } from '../../src/protocol/api.ts';
import { fileIdOf, jpeg, pdf } from '../support/pictures.ts';
import { startRelay } from '../support/relay-process.ts';

const root = join(import.meta.dirname, '../..');

test('photos and slides outlive a killed relay, come back from a copy, and are erased again with their person', async () => {
  const relay = await startRelay();
  onTestFinished(() => relay.stop());
  const folder = await mkdtemp(join(tmpdir(), 'plenum-backup-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const copy = join(folder, 'copy.sqlite');
  const tool = (name: string, ...args: readonly string[]) =>
    promisify(execFile)(process.execPath, [`server/tools/${name}.ts`, ...args], {
      cwd: root,
      env: { ...process.env, PLENUM_DATA: relay.data },
    });
  const call = async <Answer>(path: string, body: unknown): Promise<Answer> =>
    (await (await fetch(`${relay.url}api/${path}`, { method: 'POST', body: JSON.stringify(body) })).json()) as Answer;
  const { sessionId, invites } = await call<OpenSessionAnswer>('sessions', { title: 'Sitzung' });
  const [ada, anna] = [
    await call<JoinAnswer>('join', { invite: invites.moderator }),
    await call<JoinAnswer>('join', { invite: invites.participant }),
  ];
  const at = (bytes: Uint8Array) => `${relay.url}api/sessions/${sessionId}/files/${fileIdOf(bytes)}`;
  const as = ({ token }: JoinAnswer) => ({ authorization: `Bearer ${token}` });
  const send = async (bytes: Uint8Array, who: JoinAnswer) =>
    (await fetch(at(bytes), { method: 'PUT', headers: as(who), body: bytes as BodyInit })).status;
  const statuses = async () =>
    Promise.all(
      (
        [
          [talk, ada],
          [photo, anna],
          [later, ada],
        ] as const
      ).map(async ([bytes, who]) => (await fetch(at(bytes), { headers: as(who) })).status),
    );
  const [talk, photo, later] = [pdf('page '.repeat(100_000)), jpeg('von Anna'), jpeg('nach der Sicherung')];
  expect([await send(talk, ada), await send(photo, anna)]).toEqual([201, 201]);
  await relay.kill9();
  await relay.restart();
  await tool('backup', '--to', copy);
  expect(await send(later, ada)).toBe(201);
  expect(await statuses()).toEqual([200, 200, 200]);
  const erasing = `${relay.url}api/sessions/${sessionId}/seats/${anna.seatId}`;
  expect((await fetch(erasing, { method: 'DELETE', headers: as(ada) })).status).toBe(204);
  await relay.kill9();
  await tool('restore', '--from', copy);
  await relay.restart();
  // Anna is gone; what was sent after the copy is sent again by the device that still has it.
  expect(await statuses()).toEqual([200, 404, 404]);
  expect(await send(later, ada)).toBe(201);
  const answer = await fetch(at(talk), { headers: as(ada) });
  expect(fileIdOf(new Uint8Array(await answer.arrayBuffer()))).toBe(fileIdOf(talk));
});
