import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { type ExampleSession, exampleSession } from '../../src/domain/example/example.ts';
import { words as english } from '../../src/words/en.ts';
import { readDevice } from '../support/device-tables.ts';
import { startLaterVersion } from '../support/later-version.ts';
import { opensFirstRound, preparesMeeting } from '../support/meeting-room.ts';
import { joinsWith, participant, sees } from '../support/participant.ts';
import { moderateExample } from '../support/remote-moderator.ts';
import { openRoom } from '../support/room.ts';
import { until } from '../support/until.ts';
import { englishWords, words } from '../support/words.ts';

const { agenda, ui } = words;

test('Chromium finds nothing that keeps the app from being installed', async () => {
  const room = await openRoom();
  const page = await room.window('Bea');
  const bea = participant('Bea', page);
  await page.goto(room.relay.url);
  await bea.isInstalled();
  const devtools = await page.context().newCDPSession(page);
  const { data, errors } = await devtools.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  const manifest = JSON.parse(data ?? '{}');
  expect(manifest).toMatchObject({ lang: 'de', name: expect.stringContaining('Plenum'), display: 'standalone' });
  const purposes = manifest.icons.map(({ purpose }: { readonly purpose?: string }) => purpose ?? 'any');
  expect(purposes).toContain('maskable');
  const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors');
  // Windows of a test are like private ones, from which nothing is ever installed.
  expect(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito')).toEqual([]);
});

test('under a sub-path the app starts and reloads with the server gone, also screens that were never opened', async () => {
  const room = await openRoom({ relay: { env: { PLENUM_BASE_PATH: '/raum/plenum/' } } });
  const url = `${room.relay.url}raum/plenum/`;
  const device = await room.device('Ada', { at: 'laptop' });
  const page = await device.newPage();
  await page.goto(url);
  await page.getByRole('button', { name: words.start.example.action }).click();
  await page.waitForURL(/\/raum\/plenum\/#\/s\/[^/]+\/lead$/);
  await page.getByRole('button', { name: words.moderation.now.start }).waitFor();
  const address = page.url();
  await sees(page, words.saving.onServer, 'Ada');
  await participant('Ada', page).isInstalled();
  // On the server is said as soon as the server has it; what has come from there may still be on its way to this disk.
  await until(async () => (await readDevice(page)).includes('Schulsozialarbeit'), 'the proposals are on the device');
  room.troubles.expectNoNetwork();
  await room.relay.kill9();
  await page.close();

  const again = await device.newPage();
  await again.goto(url);
  await again.getByRole('heading', { name: words.start.heading }).waitFor();
  await again.goto(`${url}#/legal/privacy`);
  await again.getByRole('heading', { level: 1, name: ui.footer.privacy }).waitFor();
  await again.goto(address.replace(/lead$/, 'prepare'));
  await sees(again, 'Schulsozialarbeit', 'Ada');
  await again.goto(address);
  await again.reload();
  await again.getByRole('button', { name: words.moderation.now.start }).click();
  await again.getByRole('heading', { level: 1, name: 'Willkommen und Runde' }).waitFor();
  await sees(again, words.saving.onDevice, 'Ada');
  await room.relay.restart();
  await sees(again, words.saving.onServer, 'Ada');
});

const waits = (page: Page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration?.update();
    return registration?.waiting !== null && registration?.waiting !== undefined;
  });

test('a new version is offered only when nothing runs, and taken only when somebody wants it', async () => {
  const room = await openRoom();
  const meeting = await preparesMeeting(room);
  const server = await startLaterVersion(room.relay.port);
  room.troubles.knows(server.port);
  const page = await room.window('Bea');
  const bea = await joinsWith(page, `${server.url}#/join/${meeting.code}`, { name: 'Bea' });
  await bea.isInstalled();
  await page.reload();
  await until(() => page.evaluate(() => navigator.serviceWorker.controller !== null), 'the app comes from the device');
  await opensFirstRound(meeting);
  await bea.judges('Frühe Hilfen', { Bedeutung: 7 });

  server.publish();
  await until(() => waits(page), 'the later version waits');
  // Something permitted, which arrives: by then the offer would stand there too.
  await bea.judges('Frühe Hilfen', { Größe: 4 });
  await bea.seesSaved('saved');
  await meeting.ada.presses('Mit dem ersten beginnen');
  await meeting.ada.presses('Nächster');
  await bea.sees(/Vorschlag 2/);
  expect(await page.getByText(ui.update.text).count()).toBe(0);

  // A break belongs to the meeting: nobody is asked anything there either.
  await meeting.ada.goesTo('Pause');
  await bea.sees(agenda.lobby.break);
  expect(await page.getByText(ui.update.text).count()).toBe(0);
  const place = page.url();
  await page.getByRole('link', { name: ui.appName }).click();
  await bea.sees(ui.update.text);
  await page.getByRole('button', { name: ui.update.take }).click();
  await until(async () => !(await waits(page)), 'the later version has taken over');
  await page.goto(place);
  await bea.sees('Pause');
  await meeting.ada.goesTo('Im Kontext einschätzen');
  expect(await bea.reads('Frühe Hilfen')).toEqual({ 'Bedeutung der Zielgruppe': 7, 'Strategische Größe': 4 });
  expect(await page.getByText(ui.update.text).count()).toBe(0);
  await page.goto('about:blank');
  await server.stop();
});

/** All texts of a dictionary, however deep. */
function textsOf(part: unknown): string[] {
  if (typeof part === 'string') return [part];
  return typeof part === 'object' && part !== null ? Object.values(part).flatMap(textsOf) : [];
}

/** Everything that somebody could have typed into this session. */
const writtenIn = ({ title, agenda, criteria, proposals }: ExampleSession): readonly string[] =>
  textsOf([title, agenda, criteria, proposals]);

test('whoever reads English reads nothing in German but what people have written', async () => {
  const room = await openRoom();
  const moderation = await moderateExample(room.relay.url);
  const own = new Set(textsOf(englishWords));
  const german = new Set(textsOf(words).filter((text) => text.length > 2 && !own.has(text)));
  expect(german.size).toBeGreaterThan(300);
  // What the practice session brings along is content, like all that people type, and may say what a label says too.
  for (const content of writtenIn(exampleSession((count) => new Uint8Array(count)))) german.delete(content);
  const found: string[] = [];
  const look = async (page: Page, shown: string) => {
    await page.getByText(shown).filter({ visible: true }).first().waitFor();
    const lines = (await page.locator('body').innerText()).split('\n').map((line) => line.trim());
    found.push(...lines.filter((line) => german.has(line)).map((line) => `${shown}: ${line}`));
    await page.locator('html[lang=en]').waitFor();
  };
  const { relay } = room;
  const page = await room.window('Bea', { locale: 'en-GB' });
  await page.goto(relay.url);
  await look(page, english.start.heading);
  for (const name of ['imprint', 'privacy', 'accessibility'] as const) {
    await page.goto(`${relay.url}#/legal/${name}`);
    await look(page, english.ui.footer[name]);
  }
  await page.goto(`${relay.url}#/join`);
  await look(page, english.join.codeTitle);
  await page.goto(`${relay.url}#/join/${moderation.joinCode}`);
  await look(page, english.join.question);
  await page.getByRole('button', { name: english.join.withoutPerspective }).click();
  await look(page, english.agenda.lobby.soon);
  moderation.openRound(1);
  await look(page, english.assessment.score.yours);

  const lead = await room.window('Ada', { at: 'laptop', locale: 'en-GB' });
  for (const [invite, action, shown] of [
    [moderation.invites.moderator, english.join.actions.moderator, englishWords.rounds.panel.close],
    [moderation.invites.projector, english.join.actions.projector, english.wall.covered.text.covered],
  ] as const) {
    await lead.goto(`${relay.url}#/join/${invite}`);
    await lead.getByRole('button', { name: action }).click();
    await look(lead, shown);
  }
  moderation.wish(1, 'closed');
  await look(page, english.assessment.closed.title);
  await look(lead, english.wall.closed.title);
  moderation.wish(1, 'revealed');
  await look(page, english.assessment.result.title('Round 1'));
  await look(lead, english.wall.revealed.legend);
  await lead.goto(lead.url().replace(/wall$/, 'prepare'));
  await look(lead, englishWords.prepare.steps.title);
  expect(found).toEqual([]);

  // And back: the choice is kept on the device.
  await page.goto(relay.url);
  await page.getByRole('button', { name: english.ui.otherLanguageName }).click();
  await page.getByText(words.start.heading).waitFor();
  await page.reload();
  await page.getByText(words.start.heading).waitFor();
  await page.locator('html[lang=de]').waitFor();
  moderation.leave();
});
