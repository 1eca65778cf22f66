import type { Stage } from '../../domain/session/stage.ts';
import { WordsWall } from '../../features/board/words-wall.tsx';
import { TurnsWall } from '../../features/turns/turns-wall.tsx';
import type { OpenSession } from '../../sync/open-session.ts';
import { useSnapshot } from '../../ui/use-snapshot.ts';
import { turnsOf } from '../session/turns-of.ts';
import { useNames } from '../session/use-names.ts';

interface WallCheckInProps {
  readonly session: OpenSession;
  readonly picture: Extract<Stage, { readonly kind: 'board' }>;
}

/** The opening round on the wall: who speaks, and the words that were handed in. */
export function WallCheckIn({ session, picture: { item, wish, fact } }: WallCheckInProps) {
  const plan = useSnapshot(session.plan);
  const turns = turnsOf(plan, item.id);
  const nameOf = useNames(session, turns.named ? `${item.id} ${turns.turns.length}` : null, 'nothing');
  const words = fact !== null && (
    <WordsWall wish={wish} fact={fact} places={plan.cards} typed={plan.typed} beside={turns.turns.length > 0} />
  );
  return <TurnsWall title={item.title} turns={turns} nameOf={nameOf} words={words || null} />;
}
