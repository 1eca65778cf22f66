import type * as Y from 'yjs';
import { putCard } from '../documents/seat-cards.ts';
import { type BoardFact, type BoardWish, type Card, mostCards } from '../domain/board/board.ts';
import { allFields } from '../domain/board/board-kinds.ts';
import type { AgendaItemId, CardId } from '../domain/ids.ts';
import { keysInOrder } from '../domain/order.ts';
import type { Plan } from '../domain/session/session.ts';
import type { CardKey } from '../features/without-device/board-form.ts';
import { PaperBoardForm } from '../features/without-device/paper-board-form.tsx';
import type { ProxySeats } from '../sync/proxy-seats.ts';
import { useWithoutDeviceWords } from '../words/without-device.ts';
import { PaperForms } from './paper-forms.tsx';
import { useBoardForm } from './use-board-form.ts';

/** The board that forms belong to: the one on the form, otherwise that of the item that runs; null: something else is meant. */
export const boardOfForms = ({ boards, current }: Plan, wanted: string | undefined): BoardWish | null =>
  boards.find(({ item }) => item === (wanted ?? current)) ?? null;

/** Cards of a form lie under ids of their own, so that a form that is typed in again is not there twice. */
const idOf = (item: AgendaItemId, key: CardKey): CardId => `${item}-${key}` as CardId;

const keysIn = (cards: readonly Card[], item: AgendaItemId): ReadonlyMap<CardKey, string> =>
  new Map(
    cards.flatMap(({ id, item: at, text, ready }) =>
      at === item && ready && text !== '' && id.startsWith(`${item}-`)
        ? [[id.slice(item.length + 1) as CardKey, text] as const]
        : [],
    ),
  );

const orders = keysInOrder(mostCards);

/** A card of a form, or none any more: an empty one is nobody's, and leaves no words. */
const putLine = (doc: Y.Doc, item: AgendaItemId, key: CardKey, text: string | null): void => {
  const at = key.lastIndexOf('-');
  const field = allFields.find((one) => one === key.slice(0, at));
  if (field === undefined) return;
  const order = orders[Number(key.slice(at + 1))] ?? '';
  putCard(doc, { id: idOf(item, key), item, field, text: text ?? '', ready: text !== null, order });
};

interface PaperBoardProps {
  readonly proxies: ProxySeats;
  /** The groups that are asked about. */
  readonly groups: readonly string[];
  readonly wish: BoardWish;
  readonly fact: BoardFact | null;
  readonly first: number | null;
}

/** Forms of a board are typed in: each is a person of its own, whose cards are covered, limited and shown like all others. */
export function PaperBoard({ proxies, groups, wish, fact, first }: PaperBoardProps) {
  const { paper } = useWithoutDeviceWords();
  const { item } = wish;
  const form = useBoardForm(wish, fact);
  return (
    <PaperForms<CardKey, string>
      proxies={proxies}
      groups={groups}
      kind={{
        id: item,
        read: ({ cards }) => keysIn(cards, item),
        put: (doc, key, text) => putLine(doc, item, key, text),
      }}
      first={first}
      total={null}
      isClosed={fact?.state === 'closed'}
      late={paper.boardLate}
      form={({ frame, ...open }) => <PaperBoardForm {...frame} {...open} form={form} />}
    />
  );
}
