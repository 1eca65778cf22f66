import { TransferRoute } from '../door/transfer-route.tsx';
import { CardsRoute } from '../print/cards-route.tsx';
import { GroupFormsRoute } from '../print/group-forms-route.tsx';
import { PosterRoute } from '../print/poster-route.tsx';
import { ProfilesRoute } from '../print/profiles-route.tsx';
import { SurveyPaperRoute } from '../print/survey-paper-route.tsx';
import { FormsRoute } from '../without-device/forms-route.tsx';
import { HandedRoute } from '../without-device/handed-route.tsx';
import { PaperRoute } from '../without-device/paper-route.tsx';
import { activityMeetings } from './activity-meetings.ts';
import { conditions } from './conditions.ts';
import { type Meeting, sceneSession, seatOf } from './meeting.ts';
import { meetings, plans } from './meetings.ts';
import { inMeeting, type Scene, type Scenes } from './scene.tsx';

const session = sceneSession;
const moderator = { role: 'moderator' } as const;
const forms = () => <FormsRoute session={session} />;
const paper = () => <PaperRoute session={session} />;
const handed = () => <HandedRoute session={session} />;
const cards = () => <CardsRoute session={session} />;
const locked = {
  ...moderator,
  prepare: ({ database }: { readonly database: { readonly settings: { put: (row: never) => Promise<boolean> } } }) =>
    database.settings.put({ key: `handed/${session}`, value: '4711' } as never),
};

/** Taking part without a device: what is printed, typed in, and handed round. The tablet goes through many hands. */
const inHands = (scene: Scene): Scene => ({ draw: scene.draw });
const asked = (make: () => Meeting): Scene => inHands(inMeeting(handed, make, locked));

export const paperScenes: Scenes = {
  'forms-none': inMeeting(forms, meetings.lobby, moderator),
  'forms-round': inMeeting(forms, meetings['score-fresh'], moderator),
  'forms-theses': inMeeting(forms, activityMeetings['theses-open'], moderator),
  'forms-board': inMeeting(forms, activityMeetings['feedback-covered'], moderator),
  'paper-none': inMeeting(paper, meetings.lobby, moderator),
  'paper-round': inMeeting(paper, meetings['score-fresh'], moderator),
  'paper-form': inMeeting(
    (meeting) => <PaperRoute session={session} round={meeting.round(1)} form="7" />,
    meetings['score-fresh'],
    moderator,
  ),
  'paper-form-theses': inMeeting(
    (meeting) => <PaperRoute session={session} round={meeting.item('theses').id} form="7" />,
    activityMeetings['theses-open'],
    moderator,
  ),
  'paper-form-board': inMeeting(
    (meeting) => <PaperRoute session={session} round={meeting.item('feedback').id} form="7" />,
    activityMeetings['feedback-covered'],
    moderator,
  ),
  'paper-late': inMeeting(paper, meetings['score-revealed'], moderator),
  'paper-theses': inMeeting(paper, activityMeetings['theses-open'], moderator),
  'paper-board': inMeeting(paper, activityMeetings['feedback-covered'], moderator),
  'handed-lock': inHands(inMeeting(handed, meetings['score-fresh'], moderator)),
  'handed-round': asked(meetings['score-fresh']),
  'handed-theses': asked(activityMeetings['theses-open']),
  'handed-board': asked(activityMeetings['feedback-covered']),
  'handed-waiting': asked(meetings.lobby),
  cards: inMeeting(cards, plans.ordinary, moderator),
  'cards-refused': inMeeting(cards, plans.ordinary, { ...moderator, condition: conditions.offline }),
  'cards-empty': inMeeting(cards, plans.ordinary, { ...moderator, people: 0 }),
  profiles: inMeeting(() => <ProfilesRoute session={session} />, meetings.results, moderator),
  profile: inMeeting(
    ({ proposals }) => <ProfilesRoute session={session} proposal={proposals[0]?.id} />,
    meetings.results,
    moderator,
  ),
  poster: inMeeting(
    (meeting) => <PosterRoute session={session} item={meeting.item('feedback').id} />,
    activityMeetings['feedback-closed'],
    moderator,
  ),
  'poster-none': inMeeting(
    (meeting) => <PosterRoute session={session} item={meeting.item('feedback').id} />,
    activityMeetings['feedback-before'],
    moderator,
  ),
  'group-forms': inMeeting(
    (meeting) => <GroupFormsRoute session={session} item={meeting.item('theses').id} />,
    activityMeetings['theses-open'],
    moderator,
  ),
  'survey-paper': inMeeting(
    (meeting) => <SurveyPaperRoute session={session} item={meeting.item('survey').id} />,
    activityMeetings['survey-before'],
    moderator,
  ),
  transfer: inHands(
    inMeeting(() => <TransferRoute session={session} seat={seatOf('moderator')} />, plans.ordinary, moderator),
  ),
  'transfer-refused': inHands(
    inMeeting(() => <TransferRoute session={session} seat={seatOf('moderator')} />, plans.ordinary, {
      ...moderator,
      condition: conditions.offline,
    }),
  ),
};
