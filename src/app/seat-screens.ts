import { part } from './part.ts';

/*
 * What a tablet shows of each activity. None is needed to enter a session, so none is in the first load: whoever has just
 * scanned the code waits for the lobby alone.
 */
export const SeatAssessment = part(async () => (await import('./seat-assessment.tsx')).SeatAssessment);
export const SeatBallot = part(async () => (await import('./seat-ballot.tsx')).SeatBallot);
export const SeatBoard = part(async () => (await import('./seat-board.tsx')).SeatBoard);
export const SeatCheckIn = part(async () => (await import('./seat-check-in.tsx')).SeatCheckIn);
export const SeatCross = part(async () => (await import('./seat-cross.tsx')).SeatCross);
export const SeatGroups = part(async () => (await import('./seat-groups.tsx')).SeatGroups);
export const SeatExplain = part(async () => (await import('./seat-explain.tsx')).SeatExplain);
export const SeatPoints = part(async () => (await import('./seat-points.tsx')).SeatPoints);
export const SeatPoll = part(async () => (await import('./seat-poll.tsx')).SeatPoll);
export const SeatQuestions = part(async () => (await import('./seat-questions.tsx')).SeatQuestions);
export const SeatReminders = part(async () => (await import('./seat-reminders.tsx')).SeatReminders);
export const SeatResults = part(async () => (await import('./seat-results.tsx')).SeatResults);
export const SeatSignals = part(async () => (await import('./seat-signals.tsx')).SeatSignals);
export const SeatSurvey = part(async () => (await import('./seat-survey.tsx')).SeatSurvey);
export const SeatTalk = part(async () => (await import('./seat-talk.tsx')).SeatTalk);
export const SeatTimeline = part(async () => (await import('./seat-timeline.tsx')).SeatTimeline);
export const SeatOwnGroups = part(async () => (await import('./seat-own-groups.tsx')).SeatOwnGroups);
export const MethodView = part(async () => (await import('../features/assessment/method-view.tsx')).MethodView);

/**
 * Fetches all of them as soon as somebody is in the room. The network may be gone when the activity begins, and a device
 * without a service worker (no TLS) has nothing but what it has loaded. What fails is fetched again when it is shown.
 */
export const fetchSeatScreens = (): Promise<unknown> =>
  Promise.allSettled(
    [
      SeatAssessment,
      SeatBallot,
      SeatBoard,
      SeatCheckIn,
      SeatCross,
      SeatGroups,
      SeatExplain,
      SeatPoints,
      SeatPoll,
      SeatQuestions,
      SeatReminders,
      SeatResults,
      SeatSignals,
      SeatSurvey,
      SeatTalk,
      SeatTimeline,
      SeatOwnGroups,
      MethodView,
    ].map((one) => one.fetch()),
  );
