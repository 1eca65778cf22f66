import { words } from '../../src/words/de.ts';
import { startProxy } from '../support/proxy.ts';
import { startRelay } from '../support/relay-process.ts';
import { moderateExample } from '../support/remote-moderator.ts';
import { until } from '../support/until.ts';
import type { Driver } from './driver.ts';
import { fill, isOnDevice, press, seesChecked } from './page.ts';

const target = 'Bedeutung der Zielgruppe';
const weight = 'Strategische Größe';

function score(driver: Driver, legend: string, name: string): Promise<void> {
  return press(driver, { role: 'radio', name, legend });
}

/** Ada joins, scores, loses the network in the middle, reloads without it, goes on, and comes back. */
export async function tellStory(driver: Driver): Promise<void> {
  const relay = await startRelay();
  const proxy = await startProxy(relay.port);
  const moderator = await moderateExample(relay.url);
  try {
    moderator.openRound(1);
    await driver.open(`${proxy.url}#/join/${moderator.invites.participant}`);
    await fill(driver, words.join.name, 'Ada');
    await press(driver, { role: 'button', name: words.join.withoutPerspective });
    await score(driver, target, '7');
    await seesChecked(driver, target, '7');
    await isOnDevice(driver);
    await proxy.cut();
    await score(driver, weight, '4');
    await seesChecked(driver, weight, '4');
    await driver.reload();
    await seesChecked(driver, target, '7');
    await seesChecked(driver, weight, '4');
    await proxy.heal();
    await until(
      () => moderator.countJudged(1) === 1,
      'what Ada scored without a network has arrived at the relay once',
    );
  } finally {
    moderator.leave();
    await proxy.stop();
    await relay.stop();
  }
}
