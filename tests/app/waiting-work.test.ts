import { expect, test } from 'vitest';
import { sendWaiting } from '../../src/app/county/waiting-work.tsx';
import { startTestRelay } from '../support/relay.ts';
import { until } from '../support/until.ts';
import { countyAt, entersBy, nowhere, openOn, textsIn, writes, youth } from '../sync/group-scene.ts';

test('D386 what was written on the way is sent from the start page, and is named there as long as no server takes it', async () => {
  const relay = await startTestRelay();
  const { spaceId, links } = await countyAt(relay.url);
  const phone = await entersBy(relay.url, links.youth);
  const away = await phone.reload({ base: nowhere });
  const work = await openOn(away, youth);
  writes(work, 'a', 'unterwegs');
  await until(() => work.saving.getSnapshot().kind === 'onDevice', 'it lies on the phone');
  await work.close();
  expect(await sendWaiting(away, [spaceId])).toEqual([spaceId]);

  const home = await phone.reload();
  expect(await sendWaiting(home, [spaceId])).toEqual([]);
  const other = await openOn(await entersBy(relay.url, links.youth), youth);
  await until(() => textsIn(other) === 'unterwegs', 'the others have it, though nobody opened the county');
});
