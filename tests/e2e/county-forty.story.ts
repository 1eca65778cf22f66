import type { Page } from 'playwright-core';
import { test } from 'vitest';
import { putNotebookNote } from '../../src/documents/space/notebook.ts';
import { putField, putGoal, putRegisteredGroup } from '../../src/documents/space/register.ts';
import { putSource } from '../../src/documents/space/register-sources.ts';
import type { FieldId, GoalId, GroupId, NotebookNoteId, SourceId } from '../../src/domain/ids.ts';
import { keysInOrder } from '../../src/domain/order.ts';
import type { MemberAnswer } from '../../src/protocol/space.ts';
import { askRelay } from '../support/ask-relay.ts';
import { watchesBarriers } from '../support/barriers.ts';
import { enters, opensCountySession, step } from '../support/county-screens.ts';
import { type FoundedCounty, foundsCounty, opensDocument } from '../support/founded-county.ts';
import { keepPicture } from '../support/keep-picture.ts';
import { openRoom, type Room } from '../support/room.ts';
import { until } from '../support/until.ts';
import { words } from '../support/words.ts';

const { cycle, lifeline, notebook, sources, spaceSessions: sessions, submissions } = words;
const barriers = watchesBarriers();
let room: Room;

const many = 40;
const names = ['Jugend', 'Wohnen', 'Pflege', 'Teilhabe'].map((name) => `Fokusgruppe ${name}`);
const orders = keysInOrder(many);
const all = Array.from({ length: many }, (_, place) => ({
  place,
  order: orders[place] ?? '',
  name: `Nr. ${place + 1}`,
}));
const place = { area: 'county', areaName: '' } as const;
const longer = 'in allen Sozialräumen des Landkreises, mit Trägern und Kommunen abgestimmt';

const memberOf = async (link: string): Promise<string> => {
  const invite = link.replace(/^.*\/join\//u, '');
  return (await askRelay<MemberAnswer>(room.relay.url, 'join', { invite, name: 'Rechner' })).token;
};

/** Forty of everything that a county has, with names as long as they get. */
async function fills(county: FoundedCounty): Promise<void> {
  const register = await opensDocument(
    room.relay,
    `space/${county.spaceId}/register`,
    await memberOf(county.links.office),
  );
  register.doc.transact(() => {
    for (const { place: at, order, name } of all) {
      const id = `many-${at}`;
      putField(register.doc, {
        id: id as FieldId,
        name: `Handlungsfeld ${name} ${at % 5 === 0 ? longer : ''}`.trim(),
        mergedInto: null,
        order,
      });
      putGoal(register.doc, { id: id as GoalId, text: `Ziel ${name}: ${longer}`, order });
      putRegisteredGroup(register.doc, { id: id as GroupId, name: `Gruppe ${name}`, order });
      putSource(register.doc, {
        ...place,
        id: id as SourceId,
        title: `Bericht ${name} ${longer}`,
        page: 'S. 12',
        asOf: '2026',
        order,
      });
    }
  });
  const [group = ''] = names;
  const own = await opensDocument(room.relay, county.notebookOf(group), await memberOf(county.groupLink(group)));
  own.doc.transact(() => {
    for (const { place: at, name } of all)
      putNotebookNote(own.doc, {
        ...{ id: `note-${at}` as NotebookNoteId, kind: 'need', text: `Beobachtung ${name}: ${longer}`, field: null },
        ...{ meeting: null, draft: null, photo: null, at: Date.UTC(2027, 0, at + 1) },
      });
  });
  for (const name of names) await county.brings(name, 'vorschlaege-fokus-2027.csv', many / names.length);
}

/** As it is looked at: whole, on every kind of device, and once without colours. */
async function looks(page: Page, name: string, shown: string): Promise<void> {
  for (const [device, width, height] of [
    ['laptop', 1366, 768],
    ['tablet', 820, 1180],
    ['phone', 390, 844],
  ] as const) {
    await page.setViewportSize({ width, height });
    await barriers.look(page, `${name} on a ${device}`, shown);
    if (device === 'tablet') await barriers.measure(page, `${name} on a ${device}`);
    await keepPicture(`forty-${name}-${device}.png`, await page.screenshot({ fullPage: true }));
  }
  await page.setViewportSize({ width: 1366, height: 768 });
  const lens = await page.context().newCDPSession(page);
  await lens.send('Emulation.setEmulatedVisionDeficiency', { type: 'achromatopsia' });
  await keepPicture(`forty-${name}-grey.png`, await page.screenshot({ fullPage: true }));
  await lens.send('Emulation.setEmulatedVisionDeficiency', { type: 'none' });
  await lens.detach();
}

test('a county with forty of everything is read, searched and worked in on laptop, tablet and phone', async () => {
  room = await openRoom();
  const county = await foundsCounty(room.relay, 2027, names);
  await fills(county);
  const office = await room.window('Büro', { at: 'laptop' });
  await enters(office, county.links.office, 'Büro');
  await step(office, cycle.steps.analysis.title);
  const space = office.url();
  /** In the list; where a series is pasted, all of them can be chosen as its source, whatever is searched for. */
  const source = (name: string) =>
    office
      .getByRole('listitem')
      .filter({ hasText: `Bericht ${name} ${longer}` })
      .filter({ visible: true });
  await source('Nr. 1').waitFor();
  await looks(office, 'analysis', `Bericht Nr. 1 ${longer}`);
  await office.getByLabel(sources.search).fill('nr. 40 sozialräumen');
  await source('Nr. 40').waitFor();
  await source('Nr. 1').waitFor({ state: 'detached' });
  await step(office, cycle.steps.proposals.title);
  const table = office.getByRole('table', { name: lifeline.list.title(2027) });
  await table.getByRole('row').nth(many).waitFor();
  await looks(office, 'proposals', lifeline.list.title(2027));
  await office.getByLabel(lifeline.list.search).fill('2027-039');
  await office.getByText(lifeline.list.found(1, many)).waitFor();
  await until(async () => (await table.getByRole('row').count()) === 2, 'one proposal is left below the head');
  await office.getByLabel(lifeline.list.search).fill('gibtesnicht');
  await office.getByText(lifeline.list.none).waitFor();

  await office.getByRole('link', { name: submissions.open, exact: true }).click();
  await office.getByText(submissions.nothingWaits).waitFor();
  await office.getByText(submissions.overlaps.same).filter({ visible: true }).first().waitFor();
  await looks(office, 'inbox', submissions.dealtWith);

  await office.goto(space);
  await step(office, cycle.steps.assessment.title);
  await opensCountySession(office);
  await office.goto(space);
  await step(office, cycle.steps.assessment.title);
  await office.getByRole('button', { name: sessions.choose.action(many) }).waitFor();
  await looks(office, 'choose', sessions.choose.legend);

  const [group = ''] = names;
  const anna = await room.window('Anna', { at: 'tablet' });
  await enters(anna, county.groupLink(group), 'Anna');
  await anna.getByRole('link', { name: notebook.open, exact: true }).click();
  await anna.getByRole('button', { name: words.ui.showAll(many) }).waitFor();
  await looks(anna, 'notebook', notebook.note.list);
  await anna.getByLabel(notebook.note.search).fill('Nr. 17');
  await anna.getByText(notebook.note.count(1)).filter({ visible: true }).first().waitFor();
  await anna.getByRole('button', { name: notebook.draft.add, exact: true }).click();
  await anna.getByLabel(notebook.cite.add).waitFor();
  await looks(anna, 'draft', notebook.guideline.title);
}, 300_000);
