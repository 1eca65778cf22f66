import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { isBare, typeOf } from '../../src/protocol/file-kind.ts';
import { watchesBarriers } from '../support/barriers.ts';
import { drawnPhoto } from '../support/drawn-photo.ts';
import { keepPicture } from '../support/keep-picture.ts';
import { gathers, preparesMeeting } from '../support/meeting-room.ts';
import { joinsWith, readable, sees } from '../support/participant.ts';
import { openRoom } from '../support/room.ts';
import { slidesPdf } from '../support/slides-pdf.ts';
import { until } from '../support/until.ts';
import { opensWall } from '../support/wall.ts';
import { words } from '../support/words.ts';

const { attachments: files, board } = words;
const { panel, prompts } = board;

const { look, measure } = watchesBarriers();

const keep = async (page: Page, name: string): Promise<void> => keepPicture(`${name}.png`, await page.screenshot());

const takes = async (page: Page, label: string, photo: Buffer, says: string): Promise<void> => {
  const input = page.getByLabel(label, { exact: true });
  await input.setInputFiles({ name: 'IMG_0001.jpg', mimeType: 'image/jpeg', buffer: photo });
  await page.getByLabel(files.says).fill(says);
  await page.getByRole('button', { name: files.keep, exact: true }).click();
};

/** The pictures on a screen that are really drawn, by what they say. */
const pictures = (page: Page): Promise<readonly (readonly [alt: string, isDrawn: boolean])[]> =>
  page.locator('.plenum-file img').evaluateAll((all) =>
    all.map((one) => {
      const image = one as HTMLImageElement;
      return [image.alt, image.complete && image.naturalWidth > 0] as const;
    }),
  );
const isDrawn = (page: Page) => async () => (await pictures(page)).some(([, drawn]) => drawn);

/** Everything that lies among the files of this device. */
const filesOn = (page: Page): Promise<readonly number[][]> =>
  page.evaluate(async () => {
    const opened = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('plenum');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const rows = await new Promise<{ bytes: ArrayBuffer }[]>((resolve, reject) => {
      const request = opened.transaction('fileBytes').objectStore('fileBytes').getAll();
      request.onsuccess = () => resolve(request.result as { bytes: ArrayBuffer }[]);
      request.onerror = () => reject(request.error);
    });
    opened.close();
    return rows.map(({ bytes }) => [...new Uint8Array(bytes)]);
  });

test('a photo of a flipchart taken without a network arrives later, on wall and sheet, without the place it was taken at', async () => {
  const room = await openRoom();
  const { ada, wall, network, bea, cem } = await gathers(room);
  await ada.leads();
  await ada.startsMeeting();
  await ada.goesTo('Feedback im Kreuz');
  await ada.presses(panel.cover);
  await cem.sees(board.screen.covered);
  await cem.isInstalled();
  room.troubles.expectNoNetwork();
  await network.cut();
  const photo = await drawnPhoto(cem.page, 'Fahrdienst und Busse');
  expect(photo.length).toBeGreaterThan(400_000);
  await takes(cem.page, files.takeFor(prompts.idea), photo, 'Fahrdienst und Busse zusammen denken');
  await cem.sees('Fahrdienst und Busse zusammen denken');
  await until(isDrawn(cem.page), 'Cem sees the photo');
  await look(cem.page, 'tablet, a photo on this device', 'Fahrdienst und Busse zusammen denken');
  await measure(cem.page, 'tablet, a photo');
  await keep(cem.page, 'photo-tablet');
  await cem.sees(words.saving.photosHere(1));
  // On the tablet of whoever took it, too: how much of it has arrived, and that the rest waits.
  await cem.sees(/^0(?:,0)? von 0,[1-4] MB übertragen\. Der Rest wartet/mu);
  await cem.page.reload();
  await cem.sees(words.saving.photosHere(1));
  await until(isDrawn(cem.page), 'Cem sees the photo again');
  for (const bytes of await filesOn(cem.page)) {
    const kept = Uint8Array.from(bytes);
    expect([typeOf(kept), kept.length <= 400_000, isBare('image/jpeg', kept)]).toEqual(['image/jpeg', true, true]);
  }

  await network.heal();
  await wall.sees(board.wall.covered(1, 1));
  await until(
    async () => !(await readable(cem.page)).includes(words.saving.photosHere(1)),
    'the photo is on the server',
  );
  await cem.doesNotSee(files.transfer.waits);
  expect(await pictures(bea.page)).toEqual([]);
  await ada.presses(panel.show);
  await wall.sees('Fahrdienst und Busse zusammen denken');
  await until(isDrawn(bea.page), 'Bea sees the photo');

  await ada.page.locator('.plenum-photos-panel > summary').click();
  await ada.presses(new RegExp(`^${files.toWall}`));
  await until(isDrawn(wall.page), 'the wall shows the photo');
  await look(wall.page, 'wall, a photo', 'Fahrdienst und Busse zusammen denken');
  await look(ada.page, 'lead, photos', files.take);
  await keep(wall.page, 'photo-wall');
  await keep(ada.page, 'photo-lead');
  await ada.presses(new RegExp(`^${files.fromWall}`));
  await wall.sees(prompts.good);

  // A photo of Ada's own, for the item; its text is changed, it is removed and brought back.
  await takes(ada.page, files.take, photo, 'Das ganze Plakat');
  await ada.sees('Das ganze Plakat');
  await ada.presses(new RegExp(`^${files.remove}`));
  await ada.sees(files.removed);
  await ada.presses(words.agenda.undo);
  await ada.sees('Das ganze Plakat');
  const broken = { name: 'IMG.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('this is no picture') };
  await ada.page.getByLabel(files.take, { exact: true }).setInputFiles(broken);
  await ada.sees(files.faults.unreadable);
  await look(ada.page, 'lead, a broken photo', files.faults.unreadable);
  await keep(ada.page, 'photo-broken');
  await ada.sees('Das ganze Plakat');

  await ada.page.goto(ada.page.url().replace(/lead$/, 'minutes/sheet'));
  await ada.sees('Das ganze Plakat');
  await ada.sees('Fahrdienst und Busse zusammen denken');
  await until(
    async () => (await pictures(ada.page)).filter(([, drawn]) => drawn).length === 2,
    'both are on the sheet',
  );
});

test('slides are turned by buttons, keys and a presenter, on the wall and on tablets, and the wall is freed for others', async () => {
  const room = await openRoom();
  const { ada, links } = await preparesMeeting(room);
  const wall = await opensWall(await room.window('the wall', { at: 'projector' }), links.wall);
  const bea = await joinsWith(await room.window('Bea', { at: 'tablet' }), links.participant, { name: 'Bea' });
  const pdf = await slidesPdf(bea.page, ['Lagebild 2027', 'Wohin die Mittel gehen', 'Was wir vorschlagen']);
  await ada.leads();
  await ada.startsMeeting();
  await ada.goesTo('Wie geht es weiter?');
  await ada.page.getByText(files.talk.heading, { exact: true }).click();
  const choose = (label: string, name: string, buffer: Buffer) =>
    ada.page.getByLabel(label, { exact: true }).setInputFiles({ name, mimeType: 'application/pdf', buffer });
  await choose(files.talk.choose, 'kaputt.pdf', Buffer.from('%PDF-1.7 and nothing else'));
  await ada.sees(files.talk.faults.unreadable);
  await choose(files.talk.choose, 'Lagebild.pdf', pdf);
  await ada.sees(files.talk.page(1, 3));
  await wall.sees(files.talk.page(1, 3));
  await until(isDrawn(wall.page), 'the wall shows the first page');
  expect((await pictures(wall.page))[0]?.[0]).toContain('Lagebild 2027');
  await look(wall.page, 'wall, a slide', files.talk.page(1, 3));
  await look(ada.page, 'lead, slides', files.talk.next);
  await keep(wall.page, 'slide-wall');
  await keep(ada.page, 'slide-lead');

  await ada.presses(files.talk.next);
  await wall.sees(files.talk.page(2, 3));
  await ada.page.locator('body').press('PageDown');
  await wall.sees(files.talk.page(3, 3));
  // Once too often: neither the page nor the item goes on.
  await ada.page.locator('body').press('PageDown');
  await ada.page.locator('body').press('PageUp');
  await wall.sees(files.talk.page(2, 3));
  await ada.sees('Wie geht es weiter?');

  expect(await readable(bea.page)).not.toContain(files.talk.page(2, 3));
  await ada.page.getByLabel(files.talk.onTablets).check();
  await bea.sees(files.talk.following);
  await bea.sees(files.talk.page(2, 3));
  await until(isDrawn(bea.page), 'Bea sees the page');
  await bea.page.getByText(files.talk.text, { exact: true }).click();
  await bea.sees('Wohin die Mittel gehen');
  await look(bea.page, 'tablet, a slide', files.talk.following);
  await measure(bea.page, 'tablet, a slide');
  await keep(bea.page, 'slide-tablet');
  await bea.page.getByRole('button', { name: files.talk.before, exact: true }).click();
  await bea.sees(files.talk.aside);
  await ada.presses(files.talk.next);
  await wall.sees(files.talk.page(3, 3));
  await bea.sees(files.talk.page(1, 3));
  await bea.page.getByRole('button', { name: files.talk.back, exact: true }).click();
  await bea.sees(files.talk.page(3, 3));

  // Bea gives the talk: her tablet turns, and Ada still has the last word.
  await ada.page.getByLabel(files.talk.speaker).selectOption({ label: 'Bea' });
  await bea.sees(files.talk.youTurn);
  await bea.page.getByRole('button', { name: files.talk.before, exact: true }).click();
  await wall.sees(files.talk.page(2, 3));
  await ada.sees(files.talk.page(2, 3));
  await look(bea.page, 'tablet, the speaker', files.talk.youTurn);
  await ada.presses(files.talk.before);
  await wall.sees(files.talk.page(1, 3));
  await bea.sees(files.talk.page(1, 3));
  await bea.page.getByRole('button', { name: files.talk.next, exact: true }).click();
  await bea.page.getByRole('button', { name: files.talk.next, exact: true }).click();
  await wall.sees(files.talk.page(3, 3));
  await ada.page.getByLabel(files.talk.speaker).selectOption({ label: files.talk.nobody });
  await wall.sees(files.talk.page(1, 3));
  await bea.sees(files.talk.following);
  await ada.presses(files.talk.next);
  await ada.presses(files.talk.next);
  await wall.sees(files.talk.page(3, 3));
  await ada.page.getByLabel(files.talk.wallFree).check();
  await wall.sees(files.talk.wallIsFree);
  await look(wall.page, 'wall, free', files.talk.wallIsFree);
  await keep(wall.page, 'slide-wall-free');
  await ada.page.getByLabel(files.talk.wallFree).uncheck();
  await wall.sees(files.talk.page(3, 3));

  await ada.page.goto(ada.page.url().replace(/lead$/, 'minutes/sheet'));
  await ada.sees(files.talk.attachment('Lagebild.pdf', 3));
});

test('whoever holds the speaker’s link is in with one tap and turns the pages, also through a dead network, until it is withdrawn', async () => {
  const room = await openRoom();
  const { ada, links } = await preparesMeeting(room);
  const wall = await opensWall(await room.window('the wall', { at: 'projector' }), links.wall);
  const network = await room.network();
  const { link } = files.talk;
  await ada.leads();
  await ada.startsMeeting();
  await ada.goesTo('Wie geht es weiter?');
  await ada.page.getByText(files.talk.heading, { exact: true }).click();
  await ada.presses(link.make);
  const code = await ada.page.locator('.plenum-personal-code').innerText();
  await look(ada.page, 'lead, the speaker’s link', link.withdraw);
  await keep(ada.page, 'speaker-link');
  await ada.page.emulateMedia({ media: 'print' });
  await keep(ada.page, 'speaker-link-print');
  expect(await ada.page.locator('#root').isVisible()).toBe(false);
  await ada.page.emulateMedia({ media: null });
  await ada.page.keyboard.press('Escape');
  // The same link once more: a second tap makes no second place.
  await ada.presses(link.make);
  expect(await ada.page.locator('.plenum-personal-code').innerText()).toBe(code);
  await ada.page.keyboard.press('Escape');

  const zoe = await room.window('Zoe', { at: 'phone' });
  await zoe.goto(`${network.url}#/join/${code}`);
  await sees(zoe, words.access.arrive.talkText('Wie geht es weiter?'), 'Zoe');
  await look(zoe, 'phone, the speaker’s link', words.access.arrive.toTalk);
  await measure(zoe, 'phone, the speaker’s link');
  await keep(zoe, 'speaker-joins');
  await zoe.getByRole('button', { name: words.access.arrive.toTalk, exact: true }).click();
  await zoe.waitForURL(/#\/s\//);
  const pdf = await slidesPdf(zoe, ['Lagebild 2027', 'Wohin die Mittel gehen', 'Was wir vorschlagen']);
  await ada.page
    .getByLabel(files.talk.choose, { exact: true })
    .setInputFiles({ name: 'Lagebild.pdf', mimeType: 'application/pdf', buffer: pdf });
  await sees(zoe, files.talk.youTurn, 'Zoe');
  await until(isDrawn(zoe), 'Zoe sees the first page');
  await look(zoe, 'phone, the speaker', files.talk.youTurn);
  await measure(zoe, 'phone, the speaker');
  await keep(zoe, 'speaker-phone');
  const turns = () => zoe.getByRole('button', { name: files.talk.next, exact: true }).click();
  await turns();
  await wall.sees(files.talk.page(2, 3));
  await network.cut();
  room.troubles.expectNoNetwork();
  await turns();
  await sees(zoe, files.talk.page(3, 3), 'Zoe');
  await wall.sees(files.talk.page(2, 3));
  await network.heal();
  await wall.sees(files.talk.page(3, 3));

  // Bea gives the next part; the link stays, and is taken back in the end.
  const bea = await joinsWith(await room.window('Bea', { at: 'tablet' }), links.participant, { name: 'Bea' });
  const turner = ada.page.getByLabel(files.talk.speaker);
  await until(async () => (await turner.innerText()).includes('Bea'), 'Ada can let Bea turn');
  await turner.selectOption({ label: 'Bea' });
  await bea.sees(files.talk.youTurn);
  await until(async () => !(await readable(zoe)).includes(files.talk.youTurn), 'Zoe turns no more');
  const byLink = (await turner.locator('option').allInnerTexts()).find((one) => one.startsWith(files.talk.byLink('')));
  await turner.selectOption({ label: byLink ?? '' });
  await sees(zoe, files.talk.youTurn, 'Zoe');
  room.troubles.expect(/status of 40[13]/);
  await ada.presses(link.make);
  await ada.presses(link.withdraw);
  await sees(zoe, 'Dieses Gerät wurde abgemeldet.', 'Zoe');
  await until(async () => (await turner.inputValue()) === '', 'nobody but Ada turns');
  const late = await room.window('somebody with the old link');
  await late.goto(`${room.relay.url}#/join/${code}`);
  await sees(late, words.join.refusedTitle, 'somebody with the old link');
});
