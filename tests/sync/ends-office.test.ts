import { expect, test } from 'vitest';
import { listSpaceSeats, spaceOffice } from '../../src/device/space-seats.ts';
import type { OpenSpaceAnswer } from '../../src/protocol/space.ts';
import { endsOffice } from '../../src/sync/ends-office.ts';
import { openSpace } from '../../src/sync/open-space.ts';
import { startTestRelay } from '../support/relay.ts';
import { entersBy, nowhere, post } from './group-scene.ts';
import type { Tablet } from './tablet.ts';

const seatOf = async ({ device }: Tablet) => {
  const [seat] = await listSpaceSeats(device);
  if (seat === undefined) throw new Error('this tablet has no place in a space');
  return seat;
};

const ends = async (tablet: Tablet) => endsOffice(tablet, (await seatOf(tablet)).spaceId);

test('D406 the last device of an office is known before it leaves, also where nobody can be asked; others go as ever', async () => {
  const relay = await startTestRelay();
  const { invites } = (await post(relay.url, 'spaces', { title: 'Landkreis' })) as OpenSpaceAnswer;
  const first = await entersBy(relay.url, invites.office);
  const reader = await entersBy(relay.url, invites.reader);
  expect([await ends(first), await ends(reader)]).toEqual([true, false]);

  const second = await entersBy(relay.url, invites.office);
  expect([await ends(first), await ends(second)]).toEqual([false, false]);

  // A device that was signed out lets nobody in.
  const opened = openSpace({ ...first, seat: await seatOf(first) });
  expect((await spaceOffice(first.device, opened).withdraw((await seatOf(second)).seatId)).ok).toBe(true);
  await opened.close();
  expect([await ends(first), await ends(second)]).toEqual([true, false]);

  expect(await ends(await first.reload({ base: nowhere }))).toBe(true);
});
