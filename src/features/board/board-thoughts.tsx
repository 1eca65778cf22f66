import type { BoardThought } from '../../domain/board/board-thought.ts';
import type { SeatId } from '../../domain/ids.ts';
import { useBoardWords } from '../../words/board.ts';

interface ThoughtTextProps {
  readonly thought: BoardThought;
  /** Only where cards carry names. */
  readonly nameOf?: ((seat: SeatId) => string) | undefined;
}

/** A thought in words: what was struck is crossed out and said to be, what several said is counted. */
export function ThoughtText({ thought, nameOf }: ThoughtTextProps) {
  const words = useBoardWords();
  const { text, cards, struck } = thought;
  const seats = nameOf === undefined ? [] : cards.flatMap(({ seat }) => (seat === undefined ? [] : [nameOf(seat)]));
  return (
    <>
      {struck ? (
        <>
          <s dir="auto">{text}</s> <span className="plenum-muted">({words.struck})</span>
        </>
      ) : (
        <bdi>{text}</bdi>
      )}
      {cards.length > 1 && (
        <>
          {' '}
          <b aria-hidden="true">{words.times(cards.length)}</b>
          <span className="plenum-hidden">, {words.timesAloud(cards.length)}</span>
        </>
      )}
      {seats.length > 0 && <span className="plenum-muted"> {words.by(seats.join(', '))}</span>}
    </>
  );
}
