import { expect, onTestFinished } from 'vitest';
import { enterSpace, listSpaceSeats } from '../../src/device/space-seats.ts';
import { putNotebookNote } from '../../src/documents/space/notebook.ts';
import type { GroupId, NotebookNoteId, SpaceId } from '../../src/domain/ids.ts';
import type { OpenGroupAnswer, OpenSpaceAnswer } from '../../src/protocol/space.ts';
import { type GroupWork, openGroupWork } from '../../src/sync/open-group-work.ts';
import { openSpace } from '../../src/sync/open-space.ts';
import { until } from '../support/until.ts';
import { createTablet, type Tablet } from './tablet.ts';

/* A county at a relay, and tablets of its groups. */

export const [youth, care] = ['youth', 'care'] as [GroupId, GroupId];
export const nowhere = 'http://127.0.0.1:9/';

export const post = async (base: string, path: string, body: object, token?: string) => {
  const headers = {
    'content-type': 'application/json',
    ...(token !== undefined && { authorization: `Bearer ${token}` }),
  };
  const answer = await fetch(`${base}api/${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
  return answer.json() as Promise<unknown>;
};

/** A county at a relay, with its office and a link for each of two groups. */
interface County {
  readonly spaceId: SpaceId;
  readonly invites: OpenSpaceAnswer['invites'];
  readonly links: Readonly<Record<'youth' | 'care', string>>;
}

export const countyAt = async (base: string): Promise<County> => {
  const { spaceId, invites } = (await post(base, 'spaces', { title: 'Landkreis' })) as OpenSpaceAnswer;
  const office = (await post(base, 'join', { invite: invites.office })) as { token: string };
  const linkOf = async (groupId: GroupId) =>
    ((await post(base, `spaces/${spaceId}/groups`, { groupId }, office.token)) as OpenGroupAnswer).invite;
  return { spaceId, invites, links: { youth: await linkOf(youth), care: await linkOf(care) } };
};

/** The work of a group, as the newest place of a tablet sees it. */
export const openOn = async ({ environment, device }: Tablet, which: GroupId): Promise<GroupWork> => {
  const [seat] = await listSpaceSeats(device);
  if (seat === undefined) throw new Error('this tablet has no place in a space');
  const space = openSpace({ environment, device, seat });
  const work = openGroupWork(space, which);
  const close = async () => {
    await work.close();
    await space.close();
  };
  onTestFinished(close);
  await until(() => work.status.getSnapshot().isRead, 'the work is read');
  return { ...work, close };
};

export const entersBy = async (base: string, invite: string): Promise<Tablet> => {
  const tablet = await createTablet({ base });
  expect((await enterSpace(tablet.device, { invite, name: 'Tablet', title: 'Landkreis' })).ok).toBe(true);
  return tablet;
};

export const writes = ({ editNotebook }: GroupWork, id: string, text: string) =>
  editNotebook((doc) => putNotebookNote(doc, { id: id as NotebookNoteId, at: 1, text }));

export const textsIn = ({ notebook }: GroupWork): string =>
  (notebook?.getSnapshot().notes ?? [])
    .map(({ text }) => text)
    .sort()
    .join();
