import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { proposalsWords as proposals } from '../../src/words/proposals.de.ts';
import { readDevice } from '../support/device-tables.ts';
import { opensFirstRound, preparesMeeting } from '../support/meeting-room.ts';
import { joinsWith } from '../support/participant.ts';
import { openRoom, type Room } from '../support/room.ts';
import { until } from '../support/until.ts';
import { opensWall } from '../support/wall.ts';
import { words } from '../support/words.ts';

let room: Room;

const { access, assessment, kept, session } = words;
const title = 'Frühe Hilfen';

/** Every byte the relay has on its disk. */
const onDisk = async (): Promise<string> => {
  const files = (await readdir(room.relay.data, { withFileTypes: true })).filter((file) => file.isFile());
  return (await Promise.all(files.map(({ name }) => readFile(join(room.relay.data, name), 'utf8')))).join('\n');
};

test('a person is erased: the result is as it was, their tablet is empty, and their name stands nowhere', async () => {
  room = await openRoom();
  room.troubles.expect(/status of (?:401|404)/);
  const meeting = await preparesMeeting(room);
  const { ada, links } = meeting;
  const name = 'Beatrix Kanarienvogel';
  const wall = await opensWall(await room.window('the wall', { at: 'projector' }), links.wall);
  const bea = await joinsWith(await room.window('Bea'), links.participant, { name });
  const dora = await joinsWith(await room.window('Dora', { at: 'phone' }), links.participant, { name: 'Dora' });
  await opensFirstRound(meeting);
  await bea.judges(title, { Bedeutung: 7, Größe: 4 });
  await dora.judges(title, { Bedeutung: 2, Größe: 9 });
  for (const one of [bea, dora]) await one.seesSaved('saved');
  await ada.sees(/Eingegangen: 0 von 2|von 2/);
  await ada.closesRound();
  await ada.showsResult(1);
  await ada.putsOnWall('table');
  await wall.page.locator('table').waitFor();
  const table = () => wall.page.locator('table').innerText();
  const shown = await table();
  expect(await onDisk()).toContain(name);

  await ada.page
    .getByRole('button', { name: / – anzeigen$/ })
    .first()
    .click();
  await ada.presses(access.menu(name));
  await ada.page.getByRole('menuitem', { name: kept.person.action }).click();
  for (const sentence of [kept.person.goes, kept.person.stays, kept.person.final]) await ada.sees(sentence);
  await ada.presses(kept.person.confirm);
  await bea.sees(session.erased.title);
  await ada.page.getByRole('button', { name: access.menu(name) }).waitFor({ state: 'detached' });
  await until(async () => !(await ada.page.locator('main').innerText()).includes(name), 'Ada reads the name no more');
  expect(await table()).toBe(shown);
  await until(async () => !(await onDisk()).includes(name), 'the name has left the disk');

  await bea.page.getByRole('button', { name: session.erased.leave }).click();
  await bea.sees(words.start.heading);
  const [, id = ''] = /\/s\/([\w-]+)/.exec(ada.page.url()) ?? [];
  await until(async () => !(await readDevice(bea.page)).includes(id), 'nothing of the session is on the tablet');
  await ada.page.reload();
  await ada.sees(words.rounds.panel.revealedTitle(assessment.round(1)));
  expect(await table()).toBe(shown);
});

test('a proposal is removed, had back, and erased for good: no device and no disk knows its text', async () => {
  room = await openRoom();
  room.troubles.expectNoNetwork();
  const { ada, links } = await preparesMeeting(room);
  const network = await room.network();
  const away = links.participant.replace(room.relay.url, network.url);
  const bea = await joinsWith(await room.window('Bea'), away, { name: 'Bea' });
  // The practice session on the same disk has the usual proposals: this one stands nowhere else.
  const full = 'Kanarienvogel im Kreistag';
  await ada.presses(proposals.list.add);
  await ada.page.getByLabel(proposals.fields['title'] ?? '', { exact: true }).fill(full);
  await ada.presses(proposals.form.save);
  await until(async () => (await readDevice(bea.page)).includes(full), 'Bea’s tablet has it');
  await network.cut();

  const row = ada.page.locator('.plenum-proposals > li').filter({ hasText: full });
  const remove = async () => {
    await row.getByRole('button', { name: proposals.list.menu(full) }).click();
    await ada.page.getByRole('menuitem', { name: proposals.list.remove, exact: true }).click();
    await row.waitFor({ state: 'detached' });
  };
  await remove();
  await ada.presses(proposals.undo);
  await row.waitFor();
  await remove();
  await ada.page.getByText(proposals.list.removedOnes(1)).click();
  await ada.presses(proposals.erase.actionOne(full));
  for (const sentence of [proposals.erase.text, proposals.erase.stays, proposals.erase.final]) await ada.sees(sentence);
  await ada.presses(proposals.erase.confirm);
  await until(async () => !(await onDisk()).includes(full), 'the relay’s disk has nothing of it');
  await until(async () => !(await ada.page.locator('main').innerText()).includes(full), 'Ada’s list has nothing of it');
  await until(async () => !(await readDevice(ada.page)).includes(full), 'Ada’s device has nothing of it');
  await until(
    async () => (await ada.page.locator('.plenum-proposals > li').count()) === 12,
    'the others are all there',
  );
  expect(await readDevice(bea.page)).toContain(full);
  await network.heal();
  await until(async () => !(await readDevice(bea.page)).includes(full), 'Bea’s tablet has nothing of it');
});
