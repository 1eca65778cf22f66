import { request as ask } from 'node:http';
import { expect, test } from 'vitest';
import { putAttachment, removeAttachment } from '../../src/documents/plan/attachments.ts';
import { putBoard } from '../../src/documents/plan/boards.ts';
import { putAgendaItem, setFacts } from '../../src/documents/plan/edit.ts';
import { putCard } from '../../src/documents/seat/cards.ts';
import { readTally } from '../../src/documents/tally/document.ts';
import { type AgendaItemId, type AttachmentId, type CardId, type FileId, parseId } from '../../src/domain/ids.ts';
import type { JoinAnswer } from '../../src/protocol/api.ts';
import { homeHeader } from '../../src/protocol/file-rights.ts';
import { exif, fileIdOf, jpeg, pdf, png } from '../support/pictures.ts';
import type { RelayWish } from '../support/relay.ts';
import { refusal, startApi } from '../support/relay-api.ts';
import { connectStock } from '../support/relay-client.ts';
import { sweepsFiles } from '../support/swept-files.ts';
import { until } from '../support/until.ts';

const item = parseId<AgendaItemId>('item') as AgendaItemId;
const photo = jpeg('points of a flipchart');

const start = async (wish: RelayWish = {}) => {
  const api = await startApi(wish);
  const { sessionId, invites } = await api.open();
  const sits = (role: keyof typeof invites) => api.join(invites[role]);
  const [ada, anna] = [await sits('moderator'), await sits('participant')];
  const at = (name: string | FileId, session = sessionId) => `${api.relay.url}api/sessions/${session}/files/${name}`;
  const send = async (bytes: Uint8Array, who: JoinAnswer, home?: string, name: string = fileIdOf(bytes)) => {
    const answer = await fetch(at(name), {
      method: 'PUT',
      headers: { authorization: `Bearer ${who.token}`, ...(home !== undefined && { [homeHeader]: home }) },
      body: bytes as BodyInit,
    });
    return { status: answer.status, body: (await answer.json()) as unknown };
  };
  const fetched = async (bytes: Uint8Array, who: JoinAnswer | null, session = sessionId) => {
    const headers = who === null ? {} : { authorization: `Bearer ${who.token}` };
    const answer = await fetch(at(fileIdOf(bytes), session), { headers });
    return { status: answer.status, headers: answer.headers, bytes: new Uint8Array(await answer.arrayBuffer()) };
  };
  const statusFor = async (bytes: Uint8Array, who: JoinAnswer | null) => (await fetched(bytes, who)).status;
  const open = (name: string, { token }: JoinAnswer) =>
    connectStock({ url: api.relay.url, document: `session/${sessionId}/${name}`, token });
  return { ...api, sessionId, sits, ada, anna, at, send, fetched, statusFor, open };
};

test('a photo of the moderator is kept and fetched by everybody in the session, byte by byte', async () => {
  const { send, fetched, statusFor, ada, anna, sits } = await start();
  expect(await send(photo, ada)).toEqual({ status: 201, body: { file: fileIdOf(photo) } });
  expect((await send(photo, ada)).status).toBe(200);
  const { bytes, headers, status } = await fetched(photo, anna);
  expect([status, bytes]).toEqual([200, photo]);
  expect(Object.fromEntries(headers)).toMatchObject({
    'content-type': 'image/jpeg',
    'content-length': String(photo.length),
    'content-disposition': 'attachment; filename="plenum.jpg"',
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'no-store',
  });
  expect(await statusFor(photo, await sits('projector'))).toBe(200);
  expect(await statusFor(photo, null)).toBe(401);
});

test('slides in many parts arrive and are fetched as they were', async () => {
  const { send, fetched, ada, anna } = await start();
  const talk = pdf('page '.repeat(300_000));
  expect((await send(talk, ada)).status).toBe(201);
  const answer = await fetched(talk, anna);
  expect(answer.headers.get('content-type')).toBe('application/pdf');
  expect(fileIdOf(answer.bytes)).toBe(fileIdOf(talk));
});

test.each([
  [
    'an SVG',
    new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'),
    415,
    'file-wrong',
  ],
  ['HTML', new TextEncoder().encode('<!doctype html><script>1</script>'), 415, 'file-wrong'],
  ['a photo that says where it was taken', jpeg('x', exif), 415, 'file-wrong'],
  ['a photo that is broken', jpeg('x').subarray(0, 14), 415, 'file-wrong'],
  ['next to nothing', Uint8Array.of(0xff, 0xd8, 0xff), 415, 'file-wrong'],
  ['nothing', new Uint8Array(), 415, 'file-wrong'],
  ['a photo above 400 kB', jpeg('x'.repeat(400_000)), 413, 'too-large'],
])('%s is not taken, and nothing of it is kept', async (_what, bytes, status, error) => {
  const { send, ada, relay, sessionId } = await start();
  expect(await send(bytes, ada)).toEqual({ status, body: refusal(error) });
  expect(await relay.storage.listFiles(sessionId)).toEqual([]);
  expect((await send(photo, ada)).status).toBe(201);
});

test('a file is known by what it holds: another name, or a part of it, is refused', async () => {
  const { send, ada, relay, sessionId } = await start();
  expect(await send(photo, ada, undefined, fileIdOf(jpeg('other')))).toEqual({
    status: 422,
    body: refusal('file-damaged'),
  });
  const talk = pdf('page '.repeat(200_000));
  expect(await send(talk.subarray(0, 700_000), ada, undefined, fileIdOf(talk))).toMatchObject({ status: 422 });
  for (const name of ['short', '..', 'A'.repeat(64)])
    expect((await send(photo, ada, undefined, name)).status).toBeGreaterThanOrEqual(400);
  expect(await relay.storage.listFiles(sessionId)).toEqual([]);
});

test('who hangs up in the middle leaves nothing behind', async () => {
  const { ada, at, relay, sessionId, send } = await start();
  const talk = pdf('page '.repeat(200_000));
  const headers = { authorization: `Bearer ${ada.token}`, 'content-length': talk.length };
  const request = ask(at(fileIdOf(talk)), { method: 'PUT', headers });
  request.on('error', () => undefined);
  await new Promise<void>((resolve) => request.write(talk.subarray(0, 600_000), () => resolve()));
  request.destroy();
  expect((await send(talk, ada)).status).toBe(201);
  expect((await relay.storage.listFiles(sessionId)).map(({ bytes }) => bytes)).toEqual([talk.length]);
  expect(relay.lines.filter((line) => line.includes('"error"'))).toEqual([]);
});

test('who may write a document may send its files: rights are those of plan, group and seat', async () => {
  const { send, ada, anna, sits } = await start();
  const berta = await sits('participant');
  const status = async (who: JoinAnswer, home: string) => (await send(jpeg(home), who, home)).status;
  expect(await status(anna, 'plan')).toBe(403);
  expect(await status(anna, `seat/${anna.seatId}`)).toBe(201);
  expect(await status(anna, `seat/${berta.seatId}`)).toBe(403);
  expect(await status(anna, 'group/g1')).toBe(403);
  expect(await status(ada, 'group/g1')).toBe(201);
  expect(await status(ada, `seat/${anna.seatId}`)).toBe(403);
  for (const role of ['projector', 'scribe', 'office'] as const)
    expect(await status(await sits(role), 'plan')).toBe(403);
  expect([await status(ada, 'tally'), await status(ada, '../other/plan')]).toEqual([400, 400]);
  expect((await send(pdf('x'), anna)).status).toBe(415);
});

test('nobody of another session learns whether there is a file', async () => {
  const { send, ada, at, post } = await start();
  await send(photo, ada);
  const elsewhere = (await post('sessions', { title: 'Anderswo' })).body as { invites: { moderator: string } };
  const stranger = (await post('join', { invite: elsewhere.invites.moderator })).body as JoinAnswer;
  const headers = { authorization: `Bearer ${stranger.token}` };
  const heard = async (bytes: Uint8Array) => (await fetch(at(fileIdOf(bytes)), { headers })).status;
  expect([await heard(photo), await heard(jpeg('unknown'))]).toEqual([403, 403]);
});

test('a photo on a covered card is its author’s alone, and everybody’s when the board is shown', async () => {
  const { send, statusFor, ada, anna, sits, open } = await start();
  const berta = await sits('participant');
  const [plan, sheet, tally] = [open('plan', ada), open(`seat/${anna.seatId}`, anna), open('tally', berta)];
  putAgendaItem(plan.doc, {
    id: item,
    title: 'Feedback',
    minutes: 5,
    activity: 'feedback',
    who: '',
    text: '',
    order: 'V',
  });
  putBoard(plan.doc, item, { wish: 'covered' });
  const picture = { file: fileIdOf(photo), width: 4, height: 3 };
  putCard(sheet.doc, {
    id: parseId<CardId>('card') as CardId,
    item,
    field: 'good',
    text: 'Was dort steht',
    photo: picture,
    ready: true,
    order: 'V',
  });
  expect((await send(photo, anna)).status).toBe(201);
  const told = () => readTally(tally.doc).boards.get(item);
  await until(() => told()?.written === 1, 'the card is counted');
  expect(JSON.stringify([...tally.doc.getMap('boards')])).not.toContain(fileIdOf(photo));
  expect([await statusFor(photo, anna), await statusFor(photo, berta), await statusFor(photo, ada)]).toEqual([
    200, 404, 404,
  ]);
  putBoard(plan.doc, item, { wish: 'shown' });
  await until(() => told()?.cards.length === 1, 'the card is told');
  expect(told()?.cards[0]).toMatchObject({ text: 'Was dort steht', photo: picture });
  expect([await statusFor(photo, berta), await statusFor(photo, ada)]).toEqual([200, 200]);
});

test('quotas: of a session, of a seat, and of what is sent at once', async () => {
  const wish = { limits: { sessionFileBytes: 4_000, seatFileBytes: 1_500 } };
  const { send, ada, anna } = await start(wish);
  const some = (name: string) => jpeg(name.repeat(900));
  const statuses = async (who: JoinAnswer, ...names: readonly string[]) => {
    const heard: number[] = [];
    for (const name of names) heard.push((await send(some(name), who)).status);
    return heard;
  };
  expect(await statuses(anna, 'a', 'b')).toEqual([201, 409]);
  expect(await send(some('c'), anna)).toEqual({ status: 409, body: refusal('files-full') });
  expect(await statuses(ada, 'd', 'e', 'f', 'g')).toEqual([201, 201, 201, 409]);
  const few = await start({ limits: { filesAtOnce: 1 } });
  const at = few.at(fileIdOf(photo));
  const headers = { authorization: `Bearer ${few.ada.token}`, 'content-length': photo.length };
  const slow = ask(at, { method: 'PUT', headers });
  const done = new Promise<number>((resolve) => slow.on('response', ({ statusCode = 0 }) => resolve(statusCode)));
  slow.write(photo.subarray(0, 20));
  let turn = 0;
  const another = () => {
    turn += 1;
    return few.send(jpeg(`another ${turn}`), few.ada);
  };
  await until(async () => (await another()).status === 429, 'the first one is under way');
  slow.end(photo.subarray(20));
  expect(await done).toBe(201);
});

test('metrics count files and bytes, and say nothing of them', async () => {
  const { send, ada, relay } = await start();
  await send(photo, ada);
  await send(jpeg('x', exif), ada);
  const metrics = await (await fetch(`${relay.url}metrics`)).text();
  expect(metrics).toContain('plenum_files_received_total 1');
  expect(metrics).toContain('plenum_files_refused_total 1');
  expect(metrics).not.toContain(fileIdOf(photo));
});

test('a removed photo stays until the meeting is over, then the sweep takes it; what is used stays', async () => {
  const { send, ada, open, relay, sessionId } = await start();
  const [kept, removed] = [photo, png(['IHDR', 'x'], ['IEND', ''])];
  for (const bytes of [kept, removed]) await send(bytes, ada);
  const plan = open('plan', ada);
  const hang = (id: string, bytes: Uint8Array) =>
    putAttachment(plan.doc, {
      id: parseId<AttachmentId>(id) as AttachmentId,
      kind: 'photo',
      item,
      says: '',
      order: id,
      photo: { file: fileIdOf(bytes), width: 2, height: 2 },
    });
  hang('kept', kept);
  hang('removed', removed);
  removeAttachment(plan.doc, parseId<AttachmentId>('removed') as AttachmentId);
  setFacts(plan.doc, { title: 'fertig' });
  const { sessions } = relay.plenum;
  await until(async () => (await sessions.readPlan(sessionId)).title === 'fertig', 'the plan is there');
  const names = async () => (await relay.storage.listFiles(sessionId)).map(({ file }) => file);
  const sweeps = (days: number) => sweepsFiles(relay.storage, days);
  await sweeps(3);
  expect(await names()).toEqual([fileIdOf(kept), fileIdOf(removed)]);
  setFacts(plan.doc, { ended: true });
  await until(async () => (await sessions.readPlan(sessionId)).ended, 'the meeting is over');
  await sweeps(0);
  expect(await names()).toEqual([fileIdOf(kept), fileIdOf(removed)]);
  await sweeps(3);
  expect(await names()).toEqual([fileIdOf(kept)]);
});
