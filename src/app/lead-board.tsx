import type { Stage } from '../domain/session/stage.ts';
import { createBoardDeeds } from '../features/board/board-deeds.ts';
import { BoardPanel } from '../features/board/board-panel.tsx';
import type { OpenSession } from '../sync/open-session.ts';
import { useSnapshot } from '../ui/use-snapshot.ts';
import { useBoardNames } from './board-names.ts';

interface LeadBoardProps {
  readonly session: OpenSession;
  readonly stage: Extract<Stage, { readonly kind: 'board' }>;
}

/** The board of the item that runs, in the cockpit. */
export function LeadBoard({ session, stage: { item, wish, fact } }: LeadBoardProps) {
  const { title, cards } = useSnapshot(session.plan);
  return (
    <BoardPanel
      title={item.title}
      session={title}
      wish={wish}
      fact={fact}
      places={cards}
      nameOf={useBoardNames(session, fact)}
      deeds={session.edit.plan((doc) => createBoardDeeds(doc, item.id))}
    />
  );
}
