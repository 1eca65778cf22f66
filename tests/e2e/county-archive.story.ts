import { expect, test } from 'vitest';
import { findBarriers } from '../support/axe.ts';
import { enters } from '../support/county-screens.ts';
import { foundsCounty } from '../support/founded-county.ts';
import { mayCopy } from '../support/meeting-room.ts';
import { openRoom } from '../support/room.ts';
import { words } from '../support/words.ts';
import { content } from './result-files.ts';

const { archive, lifeline, space: said, start } = words;

const fileOf = (buffer: Buffer) => ({ name: 'landkreis.plenum', mimeType: 'application/zip', buffer });

test('a county outlives its server: saved as a file, refused when it is damaged, opened elsewhere, handed to the server anew', async () => {
  const room = await openRoom();
  const county = await foundsCounty(room.relay, 2027, ['Fokusgruppe Jugend']);
  const [first = ''] = await county.brings('Fokusgruppe Jugend', 'vorschlaege-fokus-2027.csv', 3);
  await county.movesTo('decision');
  const office = await room.window('the office', { at: 'laptop' });
  await enters(office, county.links.office, 'Büro');
  await office
    .getByRole('table', { name: lifeline.list.title(2027) })
    .getByText(first)
    .waitFor();
  const [saved] = await Promise.all([
    office.waitForEvent('download'),
    office.getByRole('button', { name: archive.county.save }).click(),
  ]);
  await office.getByText(archive.county.saved(saved.suggestedFilename())).waitFor();
  const bytes = await content(saved);

  const other = await room.window('another office', { at: 'tablet', ...mayCopy });
  await other.goto(room.relay.url);
  await other.getByRole('link', { name: start.county }).click();
  await other.getByRole('link', { name: said.list.openFile }).click();
  const choose = other.locator('input[type=file]');
  await choose.setInputFiles(fileOf(bytes.subarray(0, bytes.length - 300)));
  await other.getByText(archive.open.faults['damaged'] ?? '').waitFor();
  await choose.setInputFiles(fileOf(bytes));
  await other.getByText(archive.open.proposals(3)).waitFor();
  expect(await findBarriers(other, 'the file of a county')).toEqual([]);
  await other.getByRole('button', { name: archive.open.open }).click();
  await other.getByRole('heading', { level: 1, name: 'Landkreis Musterland' }).waitFor();
  await other
    .getByRole('table', { name: lifeline.list.title(2027) })
    .getByText(first)
    .waitFor();
  expect(other.url()).not.toContain(county.spaceId);
  await other.getByRole('button', { name: said.devices.handOver }).click();
  await other.getByRole('button', { name: said.devices.copyOf(said.roles.office) }).click();
  await other.getByText(said.devices.copied(said.roles.office)).filter({ visible: true }).first().waitFor();
  const link = await other.evaluate(() => navigator.clipboard.readText());

  const third = await room.window('a third office', { at: 'laptop' });
  await enters(third, link, 'Drittes Gerät');
  await third
    .getByRole('table', { name: lifeline.list.title(2027) })
    .getByText(first)
    .waitFor();
});
