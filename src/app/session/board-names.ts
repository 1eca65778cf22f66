import type { BoardFact } from '../../domain/board/board.ts';
import type { SeatId } from '../../domain/ids.ts';
import type { OpenSession } from '../../sync/open-session.ts';
import { useMinutesWords } from '../../words/minutes.ts';
import { useNames } from './use-names.ts';

/** The names on cards that carry them; somebody who gave none is said to have none. */
export function useBoardNames(session: OpenSession, fact: BoardFact | null): (seat: SeatId) => string {
  const { sheet } = useMinutesWords();
  const nameOf = useNames(session, fact?.named === true ? `${fact.item} ${fact.people}` : null);
  return (seat) => nameOf(seat) ?? sheet.none;
}
