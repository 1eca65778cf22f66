import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { watchesBarriers } from '../support/barriers.ts';
import { keepPicture } from '../support/keep-picture.ts';
import { openRoom } from '../support/room.ts';
import { until } from '../support/until.ts';
import { words } from '../support/words.ts';

const { space: said, start, saving, cycle } = words;
const barriers = watchesBarriers();

/** One line at a time: a field and the button beside it. */
const adds = async (page: Page, label: string, action: string, text: string): Promise<void> => {
  await page.getByLabel(label, { exact: true }).fill(text);
  await page.getByRole('button', { name: action, exact: true }).click();
};

const step = (page: Page, name: string) => page.getByRole('navigation').getByRole('button', { name });

const copied = async (page: Page, button: string, answer: string): Promise<string> => {
  await page.getByRole('button', { name: button }).click();
  await page.getByText(answer).filter({ visible: true }).first().waitFor();
  return page.evaluate(() => navigator.clipboard.readText());
};

const fieldNames = (page: Page): Promise<readonly string[]> =>
  page.getByLabel(/^Name: /u).evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value));

const savesPicture = async (page: Page, name: string) =>
  keepPicture(`space-${name}.png`, await page.screenshot({ fullPage: true }));

test('a county begins its space without a server, hands it over, and two offices and a group work in it', async () => {
  const room = await openRoom();
  const network = await room.network();
  const permissions = ['clipboard-read', 'clipboard-write'];
  const office = await room.window('Büro', { at: 'laptop', permissions, baseURL: network.url });
  await office.goto(network.url);
  await office.getByRole('link', { name: start.county }).click();
  await barriers.look(office, 'list of spaces', said.list.heading);
  await office.getByRole('button', { name: said.list.action }).click();
  await office.getByText(said.list.nameMissing).waitFor();

  // Until it has taken the app along, a device without a network has no later screens.
  await office.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  room.troubles.expectNoNetwork();
  await network.cut();
  await office.getByLabel(said.list.name).fill('Landkreis Musterland');
  await office.getByRole('button', { name: said.list.action }).click();
  await office.getByRole('heading', { level: 1, name: 'Landkreis Musterland', exact: true }).waitFor();
  await office.getByRole('button', { name: /^Jahr \d{4} anlegen$/u }).click();
  await office.getByText(said.year.here).filter({ visible: true }).first().waitFor();
  for (const name of ['Jugend', 'Pflege', 'Wohnen']) await adds(office, said.fields.name, said.fields.add, name);
  await adds(office, said.goals.text, said.goals.add, 'Alle erreichen, die Hilfe suchen');
  await step(office, cycle.steps.proposals.title).click();
  await adds(office, said.groups.name, said.groups.add, 'Fokusgruppe Jugend');
  await office.getByText(new RegExp(saving.onDevice)).filter({ visible: true }).first().waitFor();
  await barriers.look(office, 'space on a device', said.devices.here);
  await savesPicture(office, 'office-here');

  // Everything is there after a reload without any server, at the step that was open.
  await office.reload();
  await office.getByRole('heading', { level: 2, name: cycle.steps.proposals.title }).waitFor();
  await step(office, cycle.steps.analysis.title).click();
  await until(async () => (await fieldNames(office)).join() === 'Jugend,Pflege,Wohnen', 'the register was kept');
  await network.heal();
  await office.getByRole('button', { name: said.devices.handOver }).click();
  await office.getByText(said.devices.two).waitFor();
  await barriers.look(office, 'space on a relay', said.devices.list);
  await savesPicture(office, 'office-there');

  const officeLink = await copied(
    office,
    said.devices.copyOf(said.roles.office),
    said.devices.copied(said.roles.office),
  );
  const readerLink = await copied(
    office,
    said.devices.copyOf(said.roles.reader),
    said.devices.copied(said.roles.reader),
  );
  await step(office, cycle.steps.proposals.title).click();
  await office.locator('summary', { hasText: 'Fokusgruppe Jugend' }).click();
  const groupLink = await copied(office, said.groups.linkNamed('Fokusgruppe Jugend'), said.groups.copied);
  await barriers.look(office, 'a group', said.groups.recognition);
  await savesPicture(office, 'office-group');
  await step(office, cycle.steps.dossier.title).click();
  await barriers.look(office, 'dossier', said.dossier.handInHint);
  await savesPicture(office, 'office-dossier');
  await step(office, cycle.steps.analysis.title).click();

  const enters = async (page: Page, link: string, name: string) => {
    await page.goto(link);
    await page.getByLabel(said.join.name).fill(name);
    await barriers.look(page, `link of ${name}`, said.join.action);
    await page.getByRole('button', { name: said.join.action }).click();
    await page.getByRole('heading', { level: 1, name: 'Landkreis Musterland', exact: true }).waitFor();
  };
  const second = await room.window('Zweites Büro', { at: 'laptop' });
  await enters(second, officeLink, 'Büro, Laptop 2');
  const reader = await room.window('Leserin', { at: 'phone' });
  await enters(reader, readerLink, 'Kreistag');
  const author = await room.window('Gruppe', { at: 'tablet' });
  await enters(author, groupLink, 'Jugend, Tablet');
  await barriers.look(reader, 'space to read on a phone', said.readOnly);
  await savesPicture(reader, 'reader-phone');
  await savesPicture(author, 'author-tablet');
  for (const page of [reader, author]) {
    await page.getByText('Wohnen').filter({ visible: true }).first().waitFor();
    expect(await page.getByRole('textbox').count()).toBe(0);
  }

  // Both offices work, one of them without a network: both people's work stays.
  await network.cut();
  await adds(office, said.fields.name, said.fields.add, 'Teilhabe');
  await office.getByLabel(said.fields.named('Jugend')).fill('Junge Menschen');
  await office.getByLabel(said.fields.named('Jugend')).press('Enter');
  await second.getByText('Pflege').first().waitFor({ state: 'attached' });
  await second.locator(`summary[aria-label="${said.fields.moreOf('Wohnen')}"]`).click();
  await second.getByRole('group', { name: said.fields.merge }).getByRole('button', { name: 'In „Pflege“' }).click();
  await second.getByText(said.fields.merged('Wohnen', 'Pflege')).waitFor();
  await network.heal();
  for (const page of [office, second])
    await until(
      async () => (await fieldNames(page)).join() === 'Junge Menschen,Pflege,Teilhabe',
      'both offices see both people’s work',
    );
  await reader.getByText('Junge Menschen').filter({ visible: true }).first().waitFor();
  await reader.getByText(said.fields.holds('Wohnen')).waitFor();

  // The second device is signed out: it can neither read on nor come back with what it has.
  room.troubles.expect(/status of 401/);
  await office.reload();
  await office.getByRole('button', { name: said.devices.withdraw('Büro, Laptop 2') }).click();
  await office.getByRole('button', { name: said.devices.ask.withdraw }).click();
  await office.getByText(said.devices.sheetIsOld).waitFor();
  await office.getByText(said.devices.withdrawn, { exact: true }).waitFor();
  // It is told who helps, not of a session, and nothing is said to be at the server.
  await second.getByText(said.out.title).waitFor();
  await barriers.look(second, 'a device that was signed out', said.out.text);
  // An office that is out reads on; nothing it changed would reach anybody.
  expect(await second.getByRole('button', { name: said.fields.add }).count()).toBe(0);
  await savesPicture(second, 'signed-out');
  expect(await second.getByText(saving.onServer).count()).toBe(0);
  const [file] = await Promise.all([
    second.waitForEvent('download'),
    second.getByRole('button', { name: said.out.save }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/\.plenum$/u);
  // The link it has is dead, and so is said of a county; the new one leads back in.
  room.troubles.expect(/status of 403/);
  await second.goto(officeLink);
  await second.getByText(said.join.deadLink).waitFor();
  await savesPicture(second, 'dead-link');
  await second.getByLabel(said.join.newLink).fill('Guten Tag');
  await second.getByRole('button', { name: said.join.newLinkAction }).click();
  await second.getByText(said.join.newLinkWrong).waitFor();
  const renewed = await copied(office, said.devices.copyOf(said.roles.office), said.devices.copied(said.roles.office));
  await second.getByLabel(said.join.newLink).fill(renewed);
  await second.getByRole('button', { name: said.join.newLinkAction }).click();
  await second.getByRole('button', { name: said.join.action }).click();
  await second.getByText('Teilhabe').first().waitFor({ state: 'attached' });
  expect(await second.getByText(said.out.title).count()).toBe(0);
});
