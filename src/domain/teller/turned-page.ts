import { isTurnValid, type TurnedPage } from '../attachment/attachment.ts';
import { currentItem } from '../session/session.ts';
import type { Scene } from './scene.ts';

/**
 * The page of the talk that runs, as its speaker has turned it. It is taken from the seat that the plan names and from no
 * other; undefined: nobody is named, has gone, or the moderator has turned since.
 */
export const turnedPage = ({
  plan,
  roster,
  seats,
}: Pick<Scene, 'plan' | 'roster' | 'seats'>): TurnedPage | undefined => {
  const item = currentItem(plan);
  const wish = item === null ? undefined : plan.talks.get(item.id);
  if (wish === undefined || wish.speaker === null || !roster.has(wish.speaker)) return undefined;
  const turned = seats.get(wish.speaker)?.turned;
  return isTurnValid(wish, turned) ? turned : undefined;
};
