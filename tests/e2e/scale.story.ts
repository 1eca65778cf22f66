import { expect, test } from 'vitest';
import { opensFirstRound, preparesMeeting } from '../support/meeting-room.ts';
import { joinsWith } from '../support/participant.ts';
import { openRoom } from '../support/room.ts';
import { until } from '../support/until.ts';

test('a chosen score looks chosen while finger or mouse still rest on it', async () => {
  const room = await openRoom();
  const meeting = await preparesMeeting(room);
  const bea = await joinsWith(await room.window('Bea', { at: 'laptop' }), meeting.links.participant, { name: 'Bea' });
  await opensFirstRound(meeting);
  await bea.judges('Frühe Hilfen', { Bedeutung: 7 });
  const chosen = bea.page.locator('.plenum-scale-tile input:checked + .plenum-scale-number');
  // Colours fade for a moment: what is meant is where they come to rest.
  const colours = async () => {
    await until(() => bea.page.evaluate('document.getAnimations().length === 0'), 'the colours are at rest');
    return chosen.evaluate((tile) => [getComputedStyle(tile).backgroundColor, getComputedStyle(tile).color]);
  };
  await bea.page.mouse.move(0, 0);
  const apart = await colours();
  await chosen.hover({ force: true });
  expect(await chosen.evaluate((tile) => tile.parentElement?.matches(':hover'))).toBe(true);
  expect(await colours()).toEqual(apart);
});
