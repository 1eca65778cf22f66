import type { BoardThought } from '../../domain/board/board-thought.ts';
import type { SeatId } from '../../domain/ids.ts';
import { FilePicture } from '../../ui/file-picture.tsx';
import { useBoardWords } from '../../words/board.ts';
import { useFilesWords } from '../../words/files.ts';

interface ThoughtTextProps {
  readonly thought: BoardThought;
  /** Only where cards carry names. */
  readonly nameOf?: ((seat: SeatId) => string) | undefined;
  /** Whether photos are shown, or only said to be there. */
  readonly pictures?: boolean;
}

/** The photos of a thought; what the first one says stands beside it, what others say with them. */
function Photos({ thought: { id, cards } }: Pick<ThoughtTextProps, 'thought'>) {
  const words = useFilesWords();
  return cards.map((card) =>
    card.photo === undefined ? null : (
      <FilePicture
        key={card.id}
        photo={card.photo}
        alt={card.id === id && card.text !== '' ? '' : card.text || words.photo}
        waiting={words.waiting}
        size="thumb"
      />
    ),
  );
}

/** A thought in words: what was struck is crossed out and said to be, what several said is counted. */
export function ThoughtText({ thought, nameOf, pictures = false }: ThoughtTextProps) {
  const words = useBoardWords();
  const files = useFilesWords();
  const { cards, struck } = thought;
  const hasPhoto = cards.some(({ photo }) => photo !== undefined);
  const text = hasPhoto && !pictures ? [files.photo, thought.text].filter(Boolean).join(': ') : thought.text;
  const seats = nameOf === undefined ? [] : cards.flatMap(({ seat }) => (seat === undefined ? [] : [nameOf(seat)]));
  return (
    <>
      {hasPhoto && pictures && <Photos thought={thought} />}
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
