import { lazy } from 'react';

const assessment = () => import('./seat-assessment.tsx');
const ballot = () => import('./seat-ballot.tsx');
const board = () => import('./seat-board.tsx');
const checkIn = () => import('./seat-check-in.tsx');
const cross = () => import('./seat-cross.tsx');
const groups = () => import('./seat-groups.tsx');
const explain = () => import('./seat-explain.tsx');
const points = () => import('./seat-points.tsx');
const poll = () => import('./seat-poll.tsx');
const questions = () => import('./seat-questions.tsx');
const reminders = () => import('./seat-reminders.tsx');
const results = () => import('./seat-results.tsx');
const signals = () => import('./seat-signals.tsx');
const talk = () => import('./seat-talk.tsx');
const survey = () => import('./seat-survey.tsx');
const timeline = () => import('./seat-timeline.tsx');
const ownGroups = () => import('./seat-own-groups.tsx');
const method = () => import('../features/assessment/method-view.tsx');

/*
 * What a tablet shows of each activity. None is needed to enter a session, so none is in the first load: whoever has just
 * scanned the code waits for the lobby alone.
 */
export const SeatAssessment = lazy(async () => ({ default: (await assessment()).SeatAssessment }));
export const SeatBallot = lazy(async () => ({ default: (await ballot()).SeatBallot }));
export const SeatBoard = lazy(async () => ({ default: (await board()).SeatBoard }));
export const SeatCheckIn = lazy(async () => ({ default: (await checkIn()).SeatCheckIn }));
export const SeatCross = lazy(async () => ({ default: (await cross()).SeatCross }));
export const SeatGroups = lazy(async () => ({ default: (await groups()).SeatGroups }));
export const SeatExplain = lazy(async () => ({ default: (await explain()).SeatExplain }));
export const SeatPoints = lazy(async () => ({ default: (await points()).SeatPoints }));
export const SeatPoll = lazy(async () => ({ default: (await poll()).SeatPoll }));
export const SeatQuestions = lazy(async () => ({ default: (await questions()).SeatQuestions }));
export const SeatReminders = lazy(async () => ({ default: (await reminders()).SeatReminders }));
export const SeatResults = lazy(async () => ({ default: (await results()).SeatResults }));
export const SeatSignals = lazy(async () => ({ default: (await signals()).SeatSignals }));
export const SeatSurvey = lazy(async () => ({ default: (await survey()).SeatSurvey }));
export const SeatTalk = lazy(async () => ({ default: (await talk()).SeatTalk }));
export const SeatTimeline = lazy(async () => ({ default: (await timeline()).SeatTimeline }));
export const SeatOwnGroups = lazy(async () => ({ default: (await ownGroups()).SeatOwnGroups }));
export const MethodView = lazy(async () => ({ default: (await method()).MethodView }));

/**
 * Fetches all of them as soon as somebody is in the room. The network may be gone when the activity begins, and a device
 * without a service worker (no TLS) has nothing but what it has loaded. What fails is fetched again when it is shown.
 */
export const fetchSeatScreens = (): Promise<unknown> =>
  Promise.allSettled(
    [
      assessment,
      ballot,
      board,
      checkIn,
      cross,
      explain,
      groups,
      ownGroups,
      points,
      poll,
      questions,
      reminders,
      results,
      signals,
      survey,
      talk,
      timeline,
      method,
    ].map((load) => load()),
  );
