import { expect, test } from 'vitest';
import { draftsOf } from '../../src/device/drafts.ts';
import { enterSpace, listSpaceSeats } from '../../src/device/space-seats.ts';
import { putPhoto } from '../../src/documents/space/photos.ts';
import type { SeatId } from '../../src/domain/ids.ts';
import type { MemberAnswer, OpenGroupAnswer } from '../../src/protocol/space.ts';
import { takeOverEarlier } from '../../src/sync/earlier-place.ts';
import { startTestRelay } from '../support/relay.ts';
import { until } from '../support/until.ts';
import { countyAt, entersBy, nowhere, openOn, post, textsIn, writes, youth } from './group-scene.ts';
import type { Tablet } from './tablet.ts';

const newestOf = async ({ device }: Tablet) => {
  const [seat] = await listSpaceSeats(device);
  if (seat === undefined) throw new Error('this tablet has no place in a space');
  return seat;
};

test('D381 what a withdrawn device had not sent goes on under its new access, with photos and begun texts, and the old place is gone', async () => {
  const relay = await startTestRelay();
  const { spaceId, invites, links } = await countyAt(relay.url);
  const office = (await post(relay.url, 'join', { invite: invites.office })) as MemberAnswer;
  const tablet = await entersBy(relay.url, links.youth);
  const work = await openOn(tablet, youth);
  writes(work, 'a', 'gesendet');
  await until(() => work.saving.getSnapshot().kind === 'onServer', 'the relay has it');
  await work.close();
  const away = await tablet.reload({ base: nowhere });
  const offline = await openOn(away, youth);
  writes(offline, 'b', 'nur hier');
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
  const back = await tablet.reload();
  expect((await enterSpace(back.device, { invite: renewed.invite, name: 'Tom', title: 'Landkreis' })).ok).toBe(true);
  const seat = await newestOf(back);
  expect(seat.seatId).not.toBe(old);
  await takeOverEarlier(back, seat);
  expect((await listSpaceSeats(back.device)).map(({ seatId }) => seatId)).toEqual([seat.seatId]);
  const drafts = draftsOf(back.device.database.settings, { owner: spaceId, seat: seat.seatId, now: () => 8 });
  expect((await drafts.read('answer/p'))?.value).toBe('angefangen');

  const other = await openOn(await entersBy(relay.url, renewed.invite), youth);
  const again = await openOn(back, youth);
  await until(() => textsIn(other) === 'gesendet,nur hier', 'the others have it, too');
  if (file === undefined) throw new Error('a group has photos');
  await until(() => other.photos?.list.getSnapshot().has(file) === true, 'and its photo');
  expect(textsIn(again)).toBe('gesendet,nur hier');
  const names = ((await back.databases.databases?.()) ?? []).map(({ name }) => name ?? '');
  expect(names.filter((name) => name.includes(old as SeatId))).toEqual([]);
});

test('D381 a place of another group on the same device stays what it is', async () => {
  const relay = await startTestRelay();
  const { links } = await countyAt(relay.url);
  const tablet = await entersBy(relay.url, links.youth);
  expect((await enterSpace(tablet.device, { invite: links.care, name: 'Tom', title: 'Landkreis' })).ok).toBe(true);
  await takeOverEarlier(tablet, await newestOf(tablet));
  expect(await listSpaceSeats(tablet.device)).toHaveLength(2);
});
