import { test } from 'vitest';
import { watchesBarriers } from '../support/barriers.ts';
import { moderator } from '../support/moderator.ts';
import { openRoom } from '../support/room.ts';
import { words } from '../support/words.ts';

const { look } = watchesBarriers();

test.each(['laptop', 'phone'] as const)(
  'a stranger with the example at a %s is told of the others, and sees wall and tablet with one tap each until it begins',
  async (at) => {
    const room = await openRoom();
    const { moderation, start, agenda, join } = words;
    const device = await room.device('Ada', { at, reducedMotion: 'reduce' });
    const page = await device.newPage();
    await page.goto(room.relay.url);
    await page.getByRole('button', { name: start.example.action }).click();
    await page.waitForURL(/\/lead$/);
    const guide = page.locator('.plenum-practice-guide');
    await guide.getByText(moderation.practice.people).waitFor();
    await look(page, `example at a ${at}`, moderation.practice.title);
    const opens = async (name: string) => {
      const [opened] = await Promise.all([
        device.waitForEvent('page'),
        guide.getByRole('link', { name, exact: true }).click(),
      ]);
      return opened;
    };
    const wall = await opens(moderation.practice.seeWall);
    await wall.getByText(agenda.wall.scan).waitFor();
    const tablet = await opens(moderation.practice.seeTablet);
    await tablet.getByRole('button', { name: join.withoutPerspective }).click();
    await tablet.getByText(agenda.lobby.soon).waitFor();
    // The second time it is the place that is there already, not one more.
    const again = await opens(moderation.practice.seeTablet);
    await again.getByRole('link', { name: join.goOn }).click();
    await again.getByText(agenda.lobby.soon).waitFor();
    const ada = moderator('Ada', page);
    await ada.startsMeeting();
    await guide.waitFor({ state: 'detached' });
    await wall.getByText('Willkommen und Runde').filter({ visible: true }).first().waitFor();
  },
);
