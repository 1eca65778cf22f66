import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { sweepDrafts } from '../../src/app/session/sweep-drafts.ts';
import { draftsOf } from '../../src/device/drafts.ts';
import { createCell } from '../../src/device/watched.ts';
import { readProposals } from '../../src/documents/proposals/document.ts';
import { putProposal, removeProposal } from '../../src/documents/proposals/edit.ts';
import type { ProposalId, SpaceId } from '../../src/domain/ids.ts';
import { emptyProfile } from '../../src/domain/proposal/proposal.ts';
import { eraseSeat, eraseSession, eraseSpace } from '../../src/sync/erase-session.ts';
import type { OpenDocument } from '../../src/sync/open-document.ts';
import { until } from '../support/until.ts';
import { beginsOn, closesWindows } from './local-meeting.ts';
import { createTablet, type Tablet } from './tablet.ts';

closesWindows();

const typed = { text: 'Kanarienvogel-7Q4' };
const on = ({ device }: Tablet, owner: string, seat: string) =>
  draftsOf(device.database.settings, { owner, seat, now: () => 7 });
const isOnDisk = async ({ device }: Tablet) =>
  JSON.stringify(await device.database.settings.all()).includes('Kanarienvogel');

test('D349 what is typed is kept under its seat and place, and read there alone', async () => {
  const tablet = await createTablet();
  const own = on(tablet, 'session', 'ada');
  own.keep('minutes', typed);
  expect(await own.read('minutes')).toEqual({ at: 7, value: typed });
  expect(await own.read('point')).toBeNull();
  expect(await on(tablet, 'session', 'bea').read('minutes')).toBeNull();
  expect(await on(tablet, 'other', 'ada').read('minutes')).toBeNull();
  own.drop('minutes');
  expect(await own.read('minutes')).toBeNull();
  expect(await isOnDisk(tablet)).toBe(false);
});

test('D349 what is typed leaves the device with its seat, its session, its space', async () => {
  const tablet = await createTablet();
  const session = await beginsOn(tablet);
  const { sessionId, seatId } = session;
  on(tablet, sessionId, seatId).keep('minutes', typed);
  expect(await isOnDisk(tablet)).toBe(true);
  await session.close();
  await eraseSeat(tablet.environment, tablet.device, { sessionId, seatId });
  expect(await isOnDisk(tablet)).toBe(false);

  on(tablet, sessionId, seatId).keep('point', typed);
  await eraseSession(tablet.environment, tablet.device, sessionId);
  expect(await isOnDisk(tablet)).toBe(false);

  on(tablet, 'county', 'office').keep('moved/p', typed);
  await eraseSpace(tablet.environment, tablet.device, 'other' as SpaceId);
  expect(await isOnDisk(tablet)).toBe(true);
  await eraseSpace(tablet.environment, tablet.device, 'county' as SpaceId);
  expect(await isOnDisk(tablet)).toBe(false);
});

test('D349 what was typed about a proposal goes when the proposal is erased, on every device, and not before', async () => {
  const tablet = await createTablet();
  const own = on(tablet, 'session', 'ada');
  const places = ['proposal/p', 'objection/p', 'note/p/strength', 'proposal/q', 'proposal/new', 'minutes', 'poll/p'];
  for (const place of places) own.keep(place, typed);
  const doc = new Y.Doc();
  for (const id of ['p', 'q'] as ProposalId[]) putProposal(doc, { ...emptyProfile, id, order: id, title: id });
  const status = createCell<{ remote: { kind: 'online' | 'connecting' } }>({ remote: { kind: 'connecting' } });
  const proposals = createCell(readProposals(doc));
  const document = { doc, status, whenRead: Promise.resolve() } as unknown as OpenDocument;
  const stop = sweepDrafts({ document: () => document, proposals }, own);
  const left = async () => [...(await own.places())].sort();
  // Taken off the table it can come back, and with it what was typed.
  removeProposal(doc, 'p' as ProposalId);
  status.set({ remote: { kind: 'online' } });
  await until(async () => (await left()).length === places.length, 'all of it is there');
  for (const key of [...doc.getMap('profiles').keys()]) if (key.startsWith('p/')) doc.getMap('profiles').delete(key);
  proposals.set(readProposals(doc));
  await until(async () => (await left()).length === 4, 'what was about it is gone');
  expect(await left()).toEqual(['minutes', 'poll/p', 'proposal/new', 'proposal/q']);
  // A copy that is being fetched anew knows of nothing for a moment.
  status.set({ remote: { kind: 'connecting' } });
  for (const key of [...doc.getMap('profiles').keys()]) doc.getMap('profiles').delete(key);
  proposals.set([]);
  own.keep('point', typed);
  await until(async () => (await left()).includes('point'), 'it has looked');
  expect(await left()).toContain('proposal/q');
  stop();
});
