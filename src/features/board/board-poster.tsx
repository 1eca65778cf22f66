import './board-poster.css';
import type { BoardWish } from '../../domain/board/board.ts';
import type { BoardColumns } from '../../domain/board/board-thought.ts';
import type { SeatId } from '../../domain/ids.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { PrintButton } from '../../ui/print-button.tsx';
import { useBoardWords } from '../../words/board.ts';
import { DecisionText } from './board-decision.tsx';
import { BoardList } from './board-list.tsx';

interface BoardPosterProps {
  readonly title: string;
  /** The meeting in one line. */
  readonly meeting: string;
  readonly wish: BoardWish;
  readonly columns: BoardColumns;
  readonly nameOf?: ((seat: SeatId) => string) | undefined;
  readonly backHref: string;
}

/** A board as a poster on A3: every card of it, on as many sheets as it takes. */
export function BoardPoster({ title, meeting, wish, columns, nameOf, backHref }: BoardPosterProps) {
  const words = useBoardWords().poster;
  return (
    <>
      <div className="plenum-poster-actions" data-print="hide">
        <div className="plenum-row">
          <PrintButton>{words.print}</PrintButton>
          <ButtonLink icon="arrow-left" href={backHref}>
            {words.back}
          </ButtonLink>
        </div>
        <p className="plenum-muted">{words.hint}</p>
      </div>
      <article className="plenum-poster" data-options={wish.options.length}>
        <header>
          <h1>{title}</h1>
          <p>{meeting}</p>
        </header>
        <DecisionText wish={wish} />
        <BoardList wish={wish} columns={columns} nameOf={nameOf} printed />
      </article>
    </>
  );
}
