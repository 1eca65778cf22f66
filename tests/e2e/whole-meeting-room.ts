import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { prepareWords as prepare } from '../../src/words/prepare.de.ts';
import { mayCopy } from '../support/meeting-room.ts';
import { type Moderator, moderator, opensSession } from '../support/moderator.ts';
import { joinsWith, type Participant, participant } from '../support/participant.ts';
import type { Proxy as Network } from '../support/proxy.ts';
import type { Room, WindowWish } from '../support/room.ts';
import { joinsAsScribe } from '../support/scribe.ts';
import { berlin, type StoryClock } from '../support/story-clock.ts';
import { opensWall, type Wall } from '../support/wall.ts';
import { words } from '../support/words.ts';

/** What the group has before it begins: all of it stands on the result sheet in the end. */
export const frame = {
  title: 'Steuerungsgruppe Sozialplanung, 1. Sitzung',
  mandate: 'Die Gruppe berät den Kreistag.\nSie entscheidet nicht über den Haushalt.',
  goals: ['Vorschläge verstehen', 'Fokus 2027 empfehlen'],
  place: 'Kreishaus, Raum 4',
  method: 'Fokus-Raster',
} as const;

/** Everybody of the story who has a device, and the way to those that come later. */
export interface Gathering {
  readonly room: Room;
  readonly clock: StoryClock;
  readonly ada: Moderator;
  readonly bert: Moderator;
  readonly scribe: Page;
  readonly bea: Participant;
  readonly cem: Participant;
  readonly dora: Participant;
  readonly guest: Participant;
  readonly wall: Wall;
  /** Cem's, which is cut twice. */
  readonly network: Network;
}

/** A device on the story's clock, with one window. */
export async function opens({ room, clock }: Pick<Gathering, 'room' | 'clock'>, who: string, wish: WindowWish) {
  const device = await room.device(who, { ...berlin, ...mayCopy, ...wish });
  await clock.wind(device);
  return device.newPage();
}

async function fillsFrame(page: Page): Promise<void> {
  const details = page.locator('#prepare-details');
  const { details: labels, frame: frameWords, method } = prepare;
  await details.getByLabel(labels.title).fill(frame.title);
  await details.getByLabel(labels.date).fill('2027-03-04');
  await details.getByLabel(labels.startsAt).fill('14:00');
  await details.getByLabel(labels.endsAt).fill('17:30');
  await details.getByLabel(labels.place).fill(frame.place);
  await details.getByLabel(labels.goals).fill(frame.goals.join('\n'));
  await page.getByText(frameWords.title).click();
  await details.getByLabel(frameWords.mandate).fill(frame.mandate);
  await page.locator('summary', { hasText: method.title }).click();
  await page.getByLabel(method.name).fill(frame.method);
  await page.getByRole('button', { name: method.save }).click();
  await page.locator('summary', { hasText: words.methods.named(frame.method, 1) }).waitFor();
}

/** Ada prepares: the agenda from its file, the proposals from theirs, and what the group has always had. */
async function preparesAll(page: Page, url: string): Promise<Moderator> {
  const ada = await opensSession(page, url, 'Ada', frame.title);
  await ada.imports('vorschlaege-fokus-2027.csv');
  const file = fileURLToPath(new URL('../data/ablauf-einschaetzung.json', import.meta.url));
  await page.locator('input[type=file][accept*=json]').setInputFiles(file);
  await ada.sees(prepare.agenda.fileTaken(10, 210));
  await fillsFrame(page);
  await page.getByText(prepare.invitation.more).click();
  return ada;
}

/** By the link that was handed out for one thing: with a name, and in. */
async function entersAs(page: Page, link: string, who: { readonly name: string; readonly action: string }) {
  await page.goto(link);
  await page.getByLabel(words.join.name).fill(who.name);
  await page.getByRole('button', { name: who.action, exact: true }).click();
  await page.waitForURL(/#\/s\//);
  return page;
}

/** Everybody comes in by the way meant for them. */
export async function gathers(room: Room, clock: StoryClock): Promise<Gathering> {
  const place = { room, clock };
  const ada = await preparesAll(await opens(place, 'Ada', { at: 'laptop' }), room.relay.url);
  const links = {
    moderator: await ada.link('moderator'),
    scribe: await ada.link('scribe'),
    guest: await ada.link('guest'),
    participant: await ada.link('participant'),
    projector: await ada.link('projector'),
  };
  const { perspectives } = words.ui;
  const phone = await opens(place, 'Bert', { at: 'phone' });
  const bert = moderator('Bert', phone);
  await entersAs(phone, links.moderator, { name: 'Bert', action: words.join.actions.moderator });
  const scribe = await joinsAsScribe(await opens(place, 'the scribe', { at: 'laptop' }), links.scribe);
  const joins = async (name: string, address: string, perspective = words.join.withoutPerspective) =>
    joinsWith(await opens(place, name, { at: 'tablet' }), address, { name, perspective });
  const network = await room.network();
  const bea = await joins('Bea', links.participant, perspectives['politics']);
  const cem = await joins('Cem', links.participant.replace(room.relay.url, network.url), perspectives['providers']);
  const dora = await joins('Dora', links.participant, perspectives['politics']);
  const visitor = await opens(place, 'a guest', { at: 'tablet' });
  const guest = participant(
    'Gitte',
    await entersAs(visitor, links.guest, { name: 'Gitte', action: words.join.actions.guest }),
  );
  await cem.isInstalled();
  const wall = await opensWall(await opens(place, 'the wall', { at: 'projector' }), links.projector);
  return { room, clock, ada, bert, scribe, bea, cem, dora, guest, wall, network };
}
