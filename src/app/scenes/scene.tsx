import type { ReactNode } from 'react';
import type { Home } from '../../sync/session-home.ts';
import { type Condition, conditions } from './conditions.ts';
import type { County } from './county.ts';
import { type Looker, openCounty, openWorks, placeRow } from './county-space.ts';
import type { Meeting, SceneRole } from './meeting.ts';
import { answersOf } from './meeting-answers.ts';
import { openInMemory } from './meeting-session.ts';
import { type DeviceWish, openSceneDevice } from './scene-device.ts';
import { Stage } from './stage.tsx';
import type { Step } from './use-steps.ts';

/** A screen in one state. Drawn once, when somebody opens it: until then nothing of it is made. */
export interface Scene {
  readonly draw: () => ReactNode;
  /** It is met on a laptop only, and printed: nobody's finger looks for its buttons. */
  readonly isForDesk?: boolean;
  /** What is pressed to get there, in German. */
  readonly steps?: readonly Step[];
}
export type Scenes = Readonly<Record<string, Scene>>;

/** The same scene after something was pressed. */
export const after = (scene: Scene, ...steps: readonly Step[]): Scene => ({ ...scene, steps });

interface SeatScene extends DeviceWish {
  readonly role: SceneRole;
  readonly condition?: Condition;
  readonly home?: Home;
  readonly surveys?: NonNullable<Parameters<typeof answersOf>[1]>['surveys'];
  readonly people?: number;
}

/** A page of a meeting as somebody in it has it open. */
export const inMeeting = (
  page: (meeting: Meeting) => ReactNode,
  make: () => Meeting,
  { role, condition = conditions.online, home = 'relay', surveys = [], people = 14, ...wish }: SeatScene,
): Scene => ({
  draw: () => {
    const meeting = make();
    const isOnline = condition.status.remote.kind === 'online' && home === 'relay';
    const device = openSceneDevice({
      ...(isOnline && { answers: answersOf(meeting, { surveys, people }) }),
      ...wish,
      roles: [role],
      seat: { local: home === 'device', ...wish.seat },
    });
    return (
      <Stage device={device} session={openInMemory(meeting, { role, condition, home })}>
        {page(meeting)}
      </Stage>
    );
  },
  ...(role !== 'participant' && role !== 'guest' && { isForDesk: true }),
});

/** What the relay says about a space. */
const answersAboutSpace = (path: string): unknown => {
  const publicUrl = 'https://plenum.example-kreis.de/';
  if (path.endsWith('/invites')) return { publicUrl, invites: { office: 'o1', moderator: 'm1', reader: 'r1' } };
  if (path.endsWith('/members'))
    return ['Büro, Rechner am Fenster', 'Tablet der Fokusgruppe', null].map((name, index) => ({
      ...{ seatId: `Member${index}`, role: index === 0 ? 'office' : 'author', group: index === 1 ? 'group0' : null },
      ...{ name, locked: index === 2, joinedAt: '2027-03-04T10:00:00Z' },
    }));
  return undefined;
};

/** A page of a county as somebody of it has it open. */
export const inCounty = (
  page: (county: County) => ReactNode,
  make: () => County,
  looker: Looker,
  wish: DeviceWish = {},
): Scene => ({
  draw: () => {
    const county = make();
    const isOnline = (looker.condition ?? conditions.online).status.remote.kind === 'online';
    const device = openSceneDevice({
      ...(isOnline && looker.home !== 'device' && { answers: answersAboutSpace }),
      ...wish,
      prepare: ({ database }) => database.spaces.put(placeRow(looker.role, looker.home === 'device')),
    });
    return (
      <Stage device={device} space={openCounty(county, looker)} works={openWorks(county, looker)}>
        {page(county)}
      </Stage>
    );
  },
  ...(looker.role !== 'author' && { isForDesk: true }),
});

/** A page that needs nothing but a device. */
export const onDevice = (page: () => ReactNode, wish: DeviceWish = {}): Scene => ({
  draw: () => <Stage device={openSceneDevice(wish)}>{page()}</Stage>,
});
