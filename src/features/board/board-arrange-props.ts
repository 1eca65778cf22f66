import type { BoardWish } from '../../domain/board/board.ts';
import type { BoardColumns } from '../../domain/board/board-thought.ts';
import type { SeatId } from '../../domain/ids.ts';
import type { BoardDeeds } from './board-deeds.ts';

/** What arranging a board needs, as a whole and in its parts. */
export interface BoardArrangeProps {
  readonly wish: BoardWish;
  readonly columns: BoardColumns;
  /** What of it is looked at now. */
  readonly shown: BoardColumns;
  readonly nameOf?: ((seat: SeatId) => string) | undefined;
  readonly deeds: BoardDeeds;
  readonly onUndoable: (text: string, undo: () => void) => void;
}
