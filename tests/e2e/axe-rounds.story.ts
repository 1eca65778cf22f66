import { test } from 'vitest';
import { watchesBarriers } from '../support/barriers.ts';
import { opensFirstRound, preparesMeeting } from '../support/meeting-room.ts';
import { joinsWith } from '../support/participant.ts';
import { openRoom } from '../support/room.ts';
import { opensWall } from '../support/wall.ts';
import { words } from '../support/words.ts';

const { look, measure } = watchesBarriers();

const { assessment } = words;
const { rehearsal } = assessment;
const { few, panel, singly } = words.rounds;

test('a rehearsal has no barriers on tablet, wall and in the cockpit, open and shown', async () => {
  const room = await openRoom();
  const { ada, links } = await preparesMeeting(room);
  const wall = await opensWall(await room.window('the wall', { at: 'projector' }), links.wall);
  const bea = await joinsWith(await room.window('Bea', { at: 'tablet' }), links.participant, { name: 'Bea' });
  await ada.leads();
  await ada.startsMeeting();
  await ada.goesTo('Im Kontext einschätzen');
  await look(ada.page, 'lead, before a rehearsal', rehearsal.begin);
  await ada.presses(rehearsal.begin);
  await look(ada.page, 'lead, rehearsal', rehearsal.text);
  await look(bea.page, 'tablet, rehearsal', rehearsal.promise);
  await measure(bea.page, 'tablet, rehearsal');
  await look(wall.page, 'wall, rehearsal', words.wall.rehearsal);
  await bea.judges(rehearsal.proposal.title, { Bedeutung: 8, Größe: 2 });
  await bea.finishes();
  await ada.presses(panel.close);
  await ada.presses(panel.reveal);
  await look(ada.page, 'lead, rehearsal shown', rehearsal.shown);
  await look(wall.page, 'wall, rehearsal shown', rehearsal.proposal.shortTitle);
  await look(bea.page, 'tablet, rehearsal shown', rehearsal.name);
});

test('one proposal at a time has no barriers on tablet, phone, wall and in the cockpit, which may be a phone itself', async () => {
  const room = await openRoom();
  const meeting = await preparesMeeting(room);
  const { ada, links } = meeting;
  const wall = await opensWall(await room.window('the wall', { at: 'projector' }), links.wall);
  const bea = await joinsWith(await room.window('Bea', { at: 'tablet' }), links.participant, { name: 'Bea' });
  const dora = await joinsWith(await room.window('Dora', { at: 'phone' }), links.participant, { name: 'Dora' });
  await opensFirstRound(meeting);
  for (const who of [bea, dora]) await who.judges('Frühe Hilfen', { Bedeutung: 7, Größe: 7 });
  await dora.seesSaved('saved');
  await ada.closesRound();
  await ada.page.getByText(singly.begin, { exact: true }).click();
  await look(ada.page, 'lead, before the first', singly.text);
  await ada.presses(/^1 .* zeigen$/);
  await look(ada.page, 'lead, few would be known', few.ask);
  await ada.presses(few.show);
  await look(ada.page, 'lead, one is shown', singly.progress(1, 12));
  await look(wall.page, 'wall, one is shown', /Gerade gezeigt: 1/);
  await look(bea.page, 'tablet, one is shown', assessment.result.partly(1, 12));
  await look(dora.page, 'phone, one is shown', assessment.result.partly(1, 12));

  // The same cockpit, as it lies in the hand of somebody who walks about.
  await ada.page.setViewportSize({ width: 390, height: 844 });
  await look(ada.page, 'lead on a phone, one is shown', singly.progress(1, 12));
  for (const part of [words.moderation.panel.agenda, words.moderation.panel.room, words.moderation.panel.now]) {
    await ada.presses(part);
    await look(ada.page, `lead on a phone, ${part}`, part);
    await measure(ada.page, `lead on a phone, ${part}`);
  }
  await ada.presses(singly.rest);
  await look(ada.page, 'lead on a phone, all are shown', panel.revealedTitle(assessment.round(1)));
});
