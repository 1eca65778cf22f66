import { expect, test } from 'vitest';
import { asker } from '../support/asker.ts';
import { cardWriter } from '../support/card-writer.ts';
import { preparesMeeting } from '../support/meeting-room.ts';
import { moderator, opensSession } from '../support/moderator.ts';
import { overhear } from '../support/overheard.ts';
import { joinsWith, readable } from '../support/participant.ts';
import { openRoom } from '../support/room.ts';
import { joinsAsScribe } from '../support/scribe.ts';
import { until } from '../support/until.ts';
import { opensWall } from '../support/wall.ts';
import { words } from '../support/words.ts';
import { content } from './result-files.ts';

const { openPoints, reminders, board } = words;

test('questions of the feedback become open points, come back in the next session, and what one takes upon oneself stays on one’s device', async () => {
  const room = await openRoom();
  const { ada, links } = await preparesMeeting(room);
  await ada.page.getByText(words.prepare.invitation.more).click();
  const scribeLink = await ada.link('scribe');
  const wallPage = await room.window('the wall', { at: 'projector' });
  const heard = overhear(wallPage);
  const wall = await opensWall(wallPage, links.wall);
  const network = await room.network();
  const scribePage = await joinsAsScribe(await room.window('Sia', { at: 'laptop' }), scribeLink);
  const scribe = moderator('Sia', scribePage);
  const bea = await joinsWith(await room.window('Bea'), links.participant, { name: 'Bea' });
  const code = await ada.code();
  const cem = await joinsWith(await room.window('Cem'), `${network.url}#/join/${code}`, { name: 'Cem' });
  const [beaWrites, cemWrites] = [cardWriter(bea.page), cardWriter(cem.page)];
  await ada.leads();
  await ada.startsMeeting();
  await ada.goesTo('Feedback im Kreuz');
  await ada.presses(board.panel.cover);
  await bea.sees(board.screen.covered);
  await beaWrites.handsIn('question', 'Wer stellt die Empfehlungen vor?');
  await beaWrites.handsIn('question', 'Wann tagt der Ausschuss?');
  await cem.sees(board.screen.covered);

  // Without a network somebody takes something upon themselves, and wants to be reminded of it.
  await cem.isInstalled();
  room.troubles.expectNoNetwork();
  await network.cut();
  await cemWrites.handsIn('go', 'Steckbriefe in die Fraktion tragen');
  await cem.page.getByLabel(reminders.keep('Steckbriefe in die Fraktion tragen')).check();
  await network.heal();
  await wall.sees(board.wall.covered(3, 2));
  await ada.presses(board.panel.show);
  await wall.sees('Steckbriefe in die Fraktion tragen');
  expect(heard.read('/plan') + heard.read('/tally')).not.toContain('reminder');

  await ada.presses(openPoints.questions.takeOf('Wann tagt der Ausschuss?'));
  await ada.presses(openPoints.questions.takeAll(1));
  await ada.sees(openPoints.questions.allTaken(2));

  // Ada puts next steps on the agenda; the scribe writes in the same register.
  const { addTitle, activity, addAction } = words.prepare.editor;
  await ada.presses(words.moderation.agenda.add);
  await ada.page.getByLabel(addTitle, { exact: true }).fill('Nächste Schritte');
  await ada.page.getByLabel(activity, { exact: true }).selectOption({ label: words.prepare.activities.steps });
  await ada.presses(addAction);
  await ada.goesTo('Nächste Schritte');
  await wall.sees('Wann tagt der Ausschuss?');
  await bea.sees('Wer stellt die Empfehlungen vor?');
  await cem.sees('Wer stellt die Empfehlungen vor?');
  await scribePage.getByLabel(openPoints.newWhat).fill('Einladung verschicken');
  await scribePage.locator('.plenum-points-form').getByLabel(openPoints.who).fill('Kreisverwaltung');
  await scribePage.locator('.plenum-points-form').getByLabel(openPoints.until).fill('Ende Mai');
  await scribePage.getByLabel(openPoints.newWhat).press('Enter');
  await wall.sees('Kreisverwaltung · Ende Mai');
  await cem.sees('Kreisverwaltung · Ende Mai');
  await ada.presses(openPoints.closeOf('Wann tagt der Ausschuss?'));
  await until(async () => !(await wall.text()).includes('Wann tagt'), 'what is done leaves the wall');
  await scribe.sees(openPoints.done(1));
  const [saved] = await Promise.all([
    ada.page.waitForEvent('download'),
    ada.page.getByRole('button', { name: openPoints.csv, exact: true }).click(),
  ]);
  const csv = (await content(saved)).toString('utf8');
  expect(csv).toContain('Einladung verschicken;Kreisverwaltung;Ende Mai;offen;');
  expect(csv).not.toMatch(/\b(Bea|Cem)\b/);
  const sheet = ada.page.url().replace(/lead$/, 'minutes/sheet');
  await ada.page.goto(sheet);
  await ada.sees('Einladung verschicken');
  expect(await readable(ada.page)).toContain('Wer stellt die Empfehlungen vor?');

  // The next session goes on with this one; done twice it is done once.
  const next = await opensSession(ada.page, room.relay.url, 'Ada', 'Steuerungsgruppe im Herbst');
  const link = await next.link('participant');
  const { series } = openPoints;
  await next.page.getByText(series.title).click();
  const choose = next.page.getByLabel(series.session, { exact: true });
  const named = await choose.locator('option').nth(1).innerText();
  await choose.selectOption({ index: 1 });
  await next.sees(series.points(2));
  await next.presses(/^Übernehmen \(2 Punkte/);
  await next.sees(series.nothing);
  await next.sees(series.continues(named));
  await choose.selectOption({ index: 0 });
  await choose.selectOption({ index: 1 });
  await next.sees(series.nothing);
  await next.leads();
  await next.startsMeeting();
  await next.goesTo(series.review(named));
  await next.sees(openPoints.count(2, 0));
  expect(await readable(next.page)).not.toContain('Wann tagt');

  // Cem is reminded in the lobby of the next session, Bea is not; and nobody hears of it.
  const [cemAgain, beaAgain] = [cem.page, bea.page];
  await cemAgain.goto(link.replace(room.relay.url, network.url));
  await cemAgain.getByRole('button', { name: words.join.withoutPerspective, exact: true }).click();
  await cemAgain.getByText(reminders.offer(1)).click();
  await cemAgain.getByText('Steckbriefe in die Fraktion tragen').waitFor();
  await beaAgain.goto(link);
  await beaAgain.getByRole('button', { name: words.join.withoutPerspective, exact: true }).click();
  await beaAgain.getByText('Wer stellt die Empfehlungen vor?').waitFor();
  expect(await readable(beaAgain)).not.toContain('Steckbriefe');
  await cemAgain.getByRole('button', { name: reminders.doneOf('Steckbriefe in die Fraktion tragen') }).click();
  await until(async () => !(await readable(cemAgain)).includes('Steckbriefe'), 'what is done is forgotten');
});

test('questions to a speaker come from every tablet, are supported once, answered in parts by the scribe, and stay nobody’s', async () => {
  const room = await openRoom();
  const { ada, links } = await preparesMeeting(room);
  await ada.page.getByText(words.prepare.invitation.more).click();
  const scribeLink = await ada.link('scribe');
  const wallPage = await room.window('the wall', { at: 'projector' });
  const heard = overhear(wallPage);
  const wall = await opensWall(wallPage, links.wall);
  const network = await room.network();
  const scribe = moderator('Sia', await joinsAsScribe(await room.window('Sia', { at: 'laptop' }), scribeLink));
  const bea = await joinsWith(await room.window('Bea'), links.participant, { name: 'Bea' });
  const cem = await joinsWith(await room.window('Cem'), `${network.url}#/join/${await ada.code()}`, { name: 'Cem' });
  const dea = await joinsWith(await room.window('Dea', { at: 'phone' }), links.participant, { name: 'Dea' });
  const { panel, screen } = words.questions;
  const [beaAsks, cemAsks, deaAsks] = [asker(bea.page), asker(cem.page), asker(dea.page)];
  await ada.leads();
  await ada.startsMeeting();
  const { addTitle, activity, addAction } = words.prepare.editor;
  await ada.presses(words.moderation.agenda.add);
  await ada.page.getByLabel(addTitle, { exact: true }).fill('Rückfragen');
  await ada.page.getByLabel(activity, { exact: true }).selectOption({ label: words.prepare.activities.questions });
  await ada.presses(addAction);
  await ada.goesTo('Rückfragen');
  await bea.sees(screen.soon);
  await ada.presses(panel.live);
  await wall.sees(words.questions.wall.ask);
  await beaAsks.asks('Was kostet die Stelle?');
  await wall.sees('Was kostet die Stelle?');
  await deaAsks.asks('Wer entscheidet?', true);
  await dea.sees('Was kostet die Stelle?');

  // Without a network a question is asked and another one supported; both count when the network is back.
  await cem.sees('Wer entscheidet?');
  await cem.isInstalled();
  room.troubles.expectNoNetwork();
  await network.cut();
  await cemAsks.asks('Gilt das auch für Kommunen?');
  await cemAsks.supports('Wer entscheidet?');
  await cem.sees(screen.handedIn);
  await beaAsks.supports('Wer entscheidet?');
  await wall.sees('+1');
  await network.heal();
  await wall.sees('Gilt das auch für Kommunen?');
  await wall.sees('+2');
  const order = await wallPage.locator('.plenum-qwall-next li').allInnerTexts();
  expect(order[0]).toContain('Wer entscheidet?');
  // Nobody is offered to support what they have asked themselves, and the list waits to be sorted.
  expect(await dea.page.getByRole('button', { name: screen.supportOf('Wer entscheidet?') }).count()).toBe(0);
  await bea.sees(words.questions.sortHint);
  await bea.page.getByRole('button', { name: words.questions.sort, exact: true }).click();
  await bea.sees(words.questions.by('Dea'));

  await ada.presses(panel.setNowOf('Wer entscheidet?'));
  await wall.sees(words.questions.now);
  await scribe.sees(words.questions.state.now);
  const entry = scribe.page.locator('.plenum-questions-list > li', { hasText: 'Wer entscheidet?' });
  await entry.getByText(panel.answer, { exact: true }).click();
  await entry.getByLabel(panel.part('a'), { exact: true }).fill('Der Kreistag im Herbst');
  await entry.getByRole('button', { name: panel.addPart('b'), exact: true }).click();
  await entry.getByLabel(panel.part('b'), { exact: true }).fill('Die Ausschüsse beraten vorher');
  await scribe.presses(panel.doneOf('Wer entscheidet?'));
  await dea.sees('b) Die Ausschüsse beraten vorher');
  await wall.sees(words.questions.wall.answered(1));
  await ada.page.getByLabel(panel.type, { exact: true }).fill('Wo steht das?');
  await ada.presses(panel.typeDo);
  await wall.sees('Wo steht das?');
  await ada.presses(panel.strikeOf('Wo steht das?'));
  await until(async () => !(await wall.text()).includes('Wo steht'), 'what is struck leaves the wall');

  // The item is left: what stayed open is offered for the open points.
  await ada.goesTo('Feedback im Kreuz');
  await ada.sees(panel.left('Rückfragen'));
  await ada.presses(openPoints.questions.takeAll(2));
  await ada.sees(openPoints.questions.allTaken(2));
  await ada.page.goto(ada.page.url().replace(/lead$/, 'minutes/sheet'));
  await ada.sees('Der Kreistag im Herbst');
  const sheet = await readable(ada.page);
  expect(sheet).toContain('Gilt das auch für Kommunen?');
  expect(sheet).not.toMatch(/\b(Bea|Cem|Dea)\b/);
  // What everybody was told has one seat in it, of the one who wanted their name beside their question.
  expect(heard.read('/tally').match(/"seat":/g)?.length ?? 0).toBeLessThanOrEqual(1);
});
