import type { RowId } from '../ids.ts';
import { type BoardWish, boardCards, type ToldCard, type TypedCard } from './board.ts';
import { type BoardField, type BoardLook, fieldsOf, type Lens, lenses } from './board-kinds.ts';
import type { BoardColumns, BoardThought, CardPlaces } from './board-thought.ts';
import { type Headed, thoughtLinks } from './thought-links.ts';

/** The card under which another lies in the end; a circle lies under the one that was told first. */
const headsOf = (cards: readonly ToldCard[], places: CardPlaces): ((id: RowId) => RowId) => {
  const rank = new Map(cards.map(({ id }, index) => [id, index]));
  return (id) => {
    const way: RowId[] = [id];
    for (;;) {
      const next = places.get(way.at(-1) as RowId)?.into ?? null;
      if (next === null || !rank.has(next)) return way.at(-1) as RowId;
      const seen = way.indexOf(next);
      if (seen >= 0) return way.slice(seen).reduce((a, b) => ((rank.get(a) ?? 0) <= (rank.get(b) ?? 0) ? a : b));
      way.push(next);
    }
  };
};

/** The lenses of one card: its author's, with what the moderator has changed. */
const lensesOf = ({ id, lenses: own = [] }: ToldCard, places: CardPlaces): readonly Lens[] =>
  lenses.filter((lens) => places.get(id)?.lenses.get(lens) ?? own.includes(lens));

/**
 * Lays a board out. Cards laid onto each other in a circle by two moderators at once stay together, under the one that
 * was told first. A card laid onto one that is not there stands for itself, and what follows from one that is not there
 * follows from none.
 */
export const boardColumns = (
  fields: readonly BoardField[],
  cards: readonly ToldCard[],
  places: CardPlaces,
): BoardColumns => {
  const headOf = headsOf(cards, places);
  const groups = Map.groupBy(cards, ({ id }) => headOf(id));
  const thoughts = cards.flatMap((head): readonly Headed[] => {
    const group = groups.get(head.id);
    if (group === undefined) return [];
    const place = places.get(head.id);
    const others = group.filter(({ id }) => id !== head.id);
    const seen = new Set(group.flatMap((card) => lensesOf(card, places)));
    return [
      {
        id: head.id,
        field: place?.field ?? head.field,
        text: head.text,
        cards: [head, ...others],
        struck: place?.struck === true,
        pinned: place?.pinned === true,
        source: place?.source ?? '',
        lenses: lenses.filter((lens) => seen.has(lens)),
      },
    ];
  });
  const shown = thoughts
    .filter(({ field }) => fields.includes(field))
    .sort((a, b) => Number(b.pinned) - Number(a.pinned));
  const links = thoughtLinks(shown, places, headOf);
  return new Map(
    fields.map((field) => [
      field,
      shown.flatMap((thought) => (thought.field === field ? [{ ...thought, links: links.get(thought.id) ?? [] }] : [])),
    ]),
  );
};

/** What is known of a board's cards outside of what was told. */
export interface BoardTable {
  readonly places: CardPlaces;
  readonly typed: readonly TypedCard[];
}

/** A board with everything that stands on it; lenses that were taken away since are left out. */
export const laidOut = (wish: BoardWish, told: readonly ToldCard[], { places, typed }: BoardTable): BoardColumns =>
  new Map(
    [...boardColumns(fieldsOf(wish), boardCards(wish.item, told, typed), places)].map(([field, thoughts]) => [
      field,
      thoughts.map((one) => ({ ...one, lenses: one.lenses.filter((lens) => wish.lenses.has(lens)) })),
    ]),
  );

/** How many thoughts there are. */
export const thoughtCount = (columns: BoardColumns): number =>
  [...columns.values()].reduce((sum, { length }) => sum + length, 0);

/** The thoughts that carry a lens, or those that are pinned; null: all of them. */
export const lookedAt = (columns: BoardColumns, only: BoardLook | null): BoardColumns =>
  only === null
    ? columns
    : new Map(
        [...columns].map(([field, thoughts]) => [
          field,
          thoughts.filter(({ lenses: seen, pinned }) => (only === 'pinned' ? pinned : seen.includes(only))),
        ]),
      );

/** What was pinned, field by field. */
export const pinnedOf = (columns: BoardColumns): readonly BoardThought[] =>
  [...lookedAt(columns, 'pinned').values()].flat();

const foldedWord = (text: string): string =>
  text
    .normalize('NFC')
    .toLocaleLowerCase('de')
    .replace(/[\s.!?,;…]+$/u, '');

/** Thoughts of one field that are the same word lie together, whoever wrote them how; what was struck stays apart. */
export const sameWords = (columns: BoardColumns): BoardColumns =>
  new Map(
    [...columns].map(([field, thoughts]) => [
      field,
      [...Map.groupBy(thoughts, ({ text, struck }) => `${struck} ${foldedWord(text)}`).values()].flatMap(
        ([first, ...others]) =>
          first === undefined ? [] : [{ ...first, cards: [...first.cards, ...others.flatMap(({ cards }) => cards)] }],
      ),
    ]),
  );
