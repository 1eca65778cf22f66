import { part } from '../part.ts';

/** What a tablet shows of lobby and rounds; beside the first load, in a file of their own. */
const ofRounds = {
  Assessment: part(async () => (await import('./seat-assessment.tsx')).SeatAssessment),
  Explain: part(async () => (await import('./seat-explain.tsx')).SeatExplain),
  Method: part(async () => (await import('../../features/assessment/method-view.tsx')).MethodView),
  OwnGroups: part(async () => (await import('./seat-own-groups.tsx')).SeatOwnGroups),
  Reminders: part(async () => (await import('./seat-reminders.tsx')).SeatReminders),
  Signals: part(async () => (await import('./seat-signals.tsx')).SeatSignals),
} as const;

/** What it shows of every other activity. */
const ofOthers = {
  Ballot: part(async () => (await import('./seat-ballot.tsx')).SeatBallot),
  Board: part(async () => (await import('./seat-board.tsx')).SeatBoard),
  CheckIn: part(async () => (await import('./seat-check-in.tsx')).SeatCheckIn),
  Cross: part(async () => (await import('./seat-cross.tsx')).SeatCross),
  Groups: part(async () => (await import('./seat-groups.tsx')).SeatGroups),
  Points: part(async () => (await import('./seat-points.tsx')).SeatPoints),
  Poll: part(async () => (await import('./seat-poll.tsx')).SeatPoll),
  Questions: part(async () => (await import('./seat-questions.tsx')).SeatQuestions),
  Results: part(async () => (await import('./seat-results.tsx')).SeatResults),
  Survey: part(async () => (await import('./seat-survey.tsx')).SeatSurvey),
  Talk: part(async () => (await import('./seat-talk.tsx')).SeatTalk),
  Timeline: part(async () => (await import('./seat-timeline.tsx')).SeatTimeline),
} as const;

/*
 * What a tablet shows of each activity. None is needed to enter a session, so none is in the first load: whoever has just
 * scanned the code waits for the form alone.
 */
export const seatScreens = { ...ofRounds, ...ofOthers } as const;

const fetchAll = (screens: Readonly<Record<string, { fetch(): Promise<unknown> }>>): Promise<unknown> =>
  Promise.allSettled(Object.values(screens).map((one) => one.fetch()));

/** Fetches what the first picture of a tablet is made of. Never rejects: what fails is fetched again when it is shown. */
export const fetchFirstScreens = (): Promise<unknown> => fetchAll(ofRounds);

/**
 * Fetches all others, behind the first picture. The network may be gone when the activity begins, and a device without a
 * service worker (no TLS) has nothing but what it has loaded.
 */
export const fetchOtherScreens = (): Promise<unknown> => fetchAll(ofOthers);
