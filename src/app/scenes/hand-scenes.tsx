import { ParticipantRoute } from '../seat/participant-route.tsx';
import { activityMeetings } from './activity-meetings.ts';
import { conditions } from './conditions.ts';
import { type Meeting, sceneSession } from './meeting.ts';
import { meetings } from './meetings.ts';
import { after, inMeeting, type Scene, type Scenes } from './scene.tsx';

const page = () => <ParticipantRoute session={sceneSession} />;

const atTablet = (made: Readonly<Record<string, () => Meeting>>): Scenes =>
  Object.fromEntries(
    Object.entries(made).map(([name, make]): [string, Scene] => [
      `tablet-${name}`,
      inMeeting(page, make, { role: 'participant' }),
    ]),
  );

/** What a participant holds in the hand, at every station of a meeting and in every condition of the device. */
export const tabletScenes: Scenes = {
  ...atTablet(meetings),
  ...atTablet(activityMeetings),
  'tablet-guest': inMeeting(page, meetings['score-begun'], { role: 'guest' }),
  ...Object.fromEntries(
    (['offline', 'full', 'refused', 'rescued', 'erased'] as const).map((name) => [
      `tablet-${name}`,
      inMeeting(page, meetings['score-begun'], { role: 'participant', condition: conditions[name] }),
    ]),
  ),
  'tablet-about': after(inMeeting(page, meetings.lobby, { role: 'participant' }), /^Worum es geht$/),
  'tablet-wall-copy': after(inMeeting(page, meetings['score-revealed'], { role: 'participant' }), /^Wandbild ansehen$/),
  'tablet-practice': inMeeting(page, meetings.lobby, { role: 'participant', seat: { practice: true } }),
  'tablet-no-seat': inMeeting(() => <ParticipantRoute session="elsewhere" />, meetings.lobby, { role: 'participant' }),
};
