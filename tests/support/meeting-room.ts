import { type Moderator, opensSession } from './moderator.ts';
import { type Overheard, overhear } from './overheard.ts';
import type { Room, WindowWish } from './room.ts';

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
