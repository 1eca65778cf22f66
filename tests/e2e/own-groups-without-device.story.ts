import { expect, test } from 'vitest';
import { watchesBarriers } from '../support/barriers.ts';
import { keepPicture } from '../support/keep-picture.ts';
import { opensFirstRound, preparesMeeting } from '../support/meeting-room.ts';
import { sees } from '../support/participant.ts';
import { openRoom } from '../support/room.ts';
import { words } from '../support/words.ts';
import { opensScreen, presses } from './alone.ts';

const { withoutDevice, ownGroups } = words;
const { forms, handed, lock, paper, place } = withoutDevice;
/** Who brought the first proposal in, as the file says. */
const origin = 'Fokusgruppe Familie';

const { look } = watchesBarriers();

test('who has no device says where they work at the tablet that goes round and on paper, and no document tells it', async () => {
  const room = await openRoom();
  const { ada, atAda } = await preparesMeeting(room);
  const { further } = words.prepare;
  await ada.page.locator('summary').filter({ hasText: further.title }).click();
  await ada.page.getByLabel(further.withoutOrigin).check();
  await opensFirstRound({ ada });
  const device = ada.page.context();
  const tablet = await opensScreen(device, ada, 'forms');
  await sees(tablet, forms.groups, 'Ada');
  await look(tablet, 'forms that ask about groups', origin);

  await tablet.goto(ada.page.url().replace(/lead$/, 'handed'));
  await tablet.getByLabel(lock.code).fill('4711');
  await presses(tablet, lock.begin);
  await presses(tablet, handed.next);
  await presses(tablet, handed.withoutPerspective);
  await look(tablet, 'handed round, own groups', ownGroups.title);
  await keepPicture('handed-groups.png', await tablet.screenshot());
  await tablet.getByLabel(origin, { exact: true }).check();
  await presses(tablet, handed.groupsNext);
  await sees(tablet, place.handed(1), 'somebody');
  await presses(tablet, handed.interrupt);
  // Nothing of the one before is seen by the next.
  await presses(tablet, handed.next);
  await presses(tablet, handed.withoutPerspective);
  expect(await tablet.getByLabel(origin, { exact: true }).isChecked()).toBe(false);
  await tablet.getByRole('link', { name: handed.moderator }).click();
  await tablet.getByLabel(lock.code).fill('4711');
  await presses(tablet, lock.open);

  await tablet.goto(ada.page.url().replace(/lead$/, 'paper'));
  await tablet.getByLabel(paper.number).fill('7');
  await tablet.keyboard.press('Enter');
  await tablet.getByLabel(origin, { exact: true }).check();
  await look(tablet, 'a form with groups', place.paper(7));
  await presses(tablet, paper.save);
  await sees(tablet, paper.saved(7), 'Ada');
  await tablet.getByRole('button', { name: `${paper.change}: ${place.paper(7)}` }).click();
  await tablet.getByLabel(origin, { exact: true }).and(tablet.locator(':checked')).waitFor();
  for (const name of atAda.names().filter((one) => !one.includes('/seat/')))
    expect(atAda.read(name)).not.toContain('worksIn');
});
