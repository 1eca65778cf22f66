import { test } from 'vitest';
import { sendWaiting } from '../../src/sync/send-waiting.ts';
import { startTestRelay } from '../support/relay.ts';
import { until } from '../support/until.ts';
import { countyAt, entersBy, nowhere, openOn, textsIn, writes, youth } from './group-scene.ts';

test('D386 what was written on the way is sent while no page of the county is open, and is named as long as no server takes it', async () => {
  const relay = await startTestRelay();
  const { spaceId, links } = await countyAt(relay.url);
  const phone = await entersBy(relay.url, links.youth);
  const away = await phone.reload({ base: nowhere });
  const work = await openOn(away, youth);
  writes(work, 'a', 'unterwegs');
  await until(() => work.saving.getSnapshot().kind === 'onDevice', 'it lies on the phone');
  await work.close();
  const alone = sendWaiting({ ...away, mayLook: () => true });
  await until(() => alone.waiting.getSnapshot().has(spaceId), 'the county is named');
  alone.stop();

  const home = await phone.reload();
  // While a session is led the device has better things to do; it is sent afterwards.
  let isLed = true;
  const sending = sendWaiting({ ...home, mayLook: () => !isLed });
  isLed = false;
  sending.look();
  const other = await openOn(await entersBy(relay.url, links.youth), youth);
  await until(() => textsIn(other) === 'unterwegs', 'the others have it, though nobody opened the county');
  sending.look();
  await until(() => sending.waiting.getSnapshot().size === 0, 'nothing waits any more');
  sending.stop();
});
