import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { putProposal } from '../../src/documents/proposals/edit.ts';
import { putJudgement } from '../../src/documents/seat/document.ts';
import type { ProposalId, RoundId, SeatId } from '../../src/domain/ids.ts';
import { proposalsWords as proposals } from '../../src/words/proposals.de.ts';
import { findBarriers } from '../support/axe.ts';
import { watchesBarriers } from '../support/barriers.ts';
import { readSeats, writeRescue, writeSeat } from '../support/device-tables.ts';
import { preparesMeeting } from '../support/meeting-room.ts';
import { moderator, opensSession } from '../support/moderator.ts';
import { joinsWith } from '../support/participant.ts';
import { openRoom } from '../support/room.ts';
import { opensWall } from '../support/wall.ts';
import { englishWords as english, words } from '../support/words.ts';

const { look, measure } = watchesBarriers();

const faulty = `Nr.;Titel;Kosten pro Jahr (€);Zieljahr
1;Ein Vorschlag;12,5;2029
2;;viel;bald
3;Noch einer;zwischen 3 und 4;2030
`;

test('the search finds a planted barrier', async () => {
  const room = await openRoom();
  const page = await room.window('nobody', { at: 'phone' });
  await page.goto(room.relay.url);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.evaluate(() => document.querySelector('main')?.append(document.createElement('button')));
  expect((await findBarriers(page, 'planted')).join()).toContain('planted: button-name');
});

test('start, joining, the legal pages and the ways out have no barriers', async () => {
  const room = await openRoom();
  room.troubles.expect(/status of 404/);
  const page = await room.window('Bea', { at: 'phone' });
  await page.goto(room.relay.url);
  await look(page, 'start', words.start.heading);
  await page.getByLabel(words.ui.code.label).fill('BBBBBB');
  await page.getByRole('button', { name: words.start.join.action }).click();
  await look(page, 'start, an impossible code', words.ui.code.impossible);
  await page.goto(`${room.relay.url}#/join`);
  await look(page, 'code', words.join.codeTitle);
  await page.goto(`${room.relay.url}#/join/ACD347`);
  await look(page, 'a wrong code', words.join.refusedTitle);
  for (const [name, said] of Object.entries(words.ui.footer).slice(1)) {
    await page.goto(`${room.relay.url}#/legal/${name}`);
    await page.getByRole('heading', { level: 1, name: said }).waitFor();
    await look(page, name, said);
  }
  await page.goto(`${room.relay.url}#/s/nobody`);
  await look(page, 'no seat', words.session.noSeat.title);
  await page.goto(`${room.relay.url}#/nowhere`);
  await look(page, 'no such page', words.ui.notFound.title);
});

test('preparing has no barriers', async () => {
  const room = await openRoom();
  const page = await room.window('Ada', { at: 'laptop' });
  const ada = await opensSession(page, room.relay.url, 'Ada', 'Steuerungsgruppe');
  await look(page, 'prepare, nothing yet', proposals.list.emptyTitle);
  await ada.presses(proposals.list.import);
  await look(page, 'import, file', proposals.import.file.choose);
  const file = { name: 'fehler.csv', mimeType: 'text/csv', buffer: Buffer.from(faulty) };
  await page.locator('input[type=file][accept*=csv]').setInputFiles(file);
  await look(page, 'import, errors', proposals.import.preview.errorsText);
  await ada.presses(proposals.import.steps.columns);
  await look(page, 'import, columns', proposals.import.columns.text);
  await ada.presses(proposals.import.close);
  await ada.imports('vorschlaege-fokus-2027.csv');
  await look(page, 'prepare, with proposals', 'Schulsozialarbeit verstetigen');
  await ada.presses(proposals.list.add);
  await look(page, 'form', proposals.form.newTitle);
  await ada.presses(proposals.form.save);
  await look(page, 'form, title missing', proposals.form.titleMissing);
});

test('a round has no barriers on tablet, phone, wall and in the cockpit, from the lobby to the table', async () => {
  const room = await openRoom();
  const page = await room.window('Ada', { at: 'laptop', permissions: ['clipboard-read', 'clipboard-write'] });
  const network = await room.network();
  await page.goto(network.url);
  await page.getByRole('button', { name: words.start.example.action }).click();
  await page.waitForURL(/\/lead$/);
  const ada = moderator('Ada', page);
  const { assessment, moderation } = words;
  await look(page, 'lead, before', moderation.now.start);
  await page.goto(page.url().replace(/lead$/, 'prepare'));
  const near = (link: string) => link.replace(room.relay.url, network.url);
  const [wallLink, link] = [near(await ada.link('projector')), near(await ada.link('participant'))];
  await ada.leads();

  const wall = await opensWall(await room.window('the wall', { at: 'projector' }), wallLink);
  await look(wall.page, 'wall, welcome', words.agenda.wall.scan);
  const beaPage = await room.window('Bea', { at: 'tablet' });
  await beaPage.goto(link);
  await look(beaPage, 'join', words.join.question);
  await measure(beaPage, 'join');
  const bea = await joinsWith(beaPage, link, { name: 'Bea' });
  const dora = await joinsWith(await room.window('Dora', { at: 'phone' }), link, { name: 'Dora' });
  await look(bea.page, 'lobby', words.agenda.lobby.soon);

  await ada.startsMeeting();
  await look(wall.page, 'wall, an item', 'Willkommen und Runde');
  await ada.goesTo('Im Kontext einschätzen');
  await look(bea.page, 'score, waiting', assessment.waiting.title);
  await look(wall.page, 'wall, before', words.wall.before.title);
  await ada.presses(words.rounds.panel.open(1));
  await ada.sees(/Eingegangen: \d+ von 14/);
  await bea.judges('Frühe Hilfen', { Bedeutung: 7 });
  await look(bea.page, 'score, open', assessment.score.yours);
  await look(dora.page, 'score, open, phone', assessment.score.yours);
  for (const who of [bea, dora]) await measure(who.page, `score, open, ${who.name}`);
  await bea.page.getByRole('button', { name: assessment.score.field.toggle }).click();
  await look(bea.page, 'score, the field', assessment.score.field.hint);
  await measure(bea.page, 'score, the field');
  await bea.page.getByRole('button', { name: assessment.score.field.leave }).click();
  await look(page, 'lead, open', words.rounds.panel.close);
  await look(wall.page, 'wall, covered', words.wall.covered.text.covered);
  await ada.presses(moderation.hold.begin);
  await look(bea.page, 'interrupted', words.session.held.title);
  await look(wall.page, 'wall, interrupted', words.wall.held.title);
  await look(page, 'lead, interrupted', moderation.hold.end);
  await ada.presses(moderation.hold.end);
  await bea.sees(assessment.score.yours);
  await bea.finishes();
  await look(bea.page, 'score, done', assessment.overview.isDone);
  await ada.closesRound();
  await look(bea.page, 'score, closed', assessment.closed.title);
  await look(page, 'lead, closed', words.rounds.panel.closedText);
  await look(wall.page, 'wall, closed', words.wall.closed.title);
  await ada.asksForResult();
  await Promise.all([wall, bea, ada].map((who) => who.sees(/Gleich sehen Sie|erscheint in/)));
  // Without the relay the countdown goes no further: time enough to look at it.
  room.troubles.expectNoNetwork();
  await network.cut();
  await look(wall.page, 'wall, countdown', words.wall.countdown);
  await look(bea.page, 'score, countdown', assessment.closed.countdown);
  await look(page, 'lead, countdown', words.rounds.panel.cancel);
  await network.heal();
  await look(wall.page, 'wall, revealed', words.wall.revealed.legend);
  await look(page, 'lead, revealed', words.rounds.panel.revealedTitle('Runde 1'));
  await look(bea.page, 'score, revealed', assessment.result.title('Runde 1'));
  await look(dora.page, 'score, revealed, phone', assessment.result.title('Runde 1'));
  for (const who of [bea, dora]) {
    await who.page.getByRole('button', { name: assessment.copy.open }).click();
    await look(who.page, `the wall in the hand, ${who.name}`, words.picture.copy.inWords);
    await measure(who.page, `the wall in the hand, ${who.name}`);
    await who.page.getByRole('button', { name: words.picture.copy.close }).click();
  }
  await ada.presses(words.files.menu);
  await look(page, 'lead, menu', words.files.png);
  await page.keyboard.press('Escape');
  await ada.putsOnWall('table');
  await wall.page.locator('table').waitFor();
  await look(wall.page, 'wall, table', 'Frühe Hilfen');
  await ada.putsOnWall('ranking');
  await look(wall.page, 'wall, order with weights', words.picture.ranking.noDecision);
});

test('the parts of the kit have no barriers in any of their states', async () => {
  const room = await openRoom();
  const page = await room.window('who builds', { at: 'laptop' });
  await page.goto(`${room.relay.url}#/gallery`);
  await look(page, 'gallery', 'Musterbuch');
});

/** A copy put aside of a document, with what somebody had written in it. */
const rescueOf = (document: string, seat: SeatId, write: (doc: Y.Doc) => void, number = 1) => {
  const doc = new Y.Doc();
  write(doc);
  const at = Date.UTC(2027, 4, 13, 9, number);
  const row = { id: `rescue${number}-${document}`, document, seat, at, reason: 'epoch', json: '{}' } as const;
  return [row, Y.encodeStateAsUpdate(doc)] as const;
};

/** More than anybody has ever put aside, with a title and a text that go on and on. */
const writeMuch = (doc: Y.Doc): void => {
  const long = 'Nachbarschaftshilfekoordinierungsstellenverstetigung '.repeat(4).trim();
  for (const index of Array.from({ length: 12 }, (_, place) => place))
    putProposal(doc, {
      id: `kept${index}` as ProposalId,
      title: `${index + 1}. ${long}`,
      problem: `${'Der Bedarf ist seit Jahren bekannt und wächst. '.repeat(30)}`,
      costPerYear: 120_000,
    });
};

test('erasing, own data and what was put aside have no barriers on laptop, tablet and phone', async () => {
  const room = await openRoom();
  const { ada, links } = await preparesMeeting(room);
  const { page } = ada;
  const title = 'Schulsozialarbeit verstetigen';
  await page.getByRole('button', { name: proposals.list.menu(title) }).click();
  await page.getByRole('menuitem', { name: proposals.erase.action }).click();
  await look(page, 'erase a proposal', proposals.erase.text);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: proposals.list.menu(title) }).click();
  await page.getByRole('menuitem', { name: proposals.list.remove, exact: true }).click();
  await page.getByText(proposals.list.removedOnes(1)).click();
  await look(page, 'removed proposals', proposals.list.removedText);
  const bea = await joinsWith(await room.window('Bea', { at: 'tablet' }), links.participant, { name: 'Bea' });
  // The same place once more, on a phone that speaks English.
  const phone = await room.window('Dora', { at: 'phone', locale: 'en-GB' });
  await phone.goto(room.relay.url);
  await phone.getByRole('heading', { level: 1, name: english.start.heading }).waitFor();
  for (const seat of await readSeats(bea.page)) await writeSeat(phone, seat);
  await ada.leads();
  await ada.startsMeeting();
  await page
    .getByRole('button', { name: / – anzeigen$/ })
    .first()
    .click();
  await page.getByRole('button', { name: words.access.menu('Bea') }).click();
  await page.getByRole('menuitem', { name: words.kept.person.action }).click();
  await look(page, 'erase a person', words.kept.person.goes);
  await page.keyboard.press('Escape');

  const spoken = [
    [ada.page, 'laptop', words],
    [bea.page, 'tablet', words],
    [phone, 'phone', english],
  ] as const;
  for (const [screen, at, { kept }] of spoken) {
    const [seat] = await readSeats(screen);
    if (seat === undefined) throw new Error('a seat is remembered');
    const { sessionId, seatId } = seat;
    await screen.goto(`${room.relay.url}#/kept`);
    await look(screen, `kept, empty, ${at}`, kept.box.empty);
    const own = `session/${sessionId}/seat/${seatId}`;
    const judge = (doc: Y.Doc) => putJudgement(doc, 'item-r1' as RoundId, 'p1' as ProposalId, { kind: 'abstained' });
    await writeRescue(screen, ...rescueOf(own, seatId, judge));
    await screen.reload();
    await look(screen, `kept, one, ${at}`, kept.box.reasons.epoch);
    await writeRescue(screen, ...rescueOf(`session/${sessionId}/proposals`, seatId, writeMuch, 2));
    await writeRescue(screen, ...rescueOf('session/nobody/plan', 'stranger' as SeatId, writeMuch, 3));
    await screen.reload();
    await look(screen, `kept, very much, ${at}`, kept.box.forgotten);
    await measure(screen, `kept, ${at}`);
    await screen.goto(`${room.relay.url}#/s/${sessionId}/own/${seatId}`);
    await look(screen, `own data, ${at}`, kept.own.goes);
    await measure(screen, `own data, ${at}`);
  }
});
