import './board.css';
import {
  type BoardFact,
  type BoardField,
  type BoardWish,
  boardCards,
  boardFields,
  type Card,
  type TypedCard,
} from '../../domain/board/board.ts';
import { boardColumns, type CardPlaces } from '../../domain/board/board-columns.ts';
import type { CardId, SeatId } from '../../domain/ids.ts';
import type { Layer } from '../../domain/session/role.ts';
import { useUndo } from '../../ui/undo-bar.tsx';
import { useBoardWords } from '../../words/board.ts';
import { useWords } from '../../words/words.ts';
import { BoardList } from './board-list.tsx';
import { FieldMark } from './field-mark.tsx';
import { ownBoard } from './own-board.ts';
import { OwnCards } from './own-cards.tsx';
import { usePrompts } from './prompts.ts';

export interface BoardScreenProps {
  readonly title: string;
  readonly wish: BoardWish;
  /** Null: not begun. */
  readonly fact: BoardFact | null;
  readonly places: CardPlaces;
  readonly typed: readonly TypedCard[];
  /** All cards of this seat. */
  readonly cards: readonly Card[];
  readonly layer: Layer;
  readonly connected: boolean;
  readonly nameOf: (seat: SeatId) => string;
  readonly onWrite: (id: CardId | null, field: BoardField, text: string) => void;
  readonly onHandIn: (id: CardId, ready: boolean) => void;
  /** Takes a card back; what it returns puts it there again. */
  readonly onRemove: (card: Card) => () => void;
  readonly announce: (text: string) => void;
}

type OpenProps = BoardScreenProps & { readonly fact: BoardFact };

/** What happens to one's cards, said before one writes. */
function Terms({ fact }: { readonly fact: BoardFact }) {
  const words = useBoardWords().screen;
  const { state, named, limit } = fact;
  if (state === 'closed') return <p>{words.closed}</p>;
  const terms = [
    state === 'covered' ? words.covered : words.live,
    named ? words.named : words.unnamed,
    limit === null ? '' : words.limit(limit),
  ];
  return <p>{terms.filter(Boolean).join(' ')}</p>;
}

function Fields(props: OpenProps) {
  const words = useBoardWords().screen;
  const { wish, fact, cards, connected, onWrite, onHandIn, onRemove, announce } = props;
  const promptOf = usePrompts(wish);
  const { offer, bar } = useUndo(useWords().agenda.undo);
  const own = ownBoard(cards, wish, fact);
  const open = fact.state !== 'closed';
  const deeds = {
    write: onWrite,
    handIn: (id: CardId, ready: boolean) => {
      onHandIn(id, ready);
      if (ready) announce(connected ? words.saved : words.offline);
    },
    remove: (id: CardId) => {
      const card = cards.find((one) => one.id === id);
      if (card !== undefined) offer(words.removed, onRemove(card));
    },
  };
  return (
    <>
      <div className="plenum-board-fields">
        {boardFields[wish.kind].map((field) => {
          // What was shown stands below, and what was not is still here.
          const mine = own.cards.filter((card) => card.field === field && (open || card.state !== 'told'));
          if (!open && mine.length === 0) return null;
          return (
            <section key={field} className="plenum-board-field">
              <h2>
                <FieldMark field={field} /> {promptOf(field)}
              </h2>
              <OwnCards field={field} prompt={promptOf(field)} cards={mine} open={open} room={own.room} deeds={deeds} />
            </section>
          );
        })}
      </div>
      {bar}
    </>
  );
}

/** A board on the tablet: one's own cards field by field; what the wall shows below, as soon as it shows anything. */
export function BoardScreen(props: BoardScreenProps) {
  const words = useBoardWords();
  const { title, wish, fact, places, typed, layer, nameOf } = props;
  const columns =
    fact === null ? null : boardColumns(boardFields[wish.kind], boardCards(wish.item, fact.cards, typed), places);
  return (
    <section className="plenum-board" data-state={fact?.state ?? 'waiting'}>
      <h1>{title}</h1>
      {fact === null && <p>{words.screen.soon}</p>}
      {fact !== null && layer === 'none' && <p>{words.screen.watching}</p>}
      {fact !== null && layer !== 'none' && (
        <>
          <Terms fact={fact} />
          <Fields {...props} fact={fact} />
        </>
      )}
      {fact !== null && columns !== null && fact.state !== 'covered' && (
        <>
          <p className="plenum-board-everybody">{words.screen.everybody}</p>
          <BoardList wish={wish} columns={columns} nameOf={fact.named ? nameOf : undefined} />
        </>
      )}
    </section>
  );
}
