import { strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { editAnswer, readGroupSheet } from '../../src/documents/group-sheet/document.ts';
import { putGroup } from '../../src/documents/plan/groups-edit.ts';
import { readProposals } from '../../src/documents/proposals/document.ts';
import { putProposal, removeProposal } from '../../src/documents/proposals/edit.ts';
import { addPoints, readPoints } from '../../src/documents/record/document.ts';
import { putEntry, readMinutes } from '../../src/documents/record/minutes.ts';
import type { EntryId, GroupId, OpenPointId, ProposalId, QuestionId } from '../../src/domain/ids.ts';
import { archiveLimits } from '../../src/protocol/archive.ts';
import { readArchive } from '../../src/sync/read-archive.ts';
import { saveArchive } from '../../src/sync/save-archive.ts';
import { sheetOf } from '../../src/sync/session-documents.ts';
import { until } from '../support/until.ts';
import { jsonIn, openedOn, read, savedBy, subtle, tampered, withManifest } from './archive-scene.ts';
import {
  beginsOn,
  closesWindows,
  factOf,
  isIn,
  opensRound,
  rowsOf,
  says,
  saysAgain,
  windowOn,
  wishes,
} from './local-meeting.ts';
import { createTablet, fullDisks } from './tablet.ts';

closesWindows();

const entry = 'eintrag' as EntryId;
const group = 'gruppe' as GroupId;
const question = 'frage' as QuestionId;

/** A session with a shown round, minutes, and a second round that has just been opened. */
const meeting = async () => {
  const tablet = await createTablet();
  const session = await beginsOn(tablet);
  session.edit.minutes((doc) => putEntry(doc, { id: entry, text: 'Beschlossen', kind: 'decision', order: 'a' }));
  const open = { who: '', until: '', closedOn: '', item: null, since: '' };
  session.edit.plan((doc) => putGroup(doc, { id: group, name: 'Nord', order: 'a', opened: false }));
  await session.document(sheetOf(group))?.whenRead;
  session.editSheet(group)((doc) => editAnswer(doc, question, { before: '', after: 'Mehr Räume' }));
  session.edit.record((doc) => addPoints(doc, [{ ...open, id: 'punkt' as OpenPointId, what: 'Wer lädt ein?' }]));
  await opensRound(session);
  await says(session, 'handed', 7);
  const paper = await says(session, 'paper', 9);
  wishes(session, 'revealed');
  await isIn(session, 'revealed');
  await opensRound(session, 2);
  await saysAgain(session, paper, 4, 2);
  await until(() => factOf(session, 2)?.progress.finished === 1, 'round 2 has begun');
  return { tablet, session };
};

test('P50 a session of a device opens on another one as it was, and is counted on there', async () => {
  const { tablet, session } = await meeting();
  const bytes = await savedBy(tablet, session);
  const other = await createTablet();
  await openedOn(other, bytes);
  const copy = await windowOn(other);
  await isIn(copy, 'revealed');
  expect(copy.sessionId).not.toBe(session.sessionId);
  expect(rowsOf(copy)).toEqual(rowsOf(session));
  expect(rowsOf(copy)).toHaveLength(2);
  expect(copy.plan.getSnapshot()).toEqual(session.plan.getSnapshot());
  expect(copy.edit.proposals(readProposals)).toEqual(session.edit.proposals(readProposals));
  await copy.document('minutes')?.whenRead;
  expect(copy.edit.minutes(readMinutes)).toEqual(session.edit.minutes(readMinutes));
  await copy.document('record')?.whenRead;
  expect(copy.edit.record(readPoints)).toMatchObject([{ id: 'punkt', what: 'Wer lädt ein?' }]);
  await copy.document(sheetOf(group))?.whenRead;
  expect([...copy.editSheet(group)(readGroupSheet)]).toEqual([[question, 'Mehr Räume']]);
  await until(() => factOf(copy, 2)?.progress.finished === 1, 'what was said in round 2 is there');
  expect(copy.proxies?.list.getSnapshot().map(({ via, number }) => [via, number])).toEqual([
    ['handed', 1],
    ['paper', 1],
  ]);
  wishes(copy, 'revealed', 2);
  await isIn(copy, 'revealed', 2);
  expect(rowsOf(copy, 2).map(({ value }) => value)).toEqual([4]);
  expect(factOf(session, 2)?.state).toBe('open');
});

test('P51 rounds that a file tells without their ledger stay as they are, and new ones can be opened', async () => {
  const { tablet, session } = await meeting();
  // As a relay would have it: the ledger is not on this device.
  await tablet.device.database.locals.remove(session.sessionId);
  const bytes = await savedBy(tablet, session);
  expect(Object.keys(unzipSync(bytes)).filter((name) => /seat|ledger/.test(name))).toEqual([]);
  const archive = await read(bytes);
  expect(archive.ok && archive.value.contents).toMatchObject({ rounds: 1, unshown: 1, entries: 1, countsOn: false });
  const other = await createTablet();
  await openedOn(other, bytes);
  const copy = await windowOn(other);
  await isIn(copy, 'revealed');
  expect(rowsOf(copy)).toEqual(rowsOf(session));
  expect(factOf(copy)?.provenance).toEqual({ handed: 1, paper: 1, withoutRelay: true, fromFile: true });
  expect(copy.plan.getSnapshot().rounds.map(({ number }) => number)).toEqual([1]);
  wishes(copy, 'open');
  await opensRound(copy, 2);
  expect(rowsOf(copy)).toEqual(rowsOf(session));
  expect(factOf(copy, 2)?.progress.base).toBe(0);
  expect(await copy.handOver()).toEqual({ ok: false, reason: 'from-file' });

  // And once more: a copy of the copy says the same.
  const third = await createTablet();
  await openedOn(third, await savedBy(other, copy));
  const again = await windowOn(third);
  await isIn(again, 'revealed');
  expect(rowsOf(again)).toEqual(rowsOf(session));
  expect(factOf(again)?.provenance?.fromFile).toBe(true);
  await isIn(again, 'open', 2);
});

test('P52 what was deleted or removed, tokens and invitations are not in the file', async () => {
  const tablet = await createTablet();
  const session = await beginsOn(tablet);
  const gone = 'weg' as ProposalId;
  session.edit.proposals((doc) => {
    putProposal(doc, { id: gone, title: 'Zurückgezogen', problem: 'Geheimer Satz', order: 'b' });
    removeProposal(doc, gone);
  });
  session.edit.minutes((doc) => putEntry(doc, { id: entry, text: 'Verschrieben', order: 'a' }));
  session.edit.minutes((doc) => putEntry(doc, { id: entry, text: 'Richtig' }));
  await tablet.device.sessions.amend(session.sessionId, session.seatId, { token: 'geheimes-Token' });
  const files = Object.values(unzipSync(await savedBy(tablet, session))).map((one) =>
    Buffer.from(one).toString('utf8'),
  );
  expect(files.some((text) => text.includes('Richtig'))).toBe(true);
  for (const text of files) expect(text).not.toMatch(/Zurückgezogen|Geheimer|Verschrieben|geheimes-Token/);
  expect(files.join()).not.toContain(session.sessionId);
});

const faultOf = async (bytes: Uint8Array): Promise<string> => {
  const result = await read(bytes);
  return result.ok ? 'read' : result.reason;
};

test('P53 a file that is not exactly as it was written is refused as a whole, with the reason', async () => {
  const { tablet, session } = await meeting();
  const bytes = await savedBy(tablet, session);
  expect(await faultOf(bytes)).toBe('read');
  expect(await faultOf(bytes.slice(0, bytes.length / 2))).toBe('damaged');
  expect(await faultOf(new Uint8Array())).toBe('damaged');
  expect(await faultOf(strToU8('Das ist ein Text.'))).toBe('damaged');
  expect(await faultOf(zipSync({ 'urlaub.txt': strToU8('Sonne') }))).toBe('foreign');
  expect(await faultOf(zipSync({ 'manifest.json': strToU8('{"format":"other","version":1}') }))).toBe('foreign');
  expect(await faultOf(tampered(bytes, (files) => Object.assign(files, { '../böse.js': strToU8('x') })))).toBe(
    'foreign',
  );
  expect(await faultOf(tampered(bytes, (files) => Object.assign(files, { 'plan.json': strToU8('{}') })))).toBe(
    'checksum',
  );
  expect(await faultOf(tampered(bytes, (files) => void delete files['documents/minutes.json']))).toBe('checksum');
  expect(await faultOf(withManifest(bytes, (manifest) => Object.assign(manifest, { version: 3, more: true })))).toBe(
    'newer',
  );
  expect(await faultOf(withManifest(bytes, (manifest) => Object.assign(manifest, { more: true })))).toBe('damaged');
  expect(await faultOf(withManifest(bytes, (manifest) => Object.assign(manifest, { version: 1 })))).toBe('older');
  expect(await readArchive(bytes, undefined)).toEqual({ ok: false, reason: 'insecure' });
  expect(await saveArchive({ session, device: tablet.device, subtle: undefined, app: '' })).toEqual({
    ok: false,
    reason: 'insecure',
  });
});

test('P54 a bomb is refused by what its list declares, before it is unpacked', async () => {
  const { tablet, session } = await meeting();
  const bytes = await savedBy(tablet, session);
  const zeros = new Uint8Array(archiveLimits.entryBytes + 1);
  const bomb = tampered(bytes, (files) => Object.assign(files, { 'results.json': zeros }));
  expect(bomb.length).toBeLessThan(300_000);
  expect(await faultOf(bomb)).toBe('tooLarge');
  const seats = Object.fromEntries(
    Array.from({ length: 1_100 }, (_, index) => [`documents/seat-s${index}.json`, new Uint8Array()]),
  );
  expect(await faultOf(tampered(bytes, (files) => Object.assign(files, seats)))).toBe('tooLarge');
});

test('P54 an entry that holds more than it declares is not believed', async () => {
  const { tablet, session } = await meeting();
  const bytes = await savedBy(tablet, session);
  const large = tampered(bytes, (files) => Object.assign(files, { 'plan.json': new Uint8Array(4_000_000) }));
  // In the list at the end, after the mark „PK\1\2“: 20 bytes further stands the unpacked size, 42 further the name.
  const view = new DataView(large.buffer, large.byteOffset);
  for (let at = 0; at + 46 < large.length; at += 1) {
    const isHead = view.getUint32(at, true) === 0x02014b50;
    if (isHead && Buffer.from(large.subarray(at + 46, at + 55)).toString() === 'plan.json')
      view.setUint32(at + 24, 2, true);
  }
  expect(await faultOf(large)).toMatch(/checksum|damaged/);
});

test('P55 a device that cannot store all of a file keeps nothing of it', async () => {
  const { tablet, session } = await meeting();
  const bytes = await savedBy(tablet, session);
  const archive = await read(bytes);
  if (!archive.ok) throw new Error(archive.reason);
  const { placeSession } = await import('../../src/sync/place-session.ts');
  const none = await createTablet({ noDatabase: true });
  expect(await placeSession(none.environment, none.device, archive.value)).toEqual({ ok: false, reason: 'not-kept' });
  expect(none.device.sessions.getSnapshot()).toEqual([]);
  const full = await createTablet();
  fullDisks.add('plenum');
  const result = await placeSession(full.environment, full.device, archive.value).finally(() =>
    fullDisks.delete('plenum'),
  );
  expect(result).toEqual({ ok: false, reason: 'not-kept' });
  expect(full.device.sessions.getSnapshot()).toEqual([]);
});

test('P50 the file is readable for other programs', async () => {
  const { tablet, session } = await meeting();
  const bytes = await savedBy(tablet, session);
  expect(jsonIn(bytes, 'manifest.json')).toMatchObject({
    format: 'plenum',
    version: 2,
    app: 'test',
    session: { title: 'Ohne Netz', practice: false },
  });
  expect(jsonIn(bytes, 'plan.json')).toMatchObject({ title: 'Ohne Netz', criteria: [{ name: 'Bedeutung' }] });
  expect(jsonIn(bytes, 'proposals.json')).toMatchObject({ proposals: [{ title: 'Jugendtreff' }] });
  expect(jsonIn(bytes, 'minutes.json')).toMatchObject({ entries: [{ text: 'Beschlossen' }] });
  expect(JSON.stringify(jsonIn(bytes, 'results.json'))).toContain('"state":"revealed"');
  expect(subtle).toBeDefined();
});
