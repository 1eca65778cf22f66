import { part } from '../part.ts';

/*
 * What a wall shows besides agenda and assessment. None is needed for its first picture unless the meeting is just there, so
 * none is waited for.
 */
export const wallPictures = {
  Ballot: part(async () => (await import('./wall-ballot.tsx')).WallBallot),
  Board: part(async () => (await import('../../features/board/board-wall.tsx')).BoardWall),
  CheckIn: part(async () => (await import('./wall-check-in.tsx')).WallCheckIn),
  Ending: part(async () => (await import('../../features/results/ending-wall.tsx')).EndingWall),
  Free: part(async () => (await import('../../features/files/slide-wall.tsx')).FreeWall),
  Groups: part(async () => (await import('./wall-groups.tsx')).WallGroups),
  Notes: part(async () => (await import('./wall-notes.tsx')).WallNotes),
  Photo: part(async () => (await import('../../features/files/photo-wall.tsx')).PhotoWall),
  Poll: part(async () => (await import('../../features/results/poll-wall.tsx')).PollWall),
  Questions: part(async () => (await import('./wall-questions.tsx')).WallQuestions),
  Results: part(async () => (await import('../../features/results/results-wall.tsx')).ResultsWall),
  Slide: part(async () => (await import('../../features/files/slide-wall.tsx')).SlideWall),
  Work: part(async () => (await import('./wall-work.tsx')).WallWork),
} as const;

/** Fetches all of them behind the first picture: the network may be gone when the meeting comes to one. */
export const fetchWallPictures = (): Promise<unknown> =>
  Promise.allSettled(Object.values(wallPictures).map((one) => one.fetch()));
