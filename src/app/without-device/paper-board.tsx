import type * as Y from 'yjs';
import { putCard, readCards } from '../../documents/seat/cards.ts';
import type { BoardFact, BoardWish, Card } from '../../domain/board/board.ts';
import { type AgendaItemId, type CardId, createId } from '../../domain/ids.ts';
import { keyBetween } from '../../domain/order.ts';
import type { Plan } from '../../domain/session/session.ts';
import { type CardKey, fieldOf } from '../../features/without-device/board-form.ts';
import { PaperBoardForm } from '../../features/without-device/paper-board-form.tsx';
import type { ProxySeats } from '../../sync/proxy-seats.ts';
import { useWithoutDeviceWords } from '../../words/without-device.ts';
import { useDevice } from '../device-context.tsx';
import { PaperForms } from './paper-forms.tsx';
import { useBoardForm } from './use-board-form.ts';

/** The board that forms belong to: the one on the form, otherwise that of the item that runs; null: something else is meant. */
export const boardOfForms = ({ boards, current }: Plan, wanted: string | undefined): BoardWish | null =>
  boards.find(({ item }) => item === (wanted ?? current)) ?? null;

/** Cards of a form lie under ids that tell its board and field. */
const idOf = (item: AgendaItemId, key: CardKey): CardId => `${item}-${key}` as CardId;

const keysIn = (cards: readonly Card[], item: AgendaItemId): ReadonlyMap<CardKey, string> =>
  new Map(
    cards.flatMap(({ id, item: at, text, ready }) =>
      at === item && ready && text !== '' && id.startsWith(`${item}-`)
        ? [[id.slice(item.length + 1) as CardKey, text] as const]
        : [],
    ),
  );

/** A card of a form, or none any more: an empty one is nobody's, and leaves no words. A new one stands behind the others. */
const putLine = (doc: Y.Doc, item: AgendaItemId, key: CardKey, text: string | null): void => {
  const cards = readCards(doc);
  const id = idOf(item, key);
  const said = { id, text: text ?? '', ready: text !== null };
  if (cards.some((card) => card.id === id)) putCard(doc, said);
  else putCard(doc, { ...said, item, field: fieldOf(key), order: keyBetween(cards.at(-1)?.order ?? null, null) });
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
  const { random } = useDevice();
  const told = new Map(
    [...Map.groupBy(fact?.cards ?? [], ({ field }) => field)].map(
      ([field, cards]) => [field, new Set(cards.map(({ text }) => text))] as const,
    ),
  );
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
      form={({ frame, ...open }) => (
        <PaperBoardForm {...frame} {...open} form={form} told={told} newName={() => createId<CardId>(random)} />
      )}
    />
  );
}
