import { Fragment, type ReactNode } from 'react';
import type { BoardFact, BoardWish } from '../../domain/board/board.ts';
import { laidOut, sameWords, thoughtCount } from '../../domain/board/board-columns.ts';
import { hasPart } from '../../domain/board/board-kinds.ts';
import type { BoardColumns } from '../../domain/board/board-thought.ts';
import type { AgendaItemId } from '../../domain/ids.ts';
import { queueOf } from '../../domain/questions/question.ts';
import { DecisionText } from '../../features/board/board-decision.tsx';
import { BoardList } from '../../features/board/board-list.tsx';
import { PinnedQuotes } from '../../features/board/pinned-quotes.tsx';
import { QuestionsList } from '../../features/questions/questions-list.tsx';
import { TurnsResult } from '../../features/turns/turns-result.tsx';
import type { OpenSession } from '../../sync/open-session.ts';
import { useSnapshot } from '../../ui/use-snapshot.ts';
import { ViaLine } from '../../ui/via-line.tsx';
import { useQuestionNotes } from '../session/use-questions.ts';

interface BoardBlockProps {
  readonly wish: BoardWish;
  readonly fact: BoardFact | null;
  readonly columns: BoardColumns;
}

/** A board as it is printed: first what was kept of it, then all of it. */
function BoardBlock({ wish, fact, columns }: BoardBlockProps) {
  return (
    <>
      <DecisionText wish={wish} />
      <PinnedQuotes wish={wish} columns={columns} />
      <BoardList wish={wish} columns={hasPart(wish.kind, 'single') ? sameWords(columns) : columns} level={4} />
      <ViaLine fact={fact} />
    </>
  );
}

/** Every board of which something was shown. */
export function useBoardSheets(session: OpenSession): ReadonlyMap<AgendaItemId, ReactNode> {
  const { boards, cards, typed, turns } = useSnapshot(session.plan);
  const tally = useSnapshot(session.tally);
  const notes = useQuestionNotes(session);
  return new Map(
    boards.flatMap((wish): readonly (readonly [AgendaItemId, ReactNode])[] => {
      const told = tally.boards.get(wish.item)?.cards ?? [];
      const columns = laidOut(wish, told, { places: cards, typed });
      if (wish.kind === 'questions' && thoughtCount(columns) > 0) {
        const { support } = tally.boards.get(wish.item) ?? {};
        const queue = queueOf(columns.get('ask') ?? [], { item: wish.item, support, notes });
        return [
          [
            wish.item,
            <Fragment key={wish.item}>
              <QuestionsList queue={queue} />
              <ViaLine fact={tally.boards.get(wish.item) ?? null} />
            </Fragment>,
          ],
        ];
      }
      const spoken = turns.find(({ item, turns: all }) => item === wish.item && all.some(({ did }) => did !== null));
      if (thoughtCount(columns) === 0 && wish.decision.text === '' && spoken === undefined) return [];
      const block = (
        <Fragment key={wish.item}>
          {spoken !== undefined && <TurnsResult turns={spoken} />}
          {thoughtCount(columns) + wish.decision.text.length > 0 && (
            <BoardBlock wish={wish} fact={tally.boards.get(wish.item) ?? null} columns={columns} />
          )}
        </Fragment>
      );
      return [[wish.item, block]];
    }),
  );
}
