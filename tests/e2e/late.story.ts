import { expect, test } from 'vitest';
import { decidingWords as deciding } from '../../src/words/deciding.de.ts';
import { opensFirstRound, preparesMeeting } from '../support/meeting-room.ts';
import { joinsWith, sees } from '../support/participant.ts';
import { openRoom } from '../support/room.ts';
import { until } from '../support/until.ts';
import { opensWall } from '../support/wall.ts';
import { words } from '../support/words.ts';

test('what two tablets bring after closing is shown as late: one is admitted and changes the result, one is not', async () => {
  const room = await openRoom();
  const meeting = await preparesMeeting(room);
  const { ada, atAda, code, links } = meeting;
  const wall = await opensWall(await room.window('the wall', { at: 'projector' }), links.wall);
  const bea = await joinsWith(await room.window('Bea'), links.participant, { name: 'Bea' });
  const network = await room.network();
  const device = await room.device('Cem', { at: 'upright' });
  const cem = await joinsWith(await device.newPage(), `${network.url}#/join/${code}`, { name: 'Cem' });
  const dora = await joinsWith(await room.window('Dora', { at: 'phone' }), `${network.url}#/join/${code}`, {
    name: 'Dora',
  });
  await opensFirstRound(meeting);

  await bea.judges('Frühe Hilfen', { Bedeutung: 7, Größe: 4 });
  await bea.judges('Schulsozialarbeit', { Bedeutung: 1, Größe: 1 });
  await bea.finishes();
  await cem.judges('Frühe Hilfen', { Bedeutung: 5, Größe: 6 });
  await cem.seesSaved('saved');
  await cem.isInstalled();
  room.troubles.expectNoNetwork();
  await network.cut();
  await cem.judges('Schulsozialarbeit', { Bedeutung: 9, Größe: 9 });
  await cem.seesSaved('onDevice');
  await cem.page.close();
  await dora.judges('Frühe Hilfen', { Bedeutung: 0, Größe: 0 });
  await dora.seesSaved('onDevice');

  await ada.closesRound();
  await ada.showsResult(1);
  await ada.putsOnWall('table');
  const told = async () =>
    (await wall.table()).slice(0, 2).map(({ first, second, agreement }) => [first, second, agreement]);
  await wall.sees('Runde 1 · 2 von 3 dabei');
  await wall.page.locator('table').waitFor();
  expect(await told()).toEqual([
    ['5', '6', 'einig'],
    ['1', '1', 'zu wenige'],
  ]);

  await network.heal();
  const back = await device.newPage();
  await back.goto(network.url);
  await back.getByRole('link', { name: /^Weiter:/ }).click();
  await dora.sees('Ein Teil kam nach dem Schließen');
  await sees(back, 'Ein Teil kam nach dem Schließen', 'Cem, who had closed the window');
  await ada.sees('Verspätet angekommen (2)');
  const late = (name: string) => ada.page.locator('.plenum-late li').filter({ hasText: name });
  const line = 'Cem 1 Vorschlag Zulassen Nicht zählen';
  await until(
    async () => (await late('Cem').innerText()).replaceAll(/\s+/g, ' ') === line,
    'Cem’s one is let in or not',
  );

  await late('Cem').getByRole('button', { name: 'Zulassen' }).click();
  await wall.sees('Runde 1 · 2 von 3 dabei · Fassung 2');
  expect(await told()).toEqual([
    ['5', '6', 'einig'],
    ['5', '5', 'besprechen'],
  ]);
  await late('Dora').getByRole('button', { name: 'Nicht zählen' }).click();
  // With nothing left to decide the list folds itself.
  await ada.page.locator('.plenum-late:not([open]) summary').click();
  await ada.sees('nicht gezählt');
  // A round later everybody has heard of the decision; the result of this one has not moved.
  await ada.opensRound(2);
  await bea.judges('Frühe Hilfen', { Bedeutung: 8 });
  await wall.sees('0 von 3 fertig');
  expect(atAda.read('/desk')).toMatch(/late|refused/);
  expect(atAda.read('/desk')).not.toMatch(/values|scored/);
  await ada.closesRound();
  await ada.showsResult(2);
  await ada.sees('Runde 2 ist gezeigt');
  expect(atAda.read('/tally')).toMatch(/version \[2\]/);
  expect(atAda.read('/tally')).not.toMatch(/version \[3\]/);
});

test('an answer on a line that is dead without anybody knowing is said to be late, one in time is not, even if its line dies', async () => {
  const room = await openRoom();
  const { ada, code } = await preparesMeeting(room);
  const network = await room.network();
  const hers = await room.network();
  const bea = await joinsWith(await room.window('Bea'), `${hers.url}#/join/${code}`, { name: 'Bea' });
  const cem = await joinsWith(await room.window('Cem', { at: 'upright' }), `${network.url}#/join/${code}`, {
    name: 'Cem',
  });
  await ada.leads();
  await ada.startsMeeting();
  await ada.goesTo('Ergebnisse festlegen');
  await ada.presses(deciding.decision.next);
  await ada.page.locator('summary', { hasText: deciding.poll.title }).first().click();
  await ada.page.getByLabel(deciding.poll.question, { exact: true }).fill('Noch eine Runde?');
  await ada.presses(deciding.poll.start);
  for (const { page } of [bea, cem]) await page.locator('label', { hasText: 'ja' }).waitFor();
  network.stall();
  for (const { page } of [bea, cem]) await page.locator('label', { hasText: 'ja' }).click();
  await ada.sees(deciding.poll.voted(1, 2));
  // Her answer is there; whether she ever hears so, or that the poll was closed, is another matter.
  hers.stall();
  await cem.sees(words.saving.underway);
  await ada.presses(deciding.poll.close);
  await ada.presses(deciding.poll.show);
  await ada.presses(deciding.poll.end);
  room.troubles.expectNoNetwork();
  await hers.cut();
  for (const one of [network, hers]) await one.heal();
  await cem.sees(words.results.poll.lateTitle);
  await bea.sees(words.results.title);
  await bea.doesNotSee(words.results.poll.lateTitle);
});
