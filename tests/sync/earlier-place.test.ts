import { expect, onTestFinished, test } from 'vitest';
import { createMemoryStorage } from '../../server/storage/memory.ts';
import type { SpaceSeatRow } from '../../src/device/database.ts';
import { draftsOf } from '../../src/device/drafts.ts';
import { enterSpace, listSpaceSeats } from '../../src/device/space-seats.ts';
import { dropNotebookNote } from '../../src/documents/space/notebook-removal.ts';
import { putPhoto } from '../../src/documents/space/photos.ts';
import { setRegisterFacts } from '../../src/documents/space/register.ts';
import { handIn } from '../../src/documents/space/submissions.ts';
import type { ActId, NotebookNoteId, ProposalId, SeatId } from '../../src/domain/ids.ts';
import { emptyProfile } from '../../src/domain/proposal/proposal.ts';
import type { MemberAnswer, OpenGroupAnswer, OpenSpaceAnswer } from '../../src/protocol/space.ts';
import { takeOverEarlier } from '../../src/sync/earlier-place.ts';
import { openSpace } from '../../src/sync/open-space.ts';
import { startTestRelay, type TestRelay } from '../support/relay.ts';
import { until } from '../support/until.ts';
import { countyAt, entersBy, nowhere, openOn, post, textsIn, writes, youth } from './group-scene.ts';
import type { Tablet } from './tablet.ts';

const group = { name: 'Jugend', kind: 'focusGroup', recognition: 'forming', decidedOn: '' } as const;
const frozen = (id: string) => ({
  proposal: id as ProposalId,
  profile: { ...emptyProfile, title: id },
  group,
  guideline: [],
});

const linksOf = async (base: string, { spaceId, token }: Pick<MemberAnswer, 'spaceId' | 'token'>) => {
  const answer = await fetch(`${base}api/spaces/${spaceId}/invites`, { headers: { authorization: `Bearer ${token}` } });
  return ((await answer.json()) as Pick<OpenSpaceAnswer, 'invites'>).invites;
};

const newestOf = async ({ device }: Tablet) => {
  const [seat] = await listSpaceSeats(device);
  if (seat === undefined) throw new Error('this tablet has no place in a space');
  return seat;
};

/** Opens the place and takes over what lies here of earlier ones. */
const goesOn = async (tablet: Tablet, seat: SpaceSeatRow) => {
  const space = openSpace({ ...tablet, seat });
  onTestFinished(() => space.close());
  await takeOverEarlier(tablet, space);
  return space;
};

const withdraws = async (base: string, { spaceId, token }: Pick<MemberAnswer, 'spaceId' | 'token'>, seat: SeatId) => {
  const headers = { authorization: `Bearer ${token}` };
  expect(
    (await fetch(`${base}api/spaces/${spaceId}/members/${seat}/withdraw`, { method: 'POST', headers })).status,
  ).toBe(204);
};

test('D381 what an office typed before and after it was signed out, in one visit, stands in the register under its new access', async () => {
  const relay = await startTestRelay();
  const { spaceId, invites } = await countyAt(relay.url);
  const other = (await post(relay.url, 'join', { invite: invites.office })) as MemberAnswer;
  const tablet = await entersBy(relay.url, invites.office);
  const old = await newestOf(tablet);
  const space = openSpace({ ...tablet, seat: old });
  await space.whenRead;
  space.edit((doc) => setRegisterFacts(doc, { title: 'Erst', stepNames: { analysis: 'Bestand' } }));
  await until(() => space.saving.getSnapshot().kind === 'onServer', 'the relay has it');
  await withdraws(relay.url, other, old.seatId);
  await until(() => space.status.getSnapshot().remote.kind === 'refused', 'it is signed out');
  space.edit((doc) => setRegisterFacts(doc, { title: 'Dann' }));
  await until(() => space.saving.getSnapshot().kind !== 'saving', 'it lies on the device');
  await space.close();
  // Somebody else has worded the step anew meanwhile.
  const colleague = await entersBy(relay.url, (await linksOf(relay.url, other)).office);
  const theirs = openSpace({ ...colleague, seat: await newestOf(colleague) });
  onTestFinished(() => theirs.close());
  await until(() => theirs.register.getSnapshot().title === 'Erst', 'they have read it');
  theirs.edit((doc) => setRegisterFacts(doc, { stepNames: { analysis: 'Lage' } }));
  await until(() => theirs.saving.getSnapshot().kind === 'onServer', 'the relay has theirs');

  const back = await tablet.reload();
  const { office } = await linksOf(relay.url, other);
  expect((await enterSpace(back.device, { invite: office, name: 'Tom', title: 'Landkreis' })).ok).toBe(true);
  const again = await goesOn(back, await newestOf(back));
  await until(() => theirs.register.getSnapshot().title === 'Dann', 'the others have it, too');
  expect(theirs.register.getSnapshot().stepNames.analysis).toBe('Lage');
  expect([again.status.getSnapshot().hasRescue, spaceId === again.spaceId]).toEqual([false, true]);
  expect(await listSpaceSeats(back.device)).toHaveLength(1);
});

test('D381 what a group handed in before and after it was signed out, in one visit, is with the others', async () => {
  const relay = await startTestRelay();
  const { spaceId, invites, links } = await countyAt(relay.url);
  const office = (await post(relay.url, 'join', { invite: invites.office })) as MemberAnswer;
  const tablet = await entersBy(relay.url, links.youth);
  const work = await openOn(tablet, youth);
  const old = await newestOf(tablet);
  const handsIn = (id: string, at: number) =>
    work.editSubmissions((doc) => handIn(doc, frozen(id), { id: id as ActId, role: 'author', at }));
  handsIn('eins', 1);
  await until(() => work.saving.getSnapshot().kind === 'onServer', 'the relay has it');
  await withdraws(relay.url, office, old.seatId);
  await until(() => work.status.getSnapshot().remote.kind === 'refused', 'it is signed out');
  handsIn('zwei', 2);
  await until(() => work.saving.getSnapshot().kind !== 'saving', 'it lies on the device');
  await work.close();
  const renewed = await post(relay.url, `spaces/${spaceId}/groups`, { groupId: youth }, office.token);
  const { invite } = renewed as OpenGroupAnswer;
  const back = await tablet.reload();
  expect((await enterSpace(back.device, { invite, name: 'Tom', title: 'Landkreis' })).ok).toBe(true);
  await goesOn(back, await newestOf(back));
  const other = await openOn(await entersBy(relay.url, invite), youth);
  const handedIn = () => other.submissions.getSnapshot().map(({ proposal }) => proposal);
  await until(() => handedIn().length === 2, 'both are with the others');
  expect(await listSpaceSeats(back.device)).toHaveLength(1);
});

test('D381 a place that is good, and one that another window works in, stay what they are', async () => {
  const relay = await startTestRelay();
  const { invites, links } = await countyAt(relay.url);
  const office = (await post(relay.url, 'join', { invite: invites.office })) as MemberAnswer;
  const tablet = await entersBy(relay.url, links.youth);
  const old = await newestOf(tablet);
  const window = await openOn(tablet, youth);
  const again = await tablet.reload();
  expect((await enterSpace(again.device, { invite: links.youth, name: 'Tom', title: 'Landkreis' })).ok).toBe(true);
  const seat = await newestOf(again);
  await goesOn(again, seat);
  expect(await listSpaceSeats(again.device)).toHaveLength(2);
  await withdraws(relay.url, office, old.seatId);
  await until(() => window.status.getSnapshot().remote.kind === 'refused', 'it is signed out');
  await goesOn(again, seat);
  writes(window, 'b', 'im anderen Fenster');
  await until(() => window.saving.getSnapshot().kind !== 'saving', 'it is kept');
  expect(window.saving.getSnapshot().kind).toBe('refused');
  expect(await listSpaceSeats(again.device)).toHaveLength(2);
});

test('D381 what a withdrawn device had not sent goes on under its new access, with photos and begun texts, and the old place is gone', async () => {
  const relay = await startTestRelay();
  const { spaceId, invites, links } = await countyAt(relay.url);
  const office = (await post(relay.url, 'join', { invite: invites.office })) as MemberAnswer;
  const tablet = await entersBy(relay.url, links.youth);
  const work = await openOn(tablet, youth);
  writes(work, 'a', 'gesendet');
  writes(work, 'c', 'Busse fahren');
  await until(() => work.saving.getSnapshot().kind === 'onServer', 'the relay has it');
  await work.close();
  const away = await tablet.reload({ base: nowhere });
  const offline = await openOn(away, youth);
  writes(offline, 'b', 'nur hier');
  writes(offline, 'c', 'Busse fahren nicht');
  const file = offline.photos?.edit((doc) => putPhoto(doc, new TextEncoder().encode('FOTO')));
  const { seatId: old } = await newestOf(away);
  const { settings } = away.device.database;
  draftsOf(settings, { owner: spaceId, seat: old, now: () => 7 }).keep('answer/p', 'angefangen');
  await until(() => offline.saving.getSnapshot().kind === 'onDevice', 'it lies on the device');
  await offline.close();
  const withdrawn = await fetch(`${relay.url}api/spaces/${spaceId}/members/${old}/withdraw`, {
    method: 'POST',
    headers: { authorization: `Bearer ${office.token}` },
  });
  expect(withdrawn.status).toBe(204);

  const renewed = (await post(
    relay.url,
    `spaces/${spaceId}/groups`,
    { groupId: youth },
    office.token,
  )) as OpenGroupAnswer;
  const other = await openOn(await entersBy(relay.url, renewed.invite), youth);
  await until(() => textsIn(other) === 'Busse fahren,gesendet', 'the others have read it');
  other.editNotebook((doc) => dropNotebookNote(doc, 'c' as NotebookNoteId));
  await until(() => other.saving.getSnapshot().kind === 'onServer', 'one of them has taken a note out');
  const back = await tablet.reload();
  expect((await enterSpace(back.device, { invite: renewed.invite, name: 'Tom', title: 'Landkreis' })).ok).toBe(true);
  const seat = await newestOf(back);
  expect(seat.seatId).not.toBe(old);
  await goesOn(back, seat);
  expect((await listSpaceSeats(back.device)).map(({ seatId }) => seatId)).toEqual([seat.seatId]);
  const drafts = draftsOf(back.device.database.settings, { owner: spaceId, seat: seat.seatId, now: () => 8 });
  expect((await drafts.read('answer/p'))?.value).toBe('angefangen');

  const again = await openOn(back, youth);
  await until(() => textsIn(other) === 'gesendet,nur hier', 'the others have it, too');
  // What was written into it stands apart with all its words.
  expect(again.notebook?.getSnapshot().leftovers).toMatchObject([{ text: 'Busse fahren nicht' }]);
  if (file === undefined) throw new Error('a group has photos');
  await until(() => other.photos?.list.getSnapshot().has(file) === true, 'and its photo');
  expect(textsIn(again)).toBe('gesendet,nur hier');
  const names = ((await back.databases.databases?.()) ?? []).map(({ name }) => name ?? '');
  expect(names.filter((name) => name.includes(old as SeatId))).toEqual([]);
});

/** A group's device that has noted something without a network, was withdrawn, and has come in anew. */
const cameBack = async (relay: TestRelay) => {
  const { spaceId, invites, links } = await countyAt(relay.url);
  const office = (await post(relay.url, 'join', { invite: invites.office })) as MemberAnswer;
  const tablet = await entersBy(relay.url, links.youth);
  const { seatId: old } = await newestOf(tablet);
  const offline = await openOn(await tablet.reload({ base: nowhere }), youth);
  writes(offline, 'b', 'nur hier');
  await until(() => offline.saving.getSnapshot().kind === 'onDevice', 'it lies on the device');
  await offline.close();
  await withdraws(relay.url, office, old);
  const renewed = await post(relay.url, `spaces/${spaceId}/groups`, { groupId: youth }, office.token);
  const { invite } = renewed as OpenGroupAnswer;
  const back = await tablet.reload();
  expect((await enterSpace(back.device, { invite, name: 'Tom', title: 'Landkreis' })).ok).toBe(true);
  return { back, seat: await newestOf(back), invite };
};

const placesOn = async ({ device }: Tablet) => (await listSpaceSeats(device)).length;

test('D381 as long as the relay confirms nothing the earlier place stays, and is taken over at the next opening', async () => {
  const memory = createMemoryStorage();
  const gate = Promise.withResolvers<void>();
  let isHeld: Promise<void> | null = null;
  const append: typeof memory.append = async (batch) => {
    await isHeld;
    return memory.append(batch);
  };
  const relay = await startTestRelay({ storage: { ...memory, append } });
  onTestFinished(() => gate.resolve());
  const { back, seat, invite } = await cameBack(relay);
  isHeld = gate.promise;
  const space = await goesOn(back, seat);
  expect(await placesOn(back)).toBe(2);
  await space.close();
  gate.resolve();
  await goesOn(await back.reload(), seat);
  expect(await placesOn(back)).toBe(1);
  const other = await openOn(await entersBy(relay.url, invite), youth);
  await until(() => textsIn(other) === 'nur hier', 'the others have it');
});

test('D381 a place of another group on the same device stays what it is', async () => {
  const relay = await startTestRelay();
  const { links } = await countyAt(relay.url);
  const tablet = await entersBy(relay.url, links.youth);
  expect((await enterSpace(tablet.device, { invite: links.care, name: 'Tom', title: 'Landkreis' })).ok).toBe(true);
  await goesOn(tablet, await newestOf(tablet));
  expect(await listSpaceSeats(tablet.device)).toHaveLength(2);
});
