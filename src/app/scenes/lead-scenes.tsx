import { LeadRoute } from '../lead-route.tsx';
import { MinutesRoute } from '../minutes-route.tsx';
import { PeopleRoute } from '../people-route.tsx';
import { PrepareRoute } from '../prepare-route.tsx';
import { activityMeetings } from './activity-meetings.ts';
import { conditions } from './conditions.ts';
import { type Meeting, sceneSession } from './meeting.ts';
import { meetings, plans } from './meetings.ts';
import { inMeeting, type Scene, type Scenes } from './scene.tsx';

const session = sceneSession;
const lead = () => <LeadRoute session={session} />;
const prepare = () => <PrepareRoute session={session} />;
const minutes = () => <MinutesRoute session={session} sheet={false} />;
const sheet = () => <MinutesRoute session={session} sheet={true} />;
const people = () => <PeopleRoute session={session} />;
const moderator = { role: 'moderator' } as const;

const inCockpit = (made: Readonly<Record<string, () => Meeting>>): Scenes =>
  Object.fromEntries(
    Object.entries(made).map(([name, make]): [string, Scene] => [`lead-${name}`, inMeeting(lead, make, moderator)]),
  );

/** The cockpit at every station of a meeting. */
export const leadScenes: Scenes = {
  ...inCockpit(meetings),
  ...inCockpit(activityMeetings),
  'lead-empty': inMeeting(lead, plans.empty, moderator),
  'lead-crowded': inMeeting(lead, plans.crowded, moderator),
  'lead-offline': inMeeting(lead, meetings['score-begun'], { ...moderator, condition: conditions.offline }),
  'lead-local': inMeeting(lead, meetings['score-begun'], { ...moderator, home: 'device' }),
  'lead-practice': inMeeting(lead, meetings.lobby, { ...moderator, seat: { practice: true } }),
  'lead-handed': inMeeting(lead, meetings.lobby, {
    ...moderator,
    prepare: ({ database }) => database.settings.put({ key: `handed/${session}`, value: '4711' }),
  }),
};

/** Before a meeting: the preparation and the list of people. */
export const prepareScenes: Scenes = {
  ...Object.fromEntries(
    Object.entries(plans).map(([name, make]): [string, Scene] => [
      `prepare-${name}`,
      inMeeting(prepare, make, moderator),
    ]),
  ),
  'prepare-begun': inMeeting(prepare, meetings.results, moderator),
  'prepare-offline': inMeeting(prepare, plans.ordinary, { ...moderator, condition: conditions.offline }),
  'prepare-local': inMeeting(prepare, plans.ordinary, { ...moderator, home: 'device' }),
  'prepare-office': inMeeting(prepare, plans.ordinary, { role: 'office' }),
  people: inMeeting(people, plans.ordinary, moderator),
  'people-empty': inMeeting(people, plans.ordinary, { ...moderator, people: 0 }),
  'people-crowded': inMeeting(people, plans.ordinary, { ...moderator, people: 45 }),
};

/** The minutes as they are written, and the result sheet. */
export const minutesScenes: Scenes = {
  'minutes-empty': inMeeting(minutes, meetings.lobby, { role: 'scribe' }),
  minutes: inMeeting(minutes, meetings.minutes, { role: 'scribe' }),
  'minutes-questions': inMeeting(minutes, activityMeetings['questions-shown'], { role: 'scribe' }),
  'minutes-moderator': inMeeting(minutes, meetings.ended, moderator),
  'minutes-offline': inMeeting(minutes, meetings.minutes, { role: 'scribe', condition: conditions.offline }),
  'minutes-not-yet': inMeeting(minutes, meetings.minutes, { role: 'participant' }),
  'sheet-empty': inMeeting(sheet, meetings.lobby, moderator),
  sheet: inMeeting(sheet, meetings.ended, moderator),
  'sheet-read': inMeeting(sheet, meetings.ended, { role: 'participant' }),
};
