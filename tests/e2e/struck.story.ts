import { test } from 'vitest';
import { dropFromRegister, readRegister } from '../../src/documents/space/register.ts';
import { putFieldFinding } from '../../src/documents/space/register-findings.ts';
import type { FieldFindingId } from '../../src/domain/ids.ts';
import type { MemberAnswer } from '../../src/protocol/space.ts';
import { askRelay } from '../support/ask-relay.ts';
import { importedProfiles } from '../support/county-documents.ts';
import { foundsCounty, opensDocument } from '../support/founded-county.ts';
import { keepPicture } from '../support/keep-picture.ts';
import { openRoom } from '../support/room.ts';
import { words } from '../support/words.ts';

const { notebook, space, submissions } = words;

test('D361 D362 what a struck group has handed in stays under its name, its link says that it was struck, and a struck field keeps its analysis', async () => {
  const room = await openRoom();
  const { relay } = room;
  const county = await foundsCounty(relay, 2027, ['Jugend-Gipfel']);
  const profiles = (await importedProfiles('vorschlaege-fokus-2027.csv')).slice(0, 2);
  await county.bringsThese('Jugend-Gipfel', profiles);
  const invite = county.links.office.replace(/^.*\/join\//u, '');
  const { token } = await askRelay<MemberAnswer>(relay.url, 'join', { invite, name: 'Büro, Rechner' });
  const { doc } = await opensDocument(relay, `space/${county.spaceId}/register`, token);
  const { fields, groups } = readRegister(doc);
  const [field] = fields;
  const [group] = groups;
  if (field === undefined || group === undefined) throw new Error('the county has a field and a group');
  const finding = { id: 'finding' as FieldFindingId, field: field.id, year: 2027, order: 'a' };
  putFieldFinding(doc, { ...finding, text: 'Es fehlt jede ambulante Beratung', leaning: 'weakness' });
  dropFromRegister(doc, 'fields', field.id);
  dropFromRegister(doc, 'groups', group.id);

  const office = await room.window('Büro', { at: 'laptop', baseURL: relay.url });
  const enters = async (page: typeof office, link: string) => {
    await page.goto(link);
    await page.getByLabel(space.join.name).fill('Gerät');
    await page.getByRole('button', { name: space.join.action, exact: true }).click();
  };
  await enters(office, county.links.office);
  await office.getByRole('link', { name: submissions.open, exact: true }).click();
  await office.locator('summary', { hasText: submissions.dealtWith }).click();
  await office.getByText('Jugend-Gipfel').filter({ visible: true }).first().waitFor();
  await office
    .getByText(profiles[0]?.title ?? '')
    .first()
    .waitFor();
  await keepPicture('struck-inbox.png', await office.screenshot());
  await office.goto(`${relay.url}#/space/${county.spaceId}/dossier/2027`);
  await office.getByText('Es fehlt jede ambulante Beratung').filter({ visible: true }).first().waitFor();

  const tablet = await room.window('Anna', { at: 'tablet', baseURL: relay.url });
  await enters(tablet, county.groupLink('Jugend-Gipfel'));
  await tablet.getByText(notebook.struck.title).waitFor();
  await tablet.getByRole('link', { name: notebook.open, exact: true }).click();
  await tablet.getByRole('heading', { level: 1, name: notebook.titleOf('Jugend-Gipfel') }).waitFor();
  await tablet.getByText(notebook.struck.title).waitFor();
  await keepPicture('struck-notebook.png', await tablet.screenshot());
});
