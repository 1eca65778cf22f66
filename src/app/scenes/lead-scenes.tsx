import { LeadRoute } from '../lead/lead-route.tsx';
import { MinutesRoute } from '../lead/minutes-route.tsx';
import { PeopleRoute } from '../lead/people-route.tsx';
import { PrepareRoute } from '../lead/prepare-route.tsx';
import { activityMeetings } from './activity-meetings.ts';
import { conditions } from './conditions.ts';
import { type Meeting, sceneSession } from './meeting.ts';
import { meetings, plans } from './meetings.ts';
import { after, inMeeting, type Scene, type Scenes } from './scene.tsx';

const session = sceneSession;
const lead = () => <LeadRoute session={session} />;
const prepare = () => <PrepareRoute session={session} />;
const minutes = () => <MinutesRoute session={session} sheet={false} />;
const sheet = () => <MinutesRoute session={session} sheet={true} />;
const people = () => <PeopleRoute session={session} />;
const moderator = { role: 'moderator' } as const;

const importing = /^Aus Tabelle übernehmen$/;
const table = {
  file: 'vorschlaege.csv',
  text: 'Nr.;Titel;Kosten pro Jahr (€)\n1;Frühe Hilfen im ganzen Kreis;12000\n21;Ein neuer Vorschlag;4500\n22;Noch einer;zwischen 3 und 4\n',
};
const faulty = {
  file: 'fehler.csv',
  text: 'Nr.;Titel;Kosten pro Jahr (€);Zieljahr\n1;Ein Vorschlag;12,5;2029\n2;;viel;bald\n',
};

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
  'lead-adding': after(inMeeting(lead, meetings.lobby, moderator), /^Punkt$/),
  'lead-cross-one': after(inMeeting(lead, activityMeetings.cross, moderator), /^1\b.*Zeit für Gespräche fehlt/),
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
  'prepare-editing': after(inMeeting(prepare, meetings.results, moderator), /^Frühe Hilfen.* bearbeiten$/),
  'import-file': after(inMeeting(prepare, plans.empty, moderator), importing),
  'import-refused': after(inMeeting(prepare, plans.empty, moderator), importing, { file: 'leer.csv', text: '' }),
  'import-columns': after(inMeeting(prepare, plans.ordinary, moderator), importing, table, /^Spalten/),
  'import-preview': after(inMeeting(prepare, plans.ordinary, moderator), importing, table),
  'import-errors': after(inMeeting(prepare, plans.empty, moderator), importing, faulty),
  'import-done': after(
    inMeeting(prepare, plans.empty, moderator),
    importing,
    { ...table, text: table.text.replace('zwischen 3 und 4', '3000') },
    /^3 Vorschläge übernehmen$/,
    { see: /Import rückgängig machen/ },
  ),
  people: inMeeting(people, plans.ordinary, moderator),
  'people-changing': after(inMeeting(people, plans.ordinary, moderator), / ändern$/),
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
