import type { RowId } from '../ids.ts';
import type { ToldCard } from './board.ts';
import type { BoardField, Lens } from './board-kinds.ts';

/** What the moderator has done with a card that was told. What is missing was not touched. */
export interface CardPlace {
  /** Moved into this field. */
  readonly field: BoardField | null;
  /** Laid onto this card, as the same thought. */
  readonly into: RowId | null;
  readonly struck: boolean;
  /** Follows from this card. */
  readonly follows: RowId | null;
  /** Says of one option what this card says of another; both stay where they are. */
  readonly same: RowId | null;
  /** Lenses that were given to it or taken from it, whatever its author has chosen. */
  readonly lenses: ReadonlyMap<Lens, boolean>;
  /** Stands above the others: a conclusion, or a quote worth keeping. */
  readonly pinned: boolean;
  /** Where its words come from, as the moderator put it; empty: from this board. */
  readonly source: string;
}
/** Where cards were moved to, by card. */
export type CardPlaces = ReadonlyMap<RowId, CardPlace>;

/** The place of a card that nobody has touched. */
export const untouched: CardPlace = {
  field: null,
  into: null,
  struck: false,
  follows: null,
  same: null,
  lenses: new Map(),
  pinned: false,
  source: '',
};

/** How another thought hangs together with this one: it follows from that, that follows from it, or both say the same. */
export const linkKinds = ['from', 'to', 'same'] as const;
export type LinkKind = (typeof linkKinds)[number];

/** A thought that hangs together with this one. */
export interface ThoughtLink {
  readonly kind: LinkKind;
  readonly id: RowId;
  readonly field: BoardField;
  readonly text: string;
}

/** One thought on a board: a card, or several that say the same. */
export interface BoardThought {
  /** The card that gives it its words; null and void of the others. */
  readonly id: RowId;
  readonly field: BoardField;
  readonly text: string;
  /** All cards that say this, the first one's words standing for them. At least one. */
  readonly cards: readonly ToldCard[];
  readonly struck: boolean;
  readonly pinned: boolean;
  readonly source: string;
  /** The lenses of all its cards. */
  readonly lenses: readonly Lens[];
  readonly links: readonly ThoughtLink[];
}

/** The thoughts of each field: pinned ones first, then in the order in which their first card was told. */
export type BoardColumns = ReadonlyMap<BoardField, readonly BoardThought[]>;
