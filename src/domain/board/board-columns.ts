import type { RowId } from '../ids.ts';
import type { BoardField, ToldCard } from './board.ts';

/** What the moderator has done with a card that was told. What is missing was not touched. */
export interface CardPlace {
  /** Moved into this field. */
  readonly field: BoardField | null;
  /** Laid onto this card, as the same thought. */
  readonly into: RowId | null;
  readonly struck: boolean;
}
export type CardPlaces = ReadonlyMap<RowId, CardPlace>;

/** One thought on a board: a card, or several that say the same. */
export interface BoardThought {
  /** The card that gives it its words; null and void of the others. */
  readonly id: RowId;
  readonly field: BoardField;
  readonly text: string;
  /** All cards that say this, the first one's words standing for them. At least one. */
  readonly cards: readonly ToldCard[];
  readonly struck: boolean;
}

/** The thoughts of each field in the order in which their first card was told. */
export type BoardColumns = ReadonlyMap<BoardField, readonly BoardThought[]>;

/**
 * Lays a board out. Cards laid onto each other in a circle by two moderators at once stay together, under the one that
 * was told first. A card laid onto one that is not there stands for itself.
 */
export const boardColumns = (
  fields: readonly BoardField[],
  cards: readonly ToldCard[],
  places: CardPlaces,
): BoardColumns => {
  const rank = new Map(cards.map(({ id }, index) => [id, index]));
  const headOf = (id: RowId): RowId => {
    const way: RowId[] = [id];
    for (;;) {
      const next = places.get(way.at(-1) as RowId)?.into ?? null;
      if (next === null || !rank.has(next)) return way.at(-1) as RowId;
      const seen = way.indexOf(next);
      if (seen >= 0) return way.slice(seen).reduce((a, b) => ((rank.get(a) ?? 0) <= (rank.get(b) ?? 0) ? a : b));
      way.push(next);
    }
  };
  const groups = new Map<RowId, ToldCard[]>();
  for (const card of cards) {
    const head = headOf(card.id);
    groups.set(head, [...(groups.get(head) ?? []), card]);
  }
  const thoughts = cards.flatMap((head): readonly BoardThought[] => {
    const group = groups.get(head.id);
    if (group === undefined) return [];
    const place = places.get(head.id);
    const field = place?.field ?? head.field;
    const others = group.filter(({ id }) => id !== head.id);
    return [{ id: head.id, field, text: head.text, cards: [head, ...others], struck: place?.struck === true }];
  });
  return new Map(fields.map((field) => [field, thoughts.filter((thought) => thought.field === field)]));
};
