import { idleTimer, type Timer } from '../agenda/timer.ts';
import type { Plan } from './session.ts';

/**
 * The clock as everybody sees it: while small groups write it is theirs, while one reports that one's, so that no screen shows
 * two. After the end nothing counts any more, though the item is still the last one.
 */
export const shownTimer = ({
  ended,
  timer,
  current,
  groupWork,
}: Pick<Plan, 'ended' | 'timer' | 'current' | 'groupWork'>): Timer => {
  if (ended) return idleTimer;
  const work = groupWork.find(({ item }) => item === current);
  const own = work?.state === 'writing' ? work.timer : work?.state === 'reporting' ? work.reportTimer : idleTimer;
  return own.kind === 'idle' ? timer : own;
};
