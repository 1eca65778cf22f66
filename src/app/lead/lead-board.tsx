import { takePoints } from '../../documents/record/document.ts';
import { laidOut } from '../../domain/board/board-columns.ts';
import type { Stage } from '../../domain/session/stage.ts';
import { createBoardDeeds } from '../../features/board/board-deeds.ts';
import { BoardPanel } from '../../features/board/board-panel.tsx';
import { TakeQuestions } from '../../features/open-points/take-questions.tsx';
import type { OpenSession } from '../../sync/open-session.ts';
import { hrefTo, pathTo } from '../../ui/address.ts';
import { useSnapshot } from '../../ui/use-snapshot.ts';
import { useDevice } from '../device-context.tsx';
import { useBoardNames } from '../session/board-names.ts';
import { usePoints } from '../session/use-points.ts';

interface LeadBoardProps {
  readonly session: OpenSession;
  readonly stage: Extract<Stage, { readonly kind: 'board' }>;
  /** Something else on this screen is to be done first. */
  readonly waits?: boolean;
}

/** The board of the item that runs, in the cockpit. */
export function LeadBoard({ session, stage: { item, wish, fact }, waits = false }: LeadBoardProps) {
  const { title, cards, typed } = useSnapshot(session.plan);
  const { random } = useDevice();
  const points = usePoints(session);
  const columns = laidOut(wish, fact?.cards ?? [], { places: cards, typed });
  return (
    <BoardPanel
      waits={waits}
      title={item.title}
      session={title}
      wish={wish}
      fact={fact}
      places={cards}
      typed={typed}
      nameOf={useBoardNames(session, fact)}
      posterHref={hrefTo(pathTo.poster(session.sessionId, item.id))}
      further={
        <TakeQuestions
          item={item.id}
          questions={(columns.get('question') ?? []).filter(({ struck }) => !struck)}
          points={points}
          onTake={(taken) => session.edit.record((doc) => takePoints(doc, taken))}
        />
      }
      deeds={session.edit.plan((doc) => createBoardDeeds(doc, item.id, random))}
    />
  );
}
