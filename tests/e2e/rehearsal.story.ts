import { expect, test } from 'vitest';
import { preparesMeeting } from '../support/meeting-room.ts';
import { overhear } from '../support/overheard.ts';
import { joinsWith } from '../support/participant.ts';
import { openRoom } from '../support/room.ts';
import { opensWall } from '../support/wall.ts';
import { words } from '../support/words.ts';
import { content } from './result-files.ts';

const { rehearsal } = words.assessment;
const { panel } = words.rounds;
const { shortTitle, title } = rehearsal.proposal;

test('a rehearsal is marked everywhere, can be repeated, and leaves no trace in result, files and later windows', async () => {
  const room = await openRoom();
  const { ada, links } = await preparesMeeting(room);
  const wall = await opensWall(await room.window('the wall', { at: 'projector' }), links.wall);
  const bea = await joinsWith(await room.window('Bea'), links.participant, { name: 'Bea' });
  await ada.leads();
  await ada.startsMeeting();
  await ada.goesTo('Im Kontext einschätzen');

  for (let time = 0; time < 2; time += 1) {
    await ada.presses(rehearsal.begin);
    await bea.sees(rehearsal.promise);
    await wall.sees(words.wall.rehearsal);
    await ada.sees(rehearsal.text);
    await bea.judges(title, { Bedeutung: 8, Größe: 2 });
    await bea.finishes();
    await wall.sees('1 von 1 fertig');
    await ada.presses(panel.close);
    await ada.presses(panel.reveal);
    await ada.sees(rehearsal.shown);
    await wall.sees(shortTitle);
    await bea.sees(rehearsal.name);
    await ada.presses(rehearsal.end);
    await ada.sees(panel.notYet);
    await bea.doesNotSee(title);
  }

  const late = await room.window('a second wall', { at: 'projector' });
  const heard = overhear(late);
  await opensWall(late, links.wall);
  await ada.opensRound(1);
  await bea.judges('Frühe Hilfen', { Bedeutung: 5, Größe: 6 });
  await bea.finishes();
  await ada.closesRound();
  await ada.showsResult(1);
  await late.getByText('Runde 1 · 1 von 1').filter({ visible: true }).first().waitFor();
  expect(heard.read('/tally')).toContain('rows/');
  // Of what was deleted only the name of its key is left.
  const left = heard
    .read('/tally')
    .split('\n')
    .filter((line) => /-t\d+\//.test(line));
  expect(left.filter((line) => !line.endsWith(' []'))).toEqual([]);
  for (const kind of ['measures', 'rows', 'json', 'svg'] as const) {
    const file = (await content(await ada.saves(kind))).toString('utf8');
    expect(file).toContain('Frühe Hilfen');
    for (const trace of [title, shortTitle, 'rehearsal', rehearsal.name]) expect(file).not.toContain(trace);
  }
});
