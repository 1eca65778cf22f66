import { expect, test } from 'vitest';
import { minutesWords } from '../../src/words/minutes.de.ts';
import { openRoom } from '../support/room.ts';
import { onTheDay, storyClock } from '../support/story-clock.ts';
import { words } from '../support/words.ts';
import {
  comesBack,
  decidesAll,
  endsMeeting,
  everybodySees,
  expectTime,
  judges,
  readsWhatItIsAbout,
  turnsTo,
  typesForm,
  writesDown,
} from './whole-meeting-acts.ts';
import { frame, type Gathering, gathers } from './whole-meeting-room.ts';
import { rounds } from './whole-meeting-said.ts';
import { expectCourse, expectGrid, expectHead, prints } from './whole-meeting-sheet.ts';

const { agenda } = words.moderation;
const [first, second] = rounds;

/** From two o'clock to the assessment: everything in its time, until the proposals take longer than planned. */
async function beforeAssessment(gathering: Gathering): Promise<void> {
  const { ada, bert, bea, clock, wall } = gathering;
  await ada.leads();
  await clock.until('14:00:10');
  await ada.startsMeeting();
  for (const [time, item] of [
    ['14:05:10', 'Ziele für heute'],
    ['14:07:10', 'Einordnen in den Jahreskreis'],
    ['14:17:10', 'Methode vorstellen'],
    ['14:27:10', 'Vorschläge erläutern'],
  ] as const) {
    await clock.until(time);
    await ada.goesTo(item);
  }
  await clock.until('14:47:30');
  await expectTime(ada, ['noch 25 min', 'seit 20 min', agenda.end('17:30'), agenda.onTime]);
  await writesDown(gathering, 'Vorschläge erläutern');
  await clock.until('15:19:30');
  await expectTime(ada, ['7 min über', 'seit 52 min', agenda.end('17:37'), agenda.missing(7)]);
  // The clock advises: nothing has closed by itself, and everybody sees the same.
  for (const { sees } of [bert, bea, wall]) await sees('7 min über');
  await wall.page.close();
}

/** Round one: Cem loses the network, time goes on, he comes back; a guest judges; a form is typed in. */
async function holdsFirstRound(gathering: Gathering): Promise<void> {
  const { ada, bea, cem, dora, guest, clock, network } = gathering;
  await clock.until('15:20:10');
  await ada.goesTo('Im Kontext einschätzen');
  await ada.opensRound(1);
  await judges(cem, first.tablets, 0, 3);
  await network.cut();
  await Promise.all([judges(bea, first.tablets).then(bea.finishes), judges(cem, first.tablets, 3, 7)]);
  await cem.seesSaved('onDevice');
  await readsWhatItIsAbout(cem);
  await guest.judges('Frühe Hilfen', { Bedeutung: 10, Größe: 0 });
  await clock.until('15:30:00');
  await network.heal();
  await cem.seesSaved('saved');
  await Promise.all([
    judges(cem, first.tablets, 7).then(cem.finishes),
    judges(dora, first.tablets).then(dora.finishes),
    typesForm(ada, first.form),
  ]);
  await writesDown(gathering, 'Im Kontext einschätzen');
  await ada.sees('Eingegangen: 4 von 4');
}

/** The laptop is gone. Bert goes on by phone: closes, shows, and holds the second round. */
async function bertGoesOn(gathering: Gathering): Promise<void> {
  const { ada, bert, bea, cem, dora, clock, network } = gathering;
  await ada.page.context().close();
  await clock.until('15:45:00');
  await bert.sees('Eingegangen: 4 von 4');
  await bert.closesRound();
  await bert.showsResult(1);
  await everybodySees([bea, cem, dora], 'Ergebnis Runde 1');
  await bert.opensRound(2);
  await judges(cem, second.tablets, 0, 2);
  await network.cut();
  await Promise.all([
    judges(cem, second.tablets, 2).then(cem.finishes),
    judges(bea, second.tablets).then(bea.finishes),
    judges(dora, second.tablets).then(dora.finishes),
  ]);
  await cem.seesSaved('onDevice');
  await clock.until('16:00:00');
  await network.heal();
  await cem.seesSaved('saved');
  await bert.sees('Eingegangen: 3 von 4');
  await bert.closesRound();
  await bert.showsResult(2);
}

test('a session of 210 minutes: eight people, a lost laptop, a tablet twice offline, and the sheet at its end is right', async () => {
  const room = await openRoom({ relay: { now: onTheDay('13:30:00') } });
  // A locked laptop is told so by the relay.
  room.troubles.expect(/status of 401/);
  room.troubles.expectNoNetwork();
  const clock = storyClock(room.relay);
  const gathering = await gathers(room, clock);
  const { bert, bea, cem, dora } = gathering;
  await beforeAssessment(gathering);
  await holdsFirstRound(gathering);
  await bertGoesOn(gathering);
  await clock.until('16:05:10');
  await bert.presses(words.moderation.now.next('Pause'));
  await clock.until('16:10:30');
  await expectTime(bert, ['noch 10 min', 'seit 5 min']);
  await turnsTo(bert.page, 'agenda');
  await expectTime(bert, [agenda.end('17:38'), agenda.missing(8)]);
  const ada = await comesBack(gathering);
  await clock.until('16:20:10');
  await ada.goesTo('Ergebnisse festlegen');
  await decidesAll(ada);
  await writesDown(gathering, 'Ergebnisse festlegen');
  await clock.until('16:52:10');
  await ada.goesTo('Feedback im Kreuz');
  await clock.until('17:12:10');
  await ada.goesTo('Wie geht es weiter?');
  await clock.until('17:29:00');
  await endsMeeting(ada, frame.goals[0]);
  await expectHead(ada.page, [
    ['Politik', 2],
    ['Träger', 1],
    ['Betroffene', 1],
    ['Gast', 1],
  ]);
  await expectGrid(ada.page, second.voices, first.voices);
  await expectCourse(ada.page);
  const [front = ''] = await prints(ada.page);
  expect(front).toContain(minutesWords.sheet.title);
  await everybodySees([bea, cem, dora], words.results.ending.thanks);
  await bea.page.goto(bea.page.url().replace(/(\/s\/[^/]+).*$/u, '$1/minutes'));
  await bea.sees(minutesWords.sheet.title);
});
