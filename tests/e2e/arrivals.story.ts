import { expect, test } from 'vitest';
import { prepareWords as prepare } from '../../src/words/prepare.de.ts';
import { opensFirstRound, preparesMeeting } from '../support/meeting-room.ts';
import { joinsWith, participant } from '../support/participant.ts';
import { openRoom } from '../support/room.ts';
import { until } from '../support/until.ts';
import { opensWall } from '../support/wall.ts';
import { words } from '../support/words.ts';

const { agenda, assessment, join, moderation } = words;

test('whoever comes late lands on what is happening now, and the same link leads back to the same seat', async () => {
  const room = await openRoom();
  const meeting = await preparesMeeting(room);
  const { ada, links } = meeting;
  const wall = await opensWall(await room.window('the wall', { at: 'projector' }), links.wall);
  const bea = await joinsWith(await room.window('Bea'), links.participant, { name: 'Bea' });
  await opensFirstRound(meeting);
  await bea.judges('Frühe Hilfen', { Bedeutung: 7, Größe: 4 });
  await wall.sees('0 von 1 fertig');

  const cem = await joinsWith(await room.window('Cem', { at: 'phone' }), links.participant, { name: 'Cem' });
  await cem.judges('Frühe Hilfen', { Bedeutung: 6, Größe: 4 });
  await cem.finishes();
  await wall.sees('1 von 2 fertig');

  await bea.page.goto(links.participant);
  await bea.sees(join.already('Steuerungsgruppe Sozialplanung'));
  await bea.page.getByRole('link', { name: join.goOn }).click();
  expect(await bea.reads('Frühe Hilfen')).toEqual({ 'Bedeutung der Zielgruppe': 7, 'Strategische Größe': 4 });
  await bea.finishes();
  await wall.sees('2 von 2 fertig');

  await ada.closesRound();
  const dora = await joinsWith(await room.window('Dora'), links.participant, { name: 'Dora' });
  await dora.sees(assessment.closed.title);
  await ada.showsResult(1);
  await dora.sees(assessment.result.title('Runde 1'));
  await wall.sees('Runde 1 · 2 von');
});

test('from the link into the room it is one tap and less than ten seconds, without a name and without an account', async () => {
  const room = await openRoom();
  const { links } = await preparesMeeting(room);
  const page = await room.window('Emre', { at: 'phone' });
  await page.goto(links.participant);
  await page.getByRole('button', { name: 'Betroffene' }).click();
  await page.getByText(agenda.lobby.soon).waitFor();
});

test('a guest assesses in an advisory way and is counted from the moment the moderator says so', async () => {
  const room = await openRoom();
  const meeting = await preparesMeeting(room);
  const { ada, links } = meeting;
  const wall = await opensWall(await room.window('the wall', { at: 'projector' }), links.wall);
  await ada.page.locator('summary').filter({ hasText: prepare.invitation.more }).click();
  const page = await room.window('Gast');
  await page.goto(await ada.link('guest'));
  await page.getByLabel(join.name).fill('Gerda');
  await page.getByRole('button', { name: join.actions.guest }).click();
  const gerda = participant('Gerda', page);
  await gerda.sees(agenda.lobby.guest);
  const bea = await joinsWith(await room.window('Bea'), links.participant, { name: 'Bea' });
  await opensFirstRound(meeting);
  await gerda.sees(assessment.score.guest);
  await gerda.judges('Frühe Hilfen', { Bedeutung: 0, Größe: 0 });
  await gerda.seesSaved('saved');
  await bea.judges('Frühe Hilfen', { Bedeutung: 8, Größe: 6 });
  await bea.finishes();
  await wall.sees('1 von 1 fertig');

  await ada.presses(/^Gäste \(1\)/);
  await ada.presses(words.access.menu('Gerda'));
  await ada.page.getByRole('menuitem', { name: moderation.room.admit }).click();
  await wall.sees('1 von 2 fertig');
  await gerda.doesNotSee(assessment.score.guest);
  await ada.closesRound();
  await ada.showsResult(1);
  await ada.putsOnWall('table');
  await wall.page.locator('table').waitFor();
  expect((await wall.table())[0]).toMatchObject({ first: '3', second: '4' });
});

test('the example is marked as practice on every screen and begins anew without a trace of the old one', async () => {
  const room = await openRoom();
  const page = await room.window('Ada', { at: 'laptop' });
  await page.goto(room.relay.url);
  await page.getByRole('button', { name: words.start.example.action }).click();
  await page.waitForURL(/\/lead$/);
  await page.getByText(words.session.practice).filter({ visible: true }).first().waitFor();
  await page.getByRole('button', { name: moderation.now.start }).click();
  await page.getByRole('heading', { level: 1, name: 'Willkommen und Runde' }).waitFor();
  const before = page.url();
  await page.getByRole('link', { name: moderation.agenda.change }).click();
  await page.getByRole('button', { name: words.session.resetPractice }).click();
  await page.getByRole('button', { name: moderation.now.start }).waitFor();
  expect(page.url()).not.toBe(before);
  await page.goto(room.relay.url);
  await page.getByText(words.ui.practice, { exact: true }).filter({ visible: true }).first().waitFor();
  // The old one is gone from this device.
  const known = page.getByRole('link', { name: /^Weiter:/ });
  await until(async () => (await known.count()) === 1, 'one session is known');
  await page.goto(before);
  await page.getByText(words.session.noSeat.title).filter({ visible: true }).first().waitFor();
});
