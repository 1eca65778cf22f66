import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { setFacts } from '../../src/documents/plan-edit.ts';
import { putProposal } from '../../src/documents/proposals-document.ts';
import { putNote } from '../../src/documents/seat-notes.ts';
import { type NoteId, type ProposalId, parseId, type RoundId } from '../../src/domain/ids.ts';
import type { JoinAnswer, OpenSessionAnswer } from '../../src/protocol/api.ts';
import { connectStock } from '../support/relay-client.ts';
import { startRelay } from '../support/relay-process.ts';
import { until } from '../support/until.ts';

const [proposal, note, round] = ['proposal', 'note', 'item-r1'].map((id) => parseId(id)) as unknown as readonly [
  ProposalId,
  NoteId,
  RoundId,
];

/** Words that stand nowhere else. */
const canary = {
  title: 'KANARIE-TITEL',
  place: 'KANARIE-ORT',
  moderator: 'KANARIE-MODERATION',
  anna: 'KANARIE-ANNA',
  note: 'KANARIE-NOTIZ',
  proposal: 'KANARIE-VORSCHLAG',
  query: 'KANARIE-ABFRAGE',
} as const;

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
  putNote(sheet.doc, { id: note, round, proposal, kind: 'strength', text: canary.note, order: 'V' });
  // Requests that fail are what a log is tempted by.
  await fetch(`${relay.url}?${canary.query}`);
  await ask(`sessions/${sessionId}/roster?${canary.query}`, 'GET', undefined, ada.token).catch(() => null);
  await ask('join', 'POST', { code: joinCode, name: canary.moderator, token: 'broken' });
  await ask('join', 'POST', { invite: canary.query, name: canary.anna });

  const onDisk = async () => {
    const files = (await readdir(relay.data, { withFileTypes: true })).filter((file) => file.isFile());
    return (await Promise.all(files.map(({ name }) => readFile(join(relay.data, name), 'latin1')))).join('\n');
  };
  const found = async (words: readonly string[]) => {
    const bytes = await onDisk();
    return words.filter((word) => bytes.includes(word));
  };
  const { anna: name, query, ...rest } = canary;
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
  expect(await found([canary.anna, canary.note, canary.proposal])).toEqual([canary.proposal]);
  const erasing = `sessions/${sessionId}/documents/proposals/erase`;
  expect((await ask(erasing, 'POST', { entries: [proposal] }, ada.token)).status).toBe(204);
  await isGone([canary.anna, canary.note, canary.proposal]);
  expect(await found([canary.title, canary.place])).toEqual([canary.title, canary.place]);
  expect((await ask(`sessions/${sessionId}`, 'DELETE', undefined, ada.token)).status).toBe(204);
  await isGone([...stored, ...Object.values(invites), joinCode]);
  await isSilent();
}, 60_000);
