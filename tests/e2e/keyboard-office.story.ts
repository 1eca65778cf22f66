import { test } from 'vitest';
import { keyboard, tabsTo } from '../support/keyboard.ts';
import { openRoom } from '../support/room.ts';
import { words } from '../support/words.ts';

const { cycle, space: said, start } = words;

test('a county is begun and handed to a relay, fields are merged and a group is recognised, with keys alone', async () => {
  const room = await openRoom();
  const office = await room.window('Büro', { at: 'laptop' });
  await office.goto(room.relay.url);
  const offices = keyboard(office);
  await offices.presses(start.county);
  await offices.types(said.list.name, 'Landkreis Musterland');
  await offices.presses(said.list.action);
  await office.getByRole('heading', { level: 1, name: 'Landkreis Musterland', exact: true }).waitFor();
  await offices.presses(/Jahr \d{4} anlegen/u);
  await office.getByText(said.year.here).filter({ visible: true }).first().waitFor();
  await offices.keepsPlace('beginning a year');

  for (const name of ['Jugend', 'Wohnen', 'Junge Menschen']) {
    await offices.types(said.fields.name, name);
    await offices.presses(new RegExp(`^ ?${said.fields.add}`, 'u'));
    await office.getByLabel(said.fields.named(name)).waitFor();
    await offices.keepsPlace(`adding ${name}`);
  }
  await offices.presses(said.fields.moreOf('Junge Menschen'));
  await offices.presses(said.fields.mergeInto('Jugend'));
  await office.getByText(said.fields.merged('Junge Menschen', 'Jugend')).waitFor();
  await offices.keepsPlace('merging two fields');

  await offices.presses(said.devices.handOver);
  await office.getByText(said.devices.two).waitFor();
  await offices.keepsPlace('handing the space over');
  await offices.presses(cycle.steps.proposals.title);
  await offices.types(said.groups.name, 'Fokusgruppe Jugend');
  await offices.presses(new RegExp(`^ ?${said.groups.add}`, 'u'));
  await offices.presses(/^ ?Fokusgruppe Jugend/u);
  await offices.chooses(said.groups.recognition);
  await office.getByText(said.groups.recognitions.recognised).filter({ visible: true }).first().waitFor();
  await offices.keepsPlace('recognising a group');

  // All the way down and up again: nothing that has the focus lies under the head.
  await tabsTo(office, words.ui.footer.imprint);
  await tabsTo(office, said.year.label, 'Shift+Tab');
});
