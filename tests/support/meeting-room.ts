import { type Moderator, opensSession } from './moderator.ts';
import { type Overheard, overhear } from './overheard.ts';
import { joinsWith, type Participant } from './participant.ts';
import type { Proxy as Network } from './proxy.ts';
import type { Room, WindowWish } from './room.ts';
import { opensWall, type Wall } from './wall.ts';

/** A session with the twelve proposals, led by Ada, and the links she hands out. */
export type PreparedMeeting = {
  readonly ada: Moderator;
  /** All that Ada’s window was ever sent. */
  readonly atAda: Overheard;
  readonly code: string;
  readonly links: { readonly wall: string; readonly participant: string };
};

/** May use the clipboard, because links are copied as people copy them. */
export const mayCopy: WindowWish = { permissions: ['clipboard-read', 'clipboard-write'] };

export async function preparesMeeting(room: Room): Promise<PreparedMeeting> {
  const page = await room.window('Ada', { at: 'laptop', ...mayCopy });
  const atAda = overhear(page);
  const ada = await opensSession(page, room.relay.url, 'Ada', 'Steuerungsgruppe Sozialplanung');
  await ada.imports('vorschlaege-fokus-2027.csv');
  const links = { wall: await ada.link('projector'), participant: await ada.link('participant') };
  return { ada, atAda, code: await ada.code(), links };
}

/** From the prepared session to its assessment, with the first round open. */
export async function opensFirstRound({ ada }: Pick<PreparedMeeting, 'ada'>): Promise<void> {
  await ada.leads();
  await ada.startsMeeting();
  await ada.goesTo('Im Kontext einschätzen');
  await ada.opensRound(1);
}

/** A prepared session with the people of most stories, before it begins. */
export interface Gathering extends PreparedMeeting {
  readonly wall: Wall;
  /** All that the wall was ever sent. */
  readonly heard: Overheard;
  readonly bea: Participant;
  /** In a network of his own, which can be cut. */
  readonly cem: Participant;
  readonly network: Network;
}

export async function gathers(room: Room): Promise<Gathering> {
  const meeting = await preparesMeeting(room);
  const wallPage = await room.window('the wall', { at: 'projector' });
  const heard = overhear(wallPage);
  const wall = await opensWall(wallPage, meeting.links.wall);
  const network = await room.network();
  const bea = await joinsWith(await room.window('Bea'), meeting.links.participant, { name: 'Bea' });
  const cem = await joinsWith(await room.window('Cem'), `${network.url}#/join/${meeting.code}`, { name: 'Cem' });
  return { ...meeting, wall, heard, network, bea, cem };
}
