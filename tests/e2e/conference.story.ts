import { afterEach, expect, test } from 'vitest';
import { editAnswer, readGroupSheet } from '../../src/documents/group-sheet/document.ts';
import { readPlan } from '../../src/documents/plan/read.ts';
import type { Line } from '../bench/meeting.ts';
import { openLine } from '../bench/meeting.ts';
import { askRelay } from '../support/ask-relay.ts';
import { type CrowdSeat, fillsRoom } from '../support/crowd.ts';
import { groupTable, groupWriter } from '../support/group-writer.ts';
import { preparesMeeting } from '../support/meeting-room.ts';
import { overhear } from '../support/overheard.ts';
import { joinsWith } from '../support/participant.ts';
import { openRoom } from '../support/room.ts';
import { until } from '../support/until.ts';
import { opensWall } from '../support/wall.ts';
import { words } from '../support/words.ts';

const { panel, own, persons, wall: onWall } = words.groups;
const question = 'Was trägt dazu bei, dass es gelingt?';
const count = 20;

let lines: Line[] = [];
afterEach(() => {
  for (const line of lines) line.close();
  lines = [];
});

/** One of every group writes on its sheet, as a program does; gives what it wrote by the name of the group. */
async function everyGroupWrites(url: string, session: string, token: string, crowd: readonly CrowdSeat[]) {
  const plan = await openLine(url, `session/${session}/plan`, token, true);
  lines.push(plan);
  const [work] = readPlan(plan.doc).groupWork.filter(({ questions }) => questions.length > 0);
  const asked = work?.questions[0]?.id;
  if (asked === undefined) throw new Error('nothing is asked');
  const written = new Map<string, string>();
  for (const { id, name, members } of readPlan(plan.doc).groups) {
    const writer = crowd.find(({ seat }) => members.has(seat));
    if (writer === undefined) throw new Error(`nobody sits in ${name}`);
    const sheet = await openLine(url, `session/${session}/group/${id}`, writer.token, true);
    lines.push(sheet);
    const before = readGroupSheet(sheet.doc).get(asked) ?? '';
    const text = `Was ${name.replace(' ', '-')} sagt.`;
    editAnswer(sheet.doc, asked, { before, after: `${before}\n→ ${text}` });
    written.set(name, text);
  }
  return written;
}

test('two hundred people in twenty groups: found by name, moved and swapped by menu, every sheet on the wall', async () => {
  const room = await openRoom();
  const { url } = room.relay;
  const { ada, links } = await preparesMeeting(room);
  const wall = await opensWall(await room.window('the wall', { at: 'projector' }), links.wall);
  const crowd = await fillsRoom(url, links.participant.split('/').at(-1) ?? '', 199);
  lines.push(...crowd.flatMap((one) => one.lines));
  const beaPage = await room.window('Bea');
  const heard = overhear(beaPage);
  const bea = await joinsWith(beaPage, links.participant, { name: 'Bea' });

  await ada.leads();
  await ada.startsMeeting();
  // Places for everybody who came by the link, and for more, with one tap.
  await ada.presses(words.moderation.room.morePlaces(160));
  await ada.sees(words.moderation.room.placesNow(220));
  await ada.page.getByRole('button', { name: /^200 dabei/u }).click();
  const inRoom = ada.page.locator('.plenum-room-list li');
  await until(async () => (await inRoom.count()) === 200, 'everybody is in the list');
  await ada.page.getByLabel(words.moderation.room.search, { exact: true }).fill('b07');
  await until(
    async () => (await inRoom.allInnerTexts()).join().includes('Person B07'),
    'somebody is found in the room',
  );
  await until(async () => (await inRoom.count()) === 1, 'nobody else is');
  await ada.presses(/^200 dabei/u);
  await ada.presses(words.moderation.agenda.add);
  await ada.page.getByLabel(words.prepare.editor.addTitle, { exact: true }).fill('Gruppenarbeit');
  await ada.page.getByLabel(words.prepare.editor.activity, { exact: true }).selectOption('groupWork');
  await ada.presses(words.prepare.editor.addAction);
  await ada.goesTo('Gruppenarbeit');
  await ada.page.getByLabel(panel.count, { exact: true }).selectOption(String(count));
  await ada.sees(panel.sum(200, count));
  await ada.presses(panel.make);
  await ada.sees(panel.made);
  await ada.sees(`(${panel.sizes(10, 10)})`);
  await wall.sees(onWall.where);

  // Nobody reads two hundred names: they are looked for.
  const table = groupTable(ada.page);
  const chips = ada.page.locator('.plenum-chip');
  expect(await chips.count()).toBe(0);
  await ada.page
    .getByRole('button', { name: panel.people(persons(10), false) })
    .first()
    .click();
  await until(async () => (await chips.count()) === 10, 'the people of one group');
  const search = ada.page.getByLabel(panel.search, { exact: true });
  const finds = async (name: string) => {
    await search.fill(name);
    await until(async () => (await chips.allInnerTexts()).join().includes(name), `${name} is found`);
  };
  await search.fill('niemand');
  await ada.sees(panel.found(0));
  await finds('Person A01');
  await ada.sees(panel.found(1));
  await table.puts('Person A01', 'Gruppe 20');
  await finds('Person B07');
  await table.puts('Person B07', 'Gruppe 1');
  await table.choosesOf('Person B07', panel.swap);
  await finds('Person A01');
  await ada.presses(panel.swapWith('Person A01'));
  await until(() => table.sits('Person A01', 'Gruppe 1'), 'they have swapped');
  await finds('Bea');
  await table.puts('Bea', 'Gruppe 13');
  await bea.sees(own.sentence('Gruppe 13'));

  await ada.page.getByLabel(panel.newQuestion, { exact: true }).fill(question);
  await ada.presses(panel.addQuestion);
  await ada.presses(panel.begin);
  await wall.sees(question);
  await groupWriter(beaPage).types(question, 'Busse fahren abends.');
  const session = /s\/([^/]+)\//u.exec(ada.page.url())?.[1] ?? '';
  const reader = await askRelay<{ token: string }>(url, 'join', { invite: links.participant.split('/').at(-1) });
  const written = await everyGroupWrites(url, session, reader.token, crowd);
  expect(written.size).toBe(count);

  // In the cockpit a row for every group, none cut off at the side.
  for (const text of written.values()) await ada.page.getByRole('cell', { name: text }).waitFor();
  await until(
    async () => (await groupWriter(beaPage).answer(question)).includes('Was Gruppe-13 sagt.'),
    'Bea reads it',
  );
  expect(heard.words()).not.toMatch(/Gruppe-(?:1|20) sagt/u);

  await ada.presses(panel.report);
  for (const [place, [name, text]] of [...written].entries()) {
    await wall.sees(onWall.reports(place + 1, count));
    await wall.sees(name);
    await wall.sees(text);
    await ada.page.locator('body').press('PageDown');
  }
  await wall.sees(onWall.summary);
  await wall.sees(words.ui.wallPage(1, 3));
  await wall.sees(words.ui.wallPage(3, 3));
  await wall.sees('Gruppe 20: Was Gruppe-20 sagt.');
});
