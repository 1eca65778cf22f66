// @vitest-environment jsdom
import { act } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import {
  bringBackToRegister,
  dropFromRegister,
  putRegisteredGroup,
  readRegister,
  readStruckGroups,
} from '../../../src/documents/space/register.ts';
import type { GroupId, SessionId } from '../../../src/domain/ids.ts';
import type { RegisteredSession } from '../../../src/domain/space/register.ts';
import { GroupsCard } from '../../../src/features/space/groups-card.tsx';
import type { RegisterDeeds } from '../../../src/features/space/space-deeds.ts';
import { spaceWords } from '../../../src/words/space.de.ts';
import { draw } from '../../ui/draw.tsx';

// jsdom has no CSS.escape, which the dialog's keyboard handling asks.
beforeEach(() => void vi.stubGlobal('CSS', { escape: (text: string) => text }));
afterEach(() => void vi.unstubAllGlobals());

const { groups: words, list } = spaceWords;
const youth = 'youth' as GroupId;
const today = '2027-06-01';
const session = (title: string, date: string): RegisteredSession => ({
  ...{ id: title as SessionId, title, date, year: 2027, continues: null },
});
const sessions = [session('Mai', '2027-05-13'), session('Ohne Tag', '')];

/** The card over a real register. */
const opens = async (handedIn: ReadonlySet<GroupId> = new Set()) => {
  const doc = new Y.Doc();
  putRegisteredGroup(doc, { id: youth, name: 'Jugend', order: 'a' });
  const deeds = {
    changeGroup: (group: Parameters<RegisterDeeds['changeGroup']>[0]) => putRegisteredGroup(doc, group),
    removeGroup: (id: GroupId) => {
      dropFromRegister(doc, 'groups', id);
      return () => bringBackToRegister(doc, 'groups', id);
    },
    bringGroupBack: (id: GroupId) => {
      bringBackToRegister(doc, 'groups', id);
      return () => dropFromRegister(doc, 'groups', id);
    },
  } as unknown as RegisterDeeds;
  const card = () => (
    <GroupsCard
      {...{ groups: readRegister(doc).groups, struck: readStruckGroups(doc), fields: [], sessions, today }}
      {...{ handedIn, deeds, devices: null }}
    />
  );
  const drawing = await draw(card());
  const again = () => drawing.redraw(card());
  return {
    ...drawing,
    doc,
    again,
    /** Status and day as everybody reads them. */
    decided: () => readRegister(doc).groups.map(({ recognition, decidedOn }) => [recognition, decidedOn])[0],
    chooses: async (label: string, value: string) => {
      const select = drawing
        .findAll('label')
        .find(({ textContent }) => textContent?.startsWith(label))
        ?.parentElement?.querySelector('select');
      if (!select) throw new Error(`no ${label}`);
      await drawing.choose(select, value);
      await again();
    },
  };
};

test('D371 a group is recognised by the session that has decided it: status and day come from there', async () => {
  const card = await opens();
  await card.chooses(words.decidedIn, 'Mai');
  expect(card.decided()).toEqual(['recognised', '2027-05-13']);
  await card.click(card.find('button', list.undo));
  expect(card.decided()).toEqual(['forming', '']);
  await card.remove();
});

test('D371 a session without a day recognises with the day on which that is written down, and says so', async () => {
  const card = await opens();
  await card.chooses(words.decidedIn, 'Ohne Tag');
  expect(card.decided()).toEqual(['recognised', today]);
  expect(card.text()).toContain(words.undatedSession);
  await card.remove();
});

test('D371 a status that is chosen by hand has a day at once, which is changed and never emptied; forming again it has none', async () => {
  const card = await opens();
  await card.chooses(words.recognition, 'recognised');
  expect(card.decided()).toEqual(['recognised', today]);
  const day = card.find('input[type=date]');
  const types = async (on: string) => {
    await card.type(day, on);
    await act(async () => day.dispatchEvent(new FocusEvent('focusout', { bubbles: true })));
    await card.again();
  };
  await types('');
  expect([card.decided(), card.text().includes(words.dayMissing)]).toEqual([['recognised', today], true]);
  await types('2027-05-20');
  expect([card.decided(), card.text().includes(words.dayMissing)]).toEqual([['recognised', '2027-05-20'], false]);
  await card.chooses(words.recognition, 'forming');
  expect(card.decided()).toEqual(['forming', '']);
  await card.remove();
});

test('D371 a status without a day from an earlier version is said to lack it', async () => {
  const card = await opens();
  putRegisteredGroup(card.doc, { id: youth, recognition: 'recognised' });
  await card.again();
  expect(card.text()).toContain(words.dayUnknown);
  await card.remove();
});

test('a group that has handed in is ended and not struck; one that has not can be struck', async () => {
  const labels = (card: Awaited<ReturnType<typeof opens>>) =>
    card.findAll('button').map((one) => one.getAttribute('aria-label'));
  const busy = await opens(new Set([youth]));
  expect(busy.text()).toContain(words.stays);
  expect(labels(busy)).not.toContain(words.remove('Jugend'));
  await busy.remove();
  const idle = await opens();
  expect(idle.text()).not.toContain(words.stays);
  expect(labels(idle)).toContain(words.remove('Jugend'));
  await idle.remove();
});

test('before a group is struck it is said that what only the group has stays with it; afterwards it is taken in again from a list', async () => {
  const card = await opens();
  await card.click(card.find('button', words.remove('Jugend')));
  expect(document.body.textContent).toContain(words.strikeText);
  expect(readRegister(card.doc).groups).toHaveLength(1);
  const strike = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === words.strike);
  await act(async () => strike?.click());
  await card.again();
  expect(readRegister(card.doc).groups).toEqual([]);
  expect(card.text()).toContain(words.struck);
  await card.click(card.find('button', words.bringBackNamed('Jugend')));
  await card.again();
  expect(readRegister(card.doc).groups.map(({ name }) => name)).toEqual(['Jugend']);
  expect(card.text()).not.toContain(words.struck);
  await card.click(card.find('button', list.undo));
  expect(readRegister(card.doc).groups).toEqual([]);
  await card.remove();
});
