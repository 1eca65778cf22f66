import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { readNotebook } from '../../src/documents/space/notebook.ts';
import { readSubmissions } from '../../src/documents/space/submissions.ts';
import type { MemberAnswer } from '../../src/protocol/space.ts';
import { askRelay } from '../support/ask-relay.ts';
import { frozenBy, handsIn, importedProfiles } from '../support/county-documents.ts';
import { enters } from '../support/county-screens.ts';
import { type FoundedCounty, foundsCounty, opensDocument } from '../support/founded-county.ts';
import { openRoom, type Room } from '../support/room.ts';
import { until } from '../support/until.ts';
import { words } from '../support/words.ts';

const { notebook, saving, space, submissions } = words;
const group = 'Fokusgruppe Jugend';

const memberOf = async (room: Room, link: string): Promise<string> => {
  const invite = link.replace(/^.*\/join\//u, '');
  return (await askRelay<MemberAnswer>(room.relay.url, 'join', { invite, name: 'Rechner' })).token;
};
const founds = (room: Room): Promise<FoundedCounty> => foundsCounty(room.relay, new Date().getFullYear(), [group]);
const reads = (page: Page, text: string) => page.getByText(text).filter({ visible: true }).first().waitFor();

test('what a group wrote without a network reaches the others from the start page alone, which says so until then', async () => {
  const room = await openRoom();
  const county = await founds(room);
  const network = await room.network();
  const other = await opensDocument(
    room.relay,
    county.notebookOf(group),
    await memberOf(room, county.groupLink(group)),
  );
  const phone = await room.window('Anna', { at: 'phone' });
  await enters(phone, county.groupLink(group).replace(room.relay.url, network.url), 'Anna');
  await phone.getByRole('link', { name: notebook.open, exact: true }).click();
  await phone.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  room.troubles.expectNoNetwork();
  await network.cut();
  await phone.getByLabel(notebook.note.text, { exact: true }).fill('Nur auf Annas Telefon');
  await reads(phone, saving.onDevice);
  // The county's own page counts the notebook, too.
  await phone.getByRole('link', { name: words.ui.toCounty }).click();
  await phone.getByRole('heading', { level: 1, name: 'Landkreis Musterland', exact: true }).waitFor();
  await reads(phone, saving.onDevice);
  await phone.goto(`${network.url}#/`);
  await reads(phone, space.waiting.title('Landkreis Musterland'));
  expect(readNotebook(other.doc).notes).toEqual([]);
  await network.heal();
  await until(() => readNotebook(other.doc).notes.length === 1, 'the note has come, and nobody opened the county');
  await phone.getByText(space.waiting.title('Landkreis Musterland')).waitFor({ state: 'detached' });
});

test('what the office does without a network is on its device, whatever page of the county says so', async () => {
  const room = await openRoom();
  const county = await founds(room);
  const network = await room.network();
  const [profile] = await importedProfiles('vorschlaege-fokus-2027.csv');
  if (profile === undefined) throw new Error('the example file has proposals');
  const document = county.notebookOf(group).replace('/notebook/', '/submissions/');
  const author = await opensDocument(room.relay, document, await memberOf(room, county.groupLink(group)));
  handsIn(author.doc, frozenBy(group, 'bus', profile), room.relay.now());
  const office = await room.window('Büro', { at: 'laptop' });
  await enters(office, county.links.office.replace(room.relay.url, network.url), 'Büro');
  await office.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await office.getByRole('link', { name: submissions.open }).first().click();
  await office.getByText(profile.title).first().waitFor();
  await reads(office, saving.onServer);
  room.troubles.expectNoNetwork();
  await network.cut();
  await office.getByRole('button', { name: submissions.giveBack.action }).first().click();
  await office.getByLabel(submissions.giveBack.text).fill('Bitte die Kosten nachtragen.');
  await office.getByRole('button', { name: submissions.giveBack.send, exact: true }).click();
  await reads(office, saving.onDevice);
  await office.getByRole('link', { name: words.ui.toCounty }).click();
  await office.getByRole('heading', { level: 1, name: 'Landkreis Musterland', exact: true }).waitFor();
  await reads(office, saving.onDevice);
  await network.heal();
  await reads(office, saving.onServer);
  const isBack = () => readSubmissions(author.doc)[0]?.trail.some(({ deed }) => deed.kind === 'returned') === true;
  await until(isBack, 'the group knows');
});
