import type * as Y from 'yjs';
import { putCard, removeCard } from '../../documents/seat/cards.ts';
import type { Card } from '../../domain/board/board.ts';
import { type AgendaItemId, type CardId, createId, type RandomBytes } from '../../domain/ids.ts';
import { keyBetween } from '../../domain/order.ts';
import type { BoardScreenProps } from '../../features/board/board-screen.tsx';

interface Sheet {
  readonly item: AgendaItemId;
  /** The person's cards as they are now. */
  readonly cards: readonly Card[];
  /** Writes into the sheet of that person. */
  readonly edit: (change: (doc: Y.Doc) => void) => void;
  readonly random: RandomBytes;
}

/** What somebody does with their own cards, on a tablet of their own or on the one that is handed round. */
export const boardWriting = ({
  item,
  cards,
  edit,
  random,
}: Sheet): Pick<BoardScreenProps, 'onWrite' | 'onLook' | 'onHandIn' | 'onRemove'> => {
  const put = (card: Partial<Card> & Pick<Card, 'id'>) => edit((doc) => putCard(doc, card));
  return {
    onWrite: (id, field, text) => {
      const order = keyBetween(cards.at(-1)?.order ?? null, null);
      const fresh = { item, field, text, ready: false, order };
      put(id === null ? { ...fresh, id: createId<CardId>(random) } : { id, text });
    },
    onLook: (id, lenses) => put({ id, lenses }),
    onHandIn: (id, ready) => put({ id, ready }),
    onRemove: (card) => {
      edit((doc) => removeCard(doc, card.id));
      // It comes back as a card of its own: what was taken back has no words any more.
      return () => put({ ...card, id: createId<CardId>(random) });
    },
  };
};
