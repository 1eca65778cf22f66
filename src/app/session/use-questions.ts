import { useMemo } from 'react';
import type { Watched } from '../../device/watched.ts';
import { readQuestionNotes } from '../../documents/record/answers.ts';
import type { BoardFact, BoardWish } from '../../domain/board/board.ts';
import { laidOut } from '../../domain/board/board-columns.ts';
import type { SeatId } from '../../domain/ids.ts';
import { type Question, type QuestionNotes, queueOf } from '../../domain/questions/question.ts';
import type { OpenSession } from '../../sync/open-session.ts';
import { useSnapshot } from '../../ui/use-snapshot.ts';
import { useMinutesWords } from '../../words/minutes.ts';
import { useNames } from './use-names.ts';

/** One reading per session, whoever looks. */
const watched = new WeakMap<OpenSession, Watched<QuestionNotes>>();

/** What is noted about questions; the record is opened when the first screen shows it. */
export function useQuestionNotes(session: OpenSession): QuestionNotes {
  const notes = watched.get(session) ?? session.watch('record', readQuestionNotes);
  watched.set(session, notes);
  return useSnapshot(notes);
}

interface Asked {
  readonly wish: BoardWish;
  readonly fact: BoardFact | null;
}

/** The questions of an agenda item as they stand in the queue. */
export function useQueue(session: OpenSession, { wish, fact }: Asked): readonly Question[] {
  const { cards: places, typed } = useSnapshot(session.plan);
  const notes = useQuestionNotes(session);
  return useMemo(() => {
    if (fact === null || fact.state === 'covered') return [];
    const thoughts = laidOut(wish, fact.cards, { places, typed }).get('ask') ?? [];
    return queueOf(thoughts, { item: wish.item, support: fact.support, notes });
  }, [wish, fact, places, typed, notes]);
}

/** The names of those who wanted theirs beside their question. */
export function useAskers(session: OpenSession, fact: BoardFact | null): (seat: SeatId) => string {
  const { sheet } = useMinutesWords();
  const named = fact?.cards.filter(({ seat }) => seat !== undefined).length ?? 0;
  const nameOf = useNames(session, fact !== null && named > 0 ? `${fact.item} ${named}` : null);
  return (seat) => nameOf(seat) ?? sheet.none;
}
