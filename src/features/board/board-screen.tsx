import './board.css';
import './board-card.css';
import { type ReactNode, useState } from 'react';
import type { BoardFact, BoardWish, Card, TypedCard } from '../../domain/board/board.ts';
import { laidOut, lookedAt, sameWords } from '../../domain/board/board-columns.ts';
import { type BoardField, type BoardLook, fieldsOf, hasPart, type Lens } from '../../domain/board/board-kinds.ts';
import type { CardPlaces } from '../../domain/board/board-thought.ts';
import type { CardId, SeatId } from '../../domain/ids.ts';
import type { Layer } from '../../domain/session/role.ts';
import { useUndo } from '../../ui/undo-bar.tsx';
import { ViaLine } from '../../ui/via-line.tsx';
import { useBoardWords } from '../../words/board.ts';
import { useWords } from '../../words/words.ts';
import { DecisionText } from './board-decision.tsx';
import { BoardFilter } from './board-filter.tsx';
import { BoardList } from './board-list.tsx';
import { FieldMark } from './field-mark.tsx';
import { ownBoard } from './own-board.ts';
import { OwnCards } from './own-cards.tsx';
import { useFieldNames } from './use-field-names.ts';

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
  readonly onLook: (id: CardId, lenses: readonly Lens[]) => void;
  readonly onHandIn: (id: CardId, ready: boolean) => void;
  /** Takes a card back; what it returns puts it there again. */
  readonly onRemove: (card: Card) => () => void;
  readonly announce: (text: string) => void;
  /** What else belongs to one's own cards, below them. */
  readonly below?: ReactNode;
  /** The way to a card with a photo, for each field. */
  readonly photoFor?: (field: BoardField, prompt: string) => ReactNode;
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
  const { wish, fact, cards, connected, onWrite, onLook, onHandIn, onRemove, announce, photoFor } = props;
  const names = useFieldNames(wish);
  const { offer, bar } = useUndo(useWords().agenda.undo, fact.state);
  const own = ownBoard(cards, wish, fact);
  const open = fact.state !== 'closed';
  const deeds = {
    write: onWrite,
    look: onLook,
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
        {fieldsOf(wish).map((field) => {
          // What was shown stands below, and what was not is still here.
          const mine = own.cards.filter((card) => card.field === field && (open || card.state !== 'told'));
          if (!open && mine.length === 0) return null;
          return (
            <section key={field} className="plenum-board-field">
              <h2>
                <FieldMark field={field} /> {names.field(field)}
              </h2>
              <OwnCards
                wish={wish}
                field={field}
                prompt={names.field(field)}
                cards={mine}
                open={open}
                room={own.room}
                deeds={deeds}
                photo={photoFor?.(field, names.field(field))}
              />
            </section>
          );
        })}
      </div>
      {bar}
    </>
  );
}

/** What the wall shows, to be read at one's own pace, all of it or what one chooses. */
function Everybody(props: OpenProps) {
  const words = useBoardWords();
  const { wish, fact, nameOf } = props;
  const [only, setOnly] = useState<BoardLook | null>(null);
  const table = laidOut(wish, fact.cards, props);
  const all = hasPart(wish.kind, 'single') ? sameWords(table) : table;
  const left = lookedAt(all, only);
  return (
    <>
      <p className="plenum-board-everybody">{words.screen.everybody}</p>
      <BoardFilter label={words.screen.filter} wish={wish} only={only} onChange={setOnly} all={all} left={left} />
      <DecisionText wish={wish} />
      <BoardList wish={wish} columns={left} nameOf={fact.named ? nameOf : undefined} />
      <ViaLine fact={fact} />
    </>
  );
}

/** A board on the tablet: one's own cards field by field; what the wall shows below, as soon as it shows anything. */
export function BoardScreen(props: BoardScreenProps) {
  const words = useBoardWords();
  const { title, fact, layer } = props;
  return (
    <section className="plenum-activity plenum-board" data-state={fact?.state ?? 'waiting'}>
      <h1>{title}</h1>
      {fact === null && <p>{words.screen.soon}</p>}
      {fact !== null && layer === 'none' && <p>{words.screen.watching}</p>}
      {fact !== null && layer !== 'none' && (
        <>
          <Terms fact={fact} />
          <Fields {...props} fact={fact} />
          {props.below}
        </>
      )}
      {fact !== null && fact.state !== 'covered' && <Everybody {...props} fact={fact} />}
    </section>
  );
}
