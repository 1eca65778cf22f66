// @vitest-environment jsdom
import { act } from 'react';
import { expect, onTestFinished, test } from 'vitest';
import { OutOfCounty, useOutOfCounty } from '../../src/app/lead/out-of-county.tsx';
import { SessionProposals } from '../../src/app/lead/session-proposals.tsx';
import { County, sceneSpace } from '../../src/app/scenes/county.ts';
import { type Looker, openCounty, placeRow } from '../../src/app/scenes/county-space.ts';
import { Meeting, sceneSession } from '../../src/app/scenes/meeting.ts';
import { openInMemory } from '../../src/app/scenes/meeting-session.ts';
import { openSceneDevice } from '../../src/app/scenes/scene-device.ts';
import { Stage } from '../../src/app/scenes/stage.tsx';
import { bringBackToRegister, dropFromRegister } from '../../src/documents/space/register.ts';
import type { OpenSession } from '../../src/sync/open-session.ts';
import { until } from '../support/until.ts';
import { words } from '../support/words.ts';
import { draw } from '../ui/draw.tsx';

const said = words.moderation.outOfCounty;
const choose = words.proposals.list.county;

function Screen({ session }: { readonly session: OpenSession }) {
  const out = useOutOfCounty(session);
  return (
    <>
      <OutOfCounty out={out} />
      <SessionProposals session={session} isOut={out !== null} />
    </>
  );
}

/** The preparation's proposals on a device that has come into the session from the county. */
const drawsFor = async (role: Looker['role'] | null) => {
  const county = new County().fill();
  const closed: string[] = [];
  const space = { ...openCounty(county, { role: role ?? 'office' }), close: async () => void closed.push(sceneSpace) };
  const drawing = await draw(
    <Stage
      device={openSceneDevice({
        roles: ['moderator'],
        ...(role !== null && {
          seat: { space: sceneSpace },
          prepare: (device) => device.database.spaces.put(placeRow(role, false)),
        }),
      })}
      space={space}
    >
      <Screen session={openInMemory(new Meeting(), { role: 'moderator' })} />
    </Stage>,
  );
  onTestFinished(drawing.remove);
  await until(() => drawing.text().includes(words.proposals.list.add), 'the list is there');
  const takeOut = () => act(async () => dropFromRegister(county.register, 'sessions', sceneSession));
  const bringBack = () => act(async () => bringBackToRegister(county.register, 'sessions', sceneSession));
  return { drawing, takeOut, bringBack, closed };
};

test('D352 a session that the county has taken out says so to an office, which goes to the list; taken in again it says nothing', async () => {
  const { drawing, takeOut, bringBack, closed } = await drawsFor('office');
  await until(() => drawing.text().includes(choose), 'proposals are chosen in the county');
  expect(drawing.text()).not.toContain(said.title);
  await takeOut();
  expect(drawing.text()).toContain(said.title);
  expect(drawing.text()).not.toContain(choose);
  expect(drawing.find('a', said.toList).getAttribute('href')).toContain(`/space/${sceneSpace}/assessment`);
  await bringBack();
  expect(drawing.text()).not.toContain(said.title);
  expect(drawing.text()).toContain(choose);
  await drawing.remove();
  expect(closed).toEqual([sceneSpace]);
});

test('D352 a moderator of the county reads it and who takes it in again, and is offered no way that is not theirs', async () => {
  const { drawing, takeOut } = await drawsFor('moderator');
  await takeOut();
  expect(drawing.text()).toContain(said.textForOthers);
  expect(drawing.findAll('a').filter((link) => link.textContent === said.toList)).toEqual([]);
});

test('D352 a device without a place in the county opens nothing of it', async () => {
  const { drawing, takeOut } = await drawsFor(null);
  await takeOut();
  expect(drawing.text()).not.toContain(said.title);
});
