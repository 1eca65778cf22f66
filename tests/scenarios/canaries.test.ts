import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import { putAttachment } from '../../src/documents/plan/attachments.ts';
import { setFacts } from '../../src/documents/plan/edit.ts';
import { putProposal } from '../../src/documents/proposals/edit.ts';
import { putNote } from '../../src/documents/seat/notes.ts';
import {
  type AgendaItemId,
  type AttachmentId,
  type NoteId,
  type ProposalId,
  parseId,
  type RoundId,
} from '../../src/domain/ids.ts';
import type { JoinAnswer, OpenSessionAnswer } from '../../src/protocol/api.ts';
import { exif, fileIdOf, jpeg, pdf } from '../support/pictures.ts';
import { connectStock } from '../support/relay-client.ts';
import { startRelay } from '../support/relay-process.ts';
import { until } from '../support/until.ts';

const [proposal, note, round] = ['proposal', 'note', 'item-r1'].map((id) => parseId(id)) as unknown as readonly [
  ProposalId,
  NoteId,
  RoundId,
];

const item = parseId<AgendaItemId>('item') as AgendaItemId;

/** Words that stand nowhere else. */
const canary = {
  title: 'KANARIE-TITEL',
  place: 'KANARIE-ORT',
  moderator: 'KANARIE-MODERATION',
  anna: 'KANARIE-ANNA',
  note: 'KANARIE-NOTIZ',
  proposal: 'KANARIE-VORSCHLAG',
  photo: 'KANARIE-FOTO',
  slides: 'KANARIE-FOLIEN',
  erasedSlides: 'KANARIE-ANDERE-FOLIEN',
  query: 'KANARIE-ABFRAGE',
} as const;

/** Where people come from, in every shape in which a proxy or the network tells it. */
const addresses = ['2001:db8:cafe::7', '::ffff:198.51.100.23', '203.0.113.77', '::1'] as const;
const device = 'KANARIE-GERAET/1.0';

/** What a proxy of the house writes on top of each request; the last one is what the relay believes. */
const told = (address: string): Readonly<Record<string, string>> => ({
  'x-forwarded-for': `${addresses[0]}, ${address}`,
  forwarded: `for="[${address}]"`,
  'x-real-ip': address,
  'user-agent': device,
});

test.each([
  ['believed', { PLENUM_TRUST_PROXY: '1' }],
  ['not believed', {}],
])('no address and no device is logged, counted or stored, where a proxy is %s', async (_how, env) => {
  const relay = await startRelay({ env });
  onTestFinished(() => relay.stop());
  const ask = (path: string, body: unknown, more: Readonly<Record<string, string>>) =>
    fetch(`${relay.url}api/${path}`, { method: 'POST', headers: more, body: JSON.stringify(body) });
  const opened = (await (await ask('sessions', { title: 'Sitzung' }, told(addresses[1]))).json()) as OpenSessionAnswer;
  for (const address of addresses) {
    await ask('join', { invite: opened.invites.participant, name: 'Anna' }, told(address));
    // Past the limit of wrong codes an address is remembered for a minute: in memory alone.
    for (let turn = 0; turn < 12; turn += 1) await ask('join', { code: 'AAAAAA' }, told(address));
    const headers = { ...told(address), origin: 'https://elsewhere.example' };
    for (const one of [told(address), headers]) await refusedSocket(`${relay.url.replace('http', 'ws')}sync/x`, one);
  }
  await until(() => relay.output().includes('"event":"ready"'), 'it has logged');
  const metrics = await (await fetch(`${relay.url}metrics`)).text();
  expect(metrics).toContain('reason="token"} 4');
  const said = `${relay.output().replaceAll(relay.url, '')}\n${metrics}`;
  const stored = await readAll(relay.data);
  // „::1“ is short enough to stand in any bytes by chance.
  const words = [...addresses.filter((address) => address !== '::1'), device, 'elsewhere.example'];
  expect([...words, '::1', '127.0.0.1'].filter((word) => said.includes(word))).toEqual([]);
  expect(words.filter((word) => stored.includes(word))).toEqual([]);
});

/** Dials without a token, with headers that no browser lets a page choose, and waits for the no. */
const refusedSocket = async (url: string, headers: Readonly<Record<string, string>>): Promise<void> => {
  const socket = new WebSocket(url, ['plenum.v1'], { headers });
  socket.on('error', () => socket.terminate());
  await new Promise((resolve) => socket.once('close', resolve));
};

const readAll = async (folder: string): Promise<string> => {
  const files = (await readdir(folder, { withFileTypes: true })).filter((file) => file.isFile());
  return (await Promise.all(files.map(({ name }) => readFile(join(folder, name), 'latin1')))).join('\n');
};

test('neither log nor metrics tell anything of a session, and what is erased stands on no byte of the disk', async () => {
  const relay = await startRelay();
  onTestFinished(() => relay.stop());
  const ask = async (path: string, method: string, body: unknown, token = '') => {
    const headers = { authorization: `Bearer ${token}` };
    const answer = await fetch(`${relay.url}api/${path}`, { method, headers, body: JSON.stringify(body) });
    return { status: answer.status, text: await answer.text() };
  };
  const opened = JSON.parse((await ask('sessions', 'POST', { title: canary.title })).text) as OpenSessionAnswer;
  const { sessionId, invites, joinCode } = opened;
  const sits = async (invite: string, name: string) =>
    JSON.parse((await ask('join', 'POST', { invite, name })).text) as JoinAnswer;
  const [ada, anna] = [await sits(invites.moderator, canary.moderator), await sits(invites.participant, canary.anna)];
  const at = (document: string, { token }: JoinAnswer) =>
    connectStock({ url: relay.url, document: `session/${sessionId}/${document}`, token });
  const [plan, table, sheet] = [at('plan', ada), at('proposals', ada), at(`seat/${anna.seatId}`, anna)];
  await Promise.all([plan, table, sheet].map((client) => client.synced()));
  setFacts(plan.doc, { title: canary.title, place: canary.place });
  putProposal(table.doc, { id: proposal, title: canary.proposal, problem: canary.proposal });
  const sends = async (bytes: Uint8Array, { token }: JoinAnswer) => {
    const headers = { authorization: `Bearer ${token}` };
    const path = `${relay.url}api/sessions/${sessionId}/files/${fileIdOf(bytes)}`;
    return (await fetch(path, { method: 'PUT', headers, body: bytes as BodyInit })).status;
  };
  const talks = [canary.slides, canary.erasedSlides].map((word) => pdf(`${word} `.repeat(20_000))) as [
    Uint8Array,
    Uint8Array,
  ];
  for (const [order, bytes] of talks.entries()) {
    expect(await sends(bytes, ada)).toBe(201);
    const hung = {
      item,
      order: String(order + 1),
      title: canary.title,
      file: fileIdOf(bytes),
      bytes: bytes.length,
      pages: [],
    };
    putAttachment(plan.doc, { kind: 'slides', id: parseId<AttachmentId>(`slides-${order}`) as AttachmentId, ...hung });
  }
  expect(await sends(jpeg(canary.photo.repeat(1_000)), anna)).toBe(201);
  // What is refused must not stay either.
  expect(await sends(jpeg(canary.query, exif), anna)).toBe(415);
  putNote(sheet.doc, { id: note, round, proposal, kind: 'strength', text: canary.note, order: 'V' });
  // Requests that fail are what a log is tempted by.
  await fetch(`${relay.url}?${canary.query}`);
  await ask(`sessions/${sessionId}/roster?${canary.query}`, 'GET', undefined, ada.token).catch(() => null);
  await ask('join', 'POST', { code: joinCode, name: canary.moderator, token: 'broken' });
  await ask('join', 'POST', { invite: canary.query, name: canary.anna });

  const found = async (words: readonly string[]) => {
    const bytes = await readAll(relay.data);
    return words.filter((word) => bytes.includes(word));
  };
  const { anna: name, query, ...rest } = canary;
  expect(await found([query])).toEqual([]);
  const stored = [name, ...Object.values(rest)];
  await until(async () => (await found(stored)).length === stored.length, 'everything is on the disk');
  const secrets = [...Object.values(invites), joinCode, ada.token, anna.token, ada.seatId, anna.seatId, sessionId];
  const isSilent = async () => {
    const metrics = await (await fetch(`${relay.url}metrics`)).text();
    const said = `${relay.output()}\n${metrics}`;
    expect([...stored, query, ...secrets].filter((word) => said.includes(word))).toEqual([]);
    expect(said.split('\n').filter((line) => line.startsWith('{') && line.includes('127.0.0.1'))).toEqual([]);
  };
  await isSilent();
  for (const client of [plan, table, sheet]) client.stop();

  const isGone = async (words: readonly string[]) => {
    expect(await found(words)).toEqual([]);
    await relay.kill9();
    await relay.restart();
    expect(await found(words)).toEqual([]);
  };
  expect((await ask(`sessions/${sessionId}/seats/${anna.seatId}`, 'DELETE', undefined, ada.token)).status).toBe(204);
  expect(await found([canary.anna, canary.note, canary.photo, canary.proposal])).toEqual([canary.proposal]);
  const taking = `sessions/${sessionId}/documents/plan/erase`;
  expect((await ask(taking, 'POST', { entries: ['slides-1'] }, ada.token)).status).toBe(204);
  expect(await found([canary.slides, canary.erasedSlides])).toEqual([canary.slides]);
  const erasing = `sessions/${sessionId}/documents/proposals/erase`;
  expect((await ask(erasing, 'POST', { entries: [proposal] }, ada.token)).status).toBe(204);
  await isGone([canary.anna, canary.note, canary.proposal, canary.photo, canary.erasedSlides]);
  const stay = [canary.title, canary.place, canary.slides];
  expect(await found(stay)).toEqual(stay);
  expect((await ask(`sessions/${sessionId}`, 'DELETE', undefined, ada.token)).status).toBe(204);
  await isGone([...stored, ...Object.values(invites), joinCode]);
  await isSilent();
});
