import { part } from '../part.ts';

/*
 * What a tablet shows of each activity. None is needed to enter a session, so none is in the first load: whoever has just
 * scanned the code waits for the lobby alone.
 */
export const seatScreens = {
  Assessment: part(async () => (await import('./seat-assessment.tsx')).SeatAssessment),
  Ballot: part(async () => (await import('./seat-ballot.tsx')).SeatBallot),
  Board: part(async () => (await import('./seat-board.tsx')).SeatBoard),
  CheckIn: part(async () => (await import('./seat-check-in.tsx')).SeatCheckIn),
  Cross: part(async () => (await import('./seat-cross.tsx')).SeatCross),
  Groups: part(async () => (await import('./seat-groups.tsx')).SeatGroups),
  Explain: part(async () => (await import('./seat-explain.tsx')).SeatExplain),
  Points: part(async () => (await import('./seat-points.tsx')).SeatPoints),
  Poll: part(async () => (await import('./seat-poll.tsx')).SeatPoll),
  Questions: part(async () => (await import('./seat-questions.tsx')).SeatQuestions),
  Reminders: part(async () => (await import('./seat-reminders.tsx')).SeatReminders),
  Results: part(async () => (await import('./seat-results.tsx')).SeatResults),
  Signals: part(async () => (await import('./seat-signals.tsx')).SeatSignals),
  Survey: part(async () => (await import('./seat-survey.tsx')).SeatSurvey),
  Talk: part(async () => (await import('./seat-talk.tsx')).SeatTalk),
  Timeline: part(async () => (await import('./seat-timeline.tsx')).SeatTimeline),
  OwnGroups: part(async () => (await import('./seat-own-groups.tsx')).SeatOwnGroups),
  Method: part(async () => (await import('../../features/assessment/method-view.tsx')).MethodView),
} as const;

/**
 * Fetches all of them as soon as somebody is in the room. The network may be gone when the activity begins, and a device
 * without a service worker (no TLS) has nothing but what it has loaded. What fails is fetched again when it is shown.
 */
export const fetchSeatScreens = (): Promise<unknown> =>
  Promise.allSettled(Object.values(seatScreens).map((one) => one.fetch()));
