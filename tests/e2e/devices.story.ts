import type { BrowserContext } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { readSeats, writeSeat } from '../support/device-tables.ts';
import { joinsWith, type Participant, participant } from '../support/participant.ts';
import { moderateExample, type RemoteModerator } from '../support/remote-moderator.ts';
import { openRoom } from '../support/room.ts';
import { until } from '../support/until.ts';
import { opensWall } from '../support/wall.ts';
import { words } from '../support/words.ts';

let moderation: RemoteModerator | undefined;
afterEach(() => {
  moderation?.leave();
  moderation = undefined;
});

const { other } = words.assessment.score;
const title = 'Frühe Hilfen';
const values = (meaning: number, size: number) => ({
  'Bedeutung der Zielgruppe': meaning,
  'Strategische Größe': size,
});

async function shows(who: Participant, where: string, said: object): Promise<void> {
  // Of two windows on one device only the one in front is looked at, and draws at full speed.
  await who.page.bringToFront();
  const wanted = JSON.stringify(said);
  await until(async () => JSON.stringify(await who.reads(title)) === wanted, `${where} shows ${wanted}`);
}

/** Opens the seat of another window on this device, at this address. */
async function carriesSeat(from: Participant, device: BrowserContext, url: string): Promise<Participant> {
  const [seat] = await readSeats(from.page);
  if (seat === undefined) throw new Error('the first device has forgotten its seat');
  const page = await device.newPage();
  await page.goto(url);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await writeSeat(page, seat);
  await page.goto(`${url}#/s/${seat.sessionId}`);
  await page.reload();
  return participant(from.name, page);
}

test('two windows of one seat are one person, with the network and without it', async () => {
  const room = await openRoom();
  moderation = await moderateExample(room.relay.url);
  const network = await room.network();
  const wall = await opensWall(
    await room.window('the wall', { at: 'projector' }),
    `${room.relay.url}#/join/${moderation.invites.projector}`,
  );
  const device = await room.device('Bea');
  const bea = await joinsWith(await device.newPage(), `${network.url}#/join/${moderation.joinCode}`, { name: 'Bea' });
  moderation.openRound(1);
  await bea.judges(title, { Bedeutung: 7, Größe: 4 });
  await wall.sees('von 13 fertig');
  const secondPage = await device.newPage();
  await secondPage.goto(bea.page.url());
  const second = participant('Bea', secondPage);
  await shows(second, 'the second window', values(7, 4));
  await second.judges(title, { Größe: 5 });
  await shows(bea, 'the first window', values(7, 5));

  await bea.isInstalled();
  room.troubles.expectNoNetwork();
  await network.cut();
  await bea.judges(title, { Bedeutung: 2 });
  await shows(second, 'the second window, offline', values(2, 5));
  await second.judges(title, { Größe: 9 });
  await shows(bea, 'the first window, offline', values(2, 9));
  await second.seesSaved('onDevice');
  await bea.page.reload();
  await shows(bea, 'the first window, reloaded offline', values(2, 9));
  await network.heal();
  await bea.seesSaved('saved');
  await second.seesSaved('saved');
  expect(await bea.page.getByText(other.title).count()).toBe(0);
  await second.finishes();
  await wall.sees('13 von 13 fertig');
  const steered = moderation;
  // Twelve people of the example and Bea: whom nobody counts twice.
  await until(() => steered.countJudged(1) === 12 * 12 + 1, 'the relay has counted one judgement of Bea’s');
});

test('two devices of one seat: the later of two changes wins, of two at once the same wins everywhere and the other is shown', async () => {
  const room = await openRoom();
  moderation = await moderateExample(room.relay.url);
  const [one, two] = [await room.network(), await room.network()];
  const tablet = await joinsWith(
    await room.window('Bea', { at: 'tablet' }),
    `${one.url}#/join/${moderation.joinCode}`,
    { name: 'Bea' },
  );
  const phone = await carriesSeat(tablet, await room.device('Bea’s phone', { at: 'phone' }), two.url);
  moderation.openRound(1);
  await tablet.judges(title, { Bedeutung: 7, Größe: 4 });
  await shows(phone, 'the phone', values(7, 4));
  await phone.judges(title, { Bedeutung: 3 });
  await shows(tablet, 'the tablet', values(3, 4));
  expect(await tablet.page.getByText(other.title).count()).toBe(0);

  room.troubles.expectNoNetwork();
  await Promise.all([one.cut(), two.cut()]);
  await tablet.judges(title, { Bedeutung: 9 });
  await phone.judges(title, { Bedeutung: 1 });
  await tablet.seesSaved('onDevice');
  await phone.seesSaved('onDevice');
  await Promise.all([one.heal(), two.heal()]);
  await tablet.sees(other.title);
  await phone.sees(other.title);
  const won = await tablet.reads(title);
  expect([values(9, 4), values(1, 4)]).toContainEqual(won);
  expect(await phone.reads(title)).toEqual(won);
  const [lost] = [values(9, 4), values(1, 4)].filter((said) => JSON.stringify(said) !== JSON.stringify(won));
  if (lost === undefined) throw new Error('both said the same');
  await phone.sees(
    other.text(
      Object.entries(lost)
        .map((pair) => pair.join(' '))
        .join(', '),
    ),
  );

  await phone.page.getByRole('button', { name: other.take }).click();
  await shows(phone, 'the phone', lost);
  await shows(tablet, 'the tablet', lost);
  await tablet.doesNotSee(other.title);
  await phone.doesNotSee(other.title);
  await tablet.seesSaved('saved');
});
