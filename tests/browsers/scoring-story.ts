import { exampleSession } from '../../src/domain/example/example.ts';
import { startProxy } from '../support/proxy.ts';
import { startRelay } from '../support/relay-process.ts';
import { moderateExample } from '../support/remote-moderator.ts';
import { until } from '../support/until.ts';
import { words } from '../support/words.ts';
import type { Driver } from './driver.ts';
import { fill, isOnDevice, press, readsGerman, sees, seesChecked } from './page.ts';

/** All invented people of the practice session have an opinion on each of its proposals. */
const practice = exampleSession((length) => new Uint8Array(length));
const practiceJudgements = practice.seats.length * practice.proposals.length;
const target = 'Bedeutung der Zielgruppe';
const weight = 'Strategische Größe';

async function score(driver: Driver, legend: string, name: string): Promise<void> {
  await press(driver, { role: 'radio', name, legend });
  await seesChecked(driver, legend, name);
}

/** Ada joins, scores, loses the network in the middle, reloads without it, goes on, and comes back. */
export async function tellScoring(driver: Driver): Promise<void> {
  const relay = await startRelay();
  const proxy = await startProxy(relay.port);
  const moderator = await moderateExample(relay.url);
  try {
    moderator.openRound(1);
    await until(() => moderator.countJudged(1) === practiceJudgements, 'the practice seats are counted');
    await driver.open(`${proxy.url}#/join/${moderator.invites.participant}`);
    await readsGerman(driver);
    await fill(driver, words.join.name, 'Ada');
    await press(driver, { role: 'button', name: words.join.withoutPerspective });
    await score(driver, target, '7');
    await isOnDevice(driver);
    await proxy.cut();
    await sees(driver, 'Kein Netz');
    await score(driver, weight, '4');
    await sees(driver, words.assessment.score.judged(1, 12));
    await driver.reload();
    // She goes on where she was.
    await sees(driver, words.assessment.score.judged(1, 12));
    await seesChecked(driver, target, '7');
    await seesChecked(driver, weight, '4');
    await proxy.heal();
    await until(
      () => moderator.countJudged(1) === practiceJudgements + 1,
      'what Ada scored without a network has arrived at the relay, once',
    );
  } finally {
    moderator.leave();
    await proxy.stop();
    await relay.stop();
  }
}
