import { expect, test } from 'vitest';
import { createMemoryStorage } from '../../server/storage/memory.ts';
import { readProposals } from '../../src/documents/proposals/document.ts';
import { putProposal } from '../../src/documents/proposals/edit.ts';
import { type ProposalId, parseId } from '../../src/domain/ids.ts';
import type { JoinAnswer } from '../../src/protocol/api.ts';
import { closeCodes } from '../../src/protocol/close-codes.ts';
import { joinAs, openSession, sessionOf, startTestRelay } from '../support/relay.ts';
import { connectStock } from '../support/relay-client.ts';
import { until } from '../support/until.ts';

const [kept, gone] = ['kept', 'gone'].map((id) => parseId<ProposalId>(id) as ProposalId) as [ProposalId, ProposalId];

const open = async () => {
  const storage = createMemoryStorage();
  const relay = await startTestRelay({ storage });
  const invites = await openSession(relay);
  const session = sessionOf(invites);
  const [moderator, anna] = [await joinAs(relay, invites, 'moderator'), await joinAs(relay, invites, 'participant')];
  const at = (document: string, { token }: JoinAnswer) =>
    connectStock({ url: relay.url, document: `session/${session}/${document}`, token });
  const erase = (document: string, entries: unknown, { token }: JoinAnswer) =>
    fetch(`${relay.url}api/sessions/${session}/documents/${document}/erase`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
      body: JSON.stringify({ entries }),
    });
  const table = at('proposals', moderator);
  await table.synced();
  putProposal(table.doc, { id: kept, title: 'Frühe Hilfen' });
  putProposal(table.doc, { id: gone, title: 'Ein verbotener Titel' });
  const stored = async () =>
    (await storage.loadDocument(`session/${session}/proposals`)).updates
      .map((update) => Buffer.from(update).toString('latin1'))
      .join();
  await until(async () => (await stored()).includes('verbotener'), 'it is on the disk');
  return { storage, session, moderator, anna, at, erase, table, stored };
};

test('an entry that is erased leaves the disk, everybody is sent to the new epoch, and all else is there', async () => {
  const one = await open();
  const reader = one.at('proposals', one.anna);
  await reader.synced();
  expect((await one.erase('proposals', [gone], one.moderator)).status).toBe(204);
  expect([await one.table.closed(), await reader.closed()]).toEqual([closeCodes.epoch, closeCodes.epoch]);
  expect(await one.stored()).not.toContain('verbotener');
  expect((await one.storage.loadDocument(`session/${one.session}/proposals`)).epoch).toBe(2);
  const fresh = one.at('proposals', one.anna);
  await fresh.synced();
  expect(readProposals(fresh.doc).map(({ title }) => title)).toEqual(['Frühe Hilfen']);
});

test('only who steers erases, and only in what they may write', async () => {
  const { erase, moderator, anna } = await open();
  expect((await erase('proposals', [gone], anna)).status).toBe(403);
  expect((await erase(`seat/${anna.seatId}`, [gone], moderator)).status).toBe(403);
  expect((await erase('tally', [gone], moderator)).status).toBe(403);
  expect((await erase('nothing', [gone], moderator)).status).toBe(404);
  expect((await erase('proposals', [], moderator)).status).toBe(400);
  expect((await erase('proposals', ['no id/at all'], moderator)).status).toBe(400);
});
