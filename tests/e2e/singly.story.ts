import { expect, test } from 'vitest';
import { opensFirstRound, preparesMeeting } from '../support/meeting-room.ts';
import { overhear } from '../support/overheard.ts';
import { joinsWith } from '../support/participant.ts';
import { openRoom } from '../support/room.ts';
import { opensWall } from '../support/wall.ts';
import { words } from '../support/words.ts';

const { panel, singly } = words.rounds;

/** Which proposals' rows were ever sent, and every score in them. */
const rowsIn = (told: string) => ({
  proposals: new Set([...told.matchAll(/\/rows\/(\S+)/g)].map(([, proposal]) => proposal)).size,
  scores: [...new Set([...told.matchAll(/"values":\{([^}]*)\}/g)].flatMap(([, values = '']) => values.match(/:\d+/g)))],
});

test('proposals are shown one at a time: until its turn nothing of a proposal is sent to wall or tablet', async () => {
  const room = await openRoom();
  const meeting = await preparesMeeting(room);
  const { ada, links } = meeting;
  const projector = await room.window('the wall', { at: 'projector' });
  const onWall = overhear(projector);
  const wall = await opensWall(projector, links.wall);
  const tablet = await room.window('Bea');
  const atBea = overhear(tablet);
  const bea = await joinsWith(tablet, links.participant, { name: 'Bea' });
  const cem = await joinsWith(await room.window('Cem', { at: 'phone' }), links.participant, { name: 'Cem' });
  await opensFirstRound(meeting);
  // Every proposal has numbers of its own, so that a number tells which proposal was sent.
  for (const who of [bea, cem]) {
    await who.judges('Frühe Hilfen', { Bedeutung: 7, Größe: 7 });
    await who.judges('Schulsozialarbeit', { Bedeutung: 9, Größe: 9 });
    await who.judges('Wohnraum-Lotsen', { Bedeutung: 3, Größe: 3 });
  }
  await ada.sees('Eingegangen: 2 von 2, 0 fertig');
  await cem.seesSaved('saved');
  await ada.closesRound();

  await ada.page.getByText(singly.begin, { exact: true }).click();
  await ada.pressesToShow(/^2 .* zeigen$/);
  await wall.sees('Gleich sehen Sie das Ergebnis');
  await ada.presses(panel.cancel);
  await wall.sees('Die Runde ist geschlossen');
  for (const told of [onWall, atBea]) expect(rowsIn(told.read('/tally')).proposals).toBe(0);

  await ada.page.getByText(singly.begin, { exact: true }).click();
  await ada.presses(/^2 .* zeigen$/);
  await ada.sees('1 von 12 Vorschlägen sind gezeigt.');
  await wall.sees(/Gerade gezeigt: 2/);
  await bea.sees('Bisher gezeigt: 1 von 12');
  for (const told of [onWall, atBea]) expect(rowsIn(told.read('/tally'))).toEqual({ proposals: 1, scores: [':9'] });
  // No file tells a result of which something is still covered.
  await ada.presses(words.files.menu);
  const entries = ada.page.getByRole('menuitem');
  await entries.first().waitFor();
  expect(await entries.allInnerTexts()).toEqual([words.files.goals]);
  await ada.page.keyboard.press('Escape');

  // A yes to one proposal is none to the next.
  await ada.pressesToShow(/^Nächsten zeigen: 1 /);
  await ada.sees('2 von 12 Vorschlägen sind gezeigt.');
  await wall.sees(/Gerade gezeigt: 1/);
  for (const told of [onWall, atBea])
    expect(rowsIn(told.read('/tally'))).toEqual({ proposals: 2, scores: [':9', ':7'] });

  await ada.pressesToShow(singly.rest);
  await ada.sees(panel.revealedTitle('Runde 1'));
  await wall.sees('Runde 1 · 2 von 2 dabei');
  expect(rowsIn(onWall.read('/tally')).scores.sort()).toEqual([':3', ':7', ':9']);
  await ada.presses(words.files.menu);
  await ada.page.getByRole('menuitem', { name: words.files.measures }).waitFor();
});
