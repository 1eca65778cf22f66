import { laidOut, thoughtCount } from '../../domain/board/board-columns.ts';
import { BoardPoster } from '../../features/board/board-poster.tsx';
import type { OpenSession } from '../../sync/open-session.ts';
import { openLead } from '../../sync/session-lead.ts';
import { hrefTo, pathTo } from '../../ui/address.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useSnapshot } from '../../ui/use-snapshot.ts';
import { useBoardWords } from '../../words/board.ts';
import { useFormat } from '../../words/format.ts';
import { AppFrame } from '../app-frame.tsx';
import { useBoardNames } from '../session/board-names.ts';
import { SessionGate } from '../session/session-gate.tsx';

/** A board on paper for the wall of the room. */
export function PosterRoute({ session, item }: { readonly session: string; readonly item: string }) {
  const { poster } = useBoardWords();
  return (
    <SessionGate session={session} page="minutes" openLead={openLead}>
      {(opened) => (
        <AppFrame title={poster.link} layout="wide">
          <Poster session={opened} item={item} />
        </AppFrame>
      )}
    </SessionGate>
  );
}

function Poster({ session, item }: { readonly session: OpenSession; readonly item: string }) {
  const { poster } = useBoardWords();
  const format = useFormat();
  const plan = useSnapshot(session.plan);
  const tally = useSnapshot(session.tally);
  const wish = plan.boards.find((board) => board.item === item);
  const fact = (wish && tally.boards.get(wish.item)) ?? null;
  const nameOf = useBoardNames(session, fact);
  const columns = wish && laidOut(wish, fact?.cards ?? [], { places: plan.cards, typed: plan.typed });
  const backHref = hrefTo(pathTo.sessionPage(session.sessionId, 'lead'));
  if (wish === undefined || columns === undefined || thoughtCount(columns) === 0)
    return (
      <EmptyState
        icon="info"
        level={1}
        title={poster.noneTitle}
        actions={<ButtonLink href={backHref}>{poster.back}</ButtonLink>}
      >
        {poster.none}
      </EmptyState>
    );
  return (
    <BoardPoster
      title={plan.agenda.find(({ id }) => id === wish.item)?.title ?? ''}
      meeting={[plan.title, plan.date === '' ? '' : format.longDate(plan.date)].filter(Boolean).join(' · ')}
      wish={wish}
      columns={columns}
      nameOf={fact?.named === true ? nameOf : undefined}
      backHref={backHref}
    />
  );
}
