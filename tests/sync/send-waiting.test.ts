import { expect, test } from 'vitest';
import { unsentIn } from '../../src/sync/only-here.ts';
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

test('D386 where nothing waits nobody is dialled; where something does, the relay is asked for that alone', async () => {
  const relay = await startTestRelay();
  const { links } = await countyAt(relay.url);
  const phone = await entersBy(relay.url, links.youth);
  const work = await openOn(phone, youth);
  writes(work, 'a', 'zu Hause');
  await until(() => work.saving.getSnapshot().kind === 'onServer', 'the relay has it');
  await work.close();
  const dialled: string[] = [];
  const looks = async () => {
    const { environment, device } = await phone.reload();
    const [seat] = await device.database.spaces.all();
    if (seat === undefined) throw new Error('the phone has a place');
    const Counted = class extends environment.WebSocket {
      constructor(url: string | URL, protocols?: string | string[]) {
        super(url, protocols);
        dialled.push(
          String(url)
            .replace(/^.*\/sync\/space\/[^/]+\//u, '')
            .replace(/\/.*$/u, ''),
        );
      }
    };
    return unsentIn({ environment: { ...environment, WebSocket: Counted }, device }, seat);
  };
  expect([await looks(), dialled]).toEqual([[], []]);
  const away = await openOn(await phone.reload({ base: nowhere }), youth);
  writes(away, 'b', 'unterwegs');
  await until(() => away.saving.getSnapshot().kind === 'onDevice', 'it lies on the phone');
  await away.close();
  expect([await looks(), new Set(dialled)]).toEqual([[], new Set(['notebook'])]);
});
