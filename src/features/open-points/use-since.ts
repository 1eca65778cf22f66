import type { OpenPoint } from '../../domain/open-points/open-point.ts';
import { useOpenPointsWords } from '../../words/open-points.ts';

/** What a session without a title is called in `since`: it came from somewhere all the same. */
export const untitledSince = '-';

/** From which session a point is left; empty where it came up in this one. */
export function useSince(): (point: Pick<OpenPoint, 'since'>) => string {
  const words = useOpenPointsWords();
  return ({ since }) => (since === '' ? '' : since === untitledSince ? words.earlier : words.since(since));
}
