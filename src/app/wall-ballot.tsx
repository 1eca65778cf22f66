import type { Stage } from '../domain/session/stage.ts';
import { ThesisWall } from '../features/ballot/thesis-wall.tsx';

/** The wall of each kind of ballot. */
const walls = { theses: ThesisWall } as const;

/** A ballot on the wall. */
export function WallBallot({ item, wish, fact }: Extract<Stage, { readonly kind: 'ballot' }>) {
  const Wall = walls[wish.kind];
  return <Wall title={item.title} wish={wish} fact={fact} />;
}
