import { expect, test } from 'vitest';
import { readRegister, setRegisterFacts } from '../../src/documents/space/register.ts';
import { dropSource, putSource } from '../../src/documents/space/register-sources.ts';
import type { SourceId, SpaceId } from '../../src/domain/ids.ts';
import { filesOfSpace } from '../../src/protocol/file-rights.ts';
import type { MemberAnswer, OpenGroupAnswer, OpenSpaceAnswer } from '../../src/protocol/space.ts';
import { fileIdOf, jpeg, pdf } from '../support/pictures.ts';
import type { RelayWish } from '../support/relay.ts';
import { refusal, startApi } from '../support/relay-api.ts';
import { connectStock } from '../support/relay-client.ts';
import { sweepsFiles } from '../support/swept-files.ts';
import { until } from '../support/until.ts';

const report = pdf('Sozialbericht 2026 '.repeat(40_000));

/** A county with an office, a reader and an author; reports go to and fro. */
const start = async (wish: RelayWish = {}) => {
  const api = await startApi(wish);
  const opened = (await api.post('spaces', { title: 'Landkreis' })).body as OpenSpaceAnswer;
  const { invites } = opened;
  const spaceId = opened.spaceId as SpaceId;
  const enter = async (invite: string) => (await api.post('join', { invite })).body as MemberAnswer;
  const office = await enter(invites.office);
  const { invite } = (await api.post(`spaces/${spaceId}/groups`, { groupId: 'jugend' }, office.token))
    .body as OpenGroupAnswer;
  const [author, reader, moderator] = [
    await enter(invite),
    await enter(invites.reader),
    await enter(invites.moderator),
  ];
  const at = (bytes: Uint8Array, space: string) => `${api.relay.url}api/spaces/${space}/files/${fileIdOf(bytes)}`;
  const send = async (bytes: Uint8Array, token: string, space: string = spaceId) => {
    const headers = { authorization: `Bearer ${token}` };
    const answer = await fetch(at(bytes, space), { method: 'PUT', headers, body: bytes as BodyInit });
    return { status: answer.status, body: (await answer.json()) as unknown };
  };
  const fetched = async (bytes: Uint8Array, token: string, space: string = spaceId) => {
    const answer = await fetch(at(bytes, space), { headers: { authorization: `Bearer ${token}` } });
    return { status: answer.status, bytes: new Uint8Array(await answer.arrayBuffer()) };
  };
  const names = async () => (await api.relay.storage.listFiles(filesOfSpace(spaceId))).map(({ file }) => file);
  return { ...api, spaceId, office, author, reader, moderator, send, fetched, names };
};

test('P160 a report of the county is sent by its office alone and read by everybody of the space, byte by byte', async () => {
  const { send, fetched, names, office, author, reader, moderator } = await start();
  for (const { token } of [author, reader, moderator])
    expect(await send(report, token)).toEqual({ status: 403, body: refusal('forbidden') });
  expect((await send(report, office.token)).status).toBe(201);
  expect((await send(report, office.token)).status).toBe(200);
  expect(await names()).toEqual([fileIdOf(report)]);
  for (const { token } of [office, author, reader, moderator])
    expect(await fetched(report, token)).toEqual({ status: 200, bytes: report });
  expect((await fetched(report, 'nobody')).status).toBe(401);
});

test('P160 nobody of a session or of another county reads it, or sends one there', async () => {
  const { send, fetched, names, post, open, join, office, spaceId } = await start();
  expect((await send(report, office.token)).status).toBe(201);
  const other = (await post('spaces', { title: 'Nachbarkreis' })).body as OpenSpaceAnswer;
  const neighbour = (await post('join', { invite: other.invites.office })).body as MemberAnswer;
  const session = await open();
  const ada = await join(session.invites.moderator);
  for (const token of [neighbour.token, ada.token])
    expect([(await fetched(report, token)).status, (await send(report, token)).status]).toEqual([403, 403]);
  // In their own county there is no such file, and it is not made there by asking.
  expect((await fetched(report, neighbour.token, other.spaceId)).status).toBe(404);
  expect((await fetched(report, office.token, other.spaceId)).status).toBe(403);
  expect([await names(), spaceId === other.spaceId]).toEqual([[fileIdOf(report)], false]);
});

test.each([
  ['HTML', new TextEncoder().encode('<!doctype html><script>1</script>'), 415, 'file-wrong'],
  ['a photo above 400 kB', jpeg('x'.repeat(400_000)), 413, 'too-large'],
])('%s is no report, and nothing of it is kept', async (_what, bytes, status, error) => {
  const { send, names, office } = await start();
  expect(await send(bytes, office.token)).toEqual({ status, body: refusal(error) });
  expect(await names()).toEqual([]);
});

test('P161 a report goes from the disk two days after it was last found to be spoken of, one that is named stays, and all go with their county', async () => {
  const { send, names, relay, office, reader, spaceId } = await start();
  const [kept, struck] = [report, pdf('Ein alter Bericht')];
  for (const bytes of [kept, struck]) await send(bytes, office.token);
  const register = connectStock({ url: relay.url, document: `space/${spaceId}/register`, token: office.token });
  for (const [id, bytes] of [
    ['kept', kept],
    ['struck', struck],
  ] as const)
    putSource(register.doc, {
      ...{ id: id as SourceId, title: id },
      file: { file: fileIdOf(bytes), name: `${id}.pdf`, bytes: bytes.length },
    });
  const witness = connectStock({ url: relay.url, document: `space/${spaceId}/register`, token: reader.token });
  const says = async (title: string) => {
    setRegisterFacts(register.doc, { title });
    await until(() => readRegister(witness.doc).title === title, 'the relay has the register');
  };
  await says('beide');
  await sweepsFiles(relay.storage, 5);
  dropSource(register.doc, 'struck' as SourceId);
  await says('einer');
  // It has been there for long: what counts is when it was struck.
  await sweepsFiles(relay.storage, 6);
  expect(await names()).toEqual([fileIdOf(kept), fileIdOf(struck)]);
  await sweepsFiles(relay.storage, 8);
  expect(await names()).toEqual([fileIdOf(kept)]);
  await relay.storage.eraseSpace(spaceId);
  expect(await names()).toEqual([]);
});

test('a county has more room for its reports than one session, and it has an end', async () => {
  const few = { sessionFileBytes: 300, spaceFileBytes: 1_000 };
  const { send, names, office } = await start({ limits: few });
  const some = ['a', 'b', 'c'].map((name) => pdf(name.repeat(400)));
  const heard: number[] = [];
  for (const bytes of some) heard.push((await send(bytes, office.token)).status);
  expect([heard, (await names()).length]).toEqual([[201, 201, 409], 2]);
});
