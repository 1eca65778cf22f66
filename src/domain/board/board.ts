import type { Photo } from '../attachment/attachment.ts';
import { atMost } from '../beginning.ts';
import type { AgendaItemId, CardId, RowId, SeatId } from '../ids.ts';
import type { ToldVia } from '../session/told-via.ts';
import {
  type BoardField,
  type BoardKind,
  type BoardLook,
  type BoardQuestion,
  hasPart,
  type Lens,
  usualLenses,
  usualOptions,
} from './board-kinds.ts';

/**
 * How far a board has come: cards are collected and shown to nobody; they are shown as they come; nothing more is
 * taken. From `closed` it may go back to `shown`, never to `covered`: what was shown was seen.
 */
export const boardStates = ['covered', 'shown', 'closed'] as const;
export type BoardState = (typeof boardStates)[number];

/** Longest card, in letters. */
export const longestCard = 5_000;
/** Longest card of a field that asks for one word. */
export const longestWord = 40;
/** Longest card of a field, in letters. */
export const longestIn = (field: BoardField): number => (field === 'word' ? longestWord : longestCard);
/** Most cards of one person on one board, where the moderator has set no limit. More are no person's. */
export const mostCards = 50;
/** Longest prompt of a field, in letters. */
export const longestPrompt = 90;
/** Longest name of an option or a lens, in letters. */
export const longestName = 40;
/** Longest source of a card, in letters. */
export const longestSource = 120;

/** What was decided about what stands on a board: in which words, by whom, when. */
export interface BoardDecision {
  /** ISO 8601 date, or empty. */
  readonly date: string;
  /** The body that decided. */
  readonly body: string;
  readonly text: string;
}

/** Nobody has written a decision down. */
export const noDecision: BoardDecision = { date: '', body: '', text: '' };
/** Longest text of a decision, in letters. */
export const longestDecision = 2_000;

/** A board as the moderator wants it; one per agenda item. */
export interface BoardWish {
  readonly item: AgendaItemId;
  readonly kind: BoardKind;
  /** What the moderator asks instead of the usual prompt; questions that are missing ask the usual. */
  readonly prompts: ReadonlyMap<BoardQuestion, string>;
  /** What is compared, by name; empty names are the usual ones. None where nothing is compared. */
  readonly options: readonly string[];
  /** The lenses that cards may carry, each with what the moderator calls it; empty: its usual name. */
  readonly lenses: ReadonlyMap<Lens, string>;
  /** Wall and cockpit show only this; null: everything. */
  readonly only: BoardLook | null;
  readonly decision: BoardDecision;
  /** Whether cards carry names. Final once the board was begun. */
  readonly named: boolean;
  /** So many cards of one person; null: no limit but `mostCards`. Final once the board was begun. */
  readonly limit: number | null;
  /** Null: not begun. */
  readonly wish: BoardState | null;
}

/** A card as its author wrote it, in the seat's own document. */
export interface Card {
  readonly id: CardId;
  readonly item: AgendaItemId;
  readonly field: BoardField;
  /** Of a card with a photo: what the photo says. */
  readonly text: string;
  readonly photo?: Photo;
  /** Through which lenses its author looks. Missing: none. */
  readonly lenses?: readonly Lens[];
  /** Wants its author's name beside it, where the board leaves that to them. */
  readonly named?: boolean;
  /** Handed in; until then it is being written, and belongs to nobody but its author. */
  readonly ready: boolean;
  readonly order: string;
}

/** A card as everybody reads it. Its id is new, so that nobody can tell which cards one person wrote. */
export interface ToldCard {
  readonly id: RowId;
  readonly field: BoardField;
  readonly text: string;
  readonly photo?: Photo;
  /** Missing: none. */
  readonly lenses?: readonly Lens[];
  /** Cards that were told together; later ones have a higher number and stand behind. */
  readonly batch: number;
  /** Only where cards carry names. */
  readonly seat?: SeatId;
  /** Typed in by the moderator: from paper, or called out. */
  readonly typed?: true;
}

/** A card that the moderator has typed in for somebody without a device, or because it was called out. */
export interface TypedCard {
  readonly id: RowId;
  readonly item: AgendaItemId;
  readonly field: BoardField;
  readonly text: string;
  readonly order: string;
}

/** A board as it is, told by the teller. */
export interface BoardFact {
  readonly item: AgendaItemId;
  readonly state: BoardState;
  readonly named: boolean;
  readonly limit: number | null;
  /**
   * When it began to take cards, in milliseconds since 1970, moved on by the time it stood closed in between; null where
   * that was not kept.
   */
  readonly openedAt: number | null;
  /** Null while it takes cards, and where it was not kept. */
  readonly closedAt: number | null;
  /** How many people have written, and how many cards in all; also while they are covered. */
  readonly people: number;
  readonly written: number;
  /** How many of those whose cards were told have no device of their own; missing: nobody. */
  readonly via?: ToldVia;
  /** In the order in which they were told; within a batch shuffled. */
  readonly cards: readonly ToldCard[];
  /** How many support each card, or all that is laid onto it; where nobody does it is missing. Missing where none can. */
  readonly support?: ReadonlyMap<RowId, number>;
}

/**
 * How many cards of a board that is shown are not told yet: they wait until they are from three people, or for the end, so
 * that nobody is known by the one card that comes after they have put the tablet down.
 */
export const waitingCards = ({ state, written, cards }: Pick<BoardFact, 'state' | 'written' | 'cards'>): number =>
  state === 'shown' ? Math.max(0, written - cards.length) : 0;

/** The text of a card as it is shown: without loose space, at most `longest` letters, no letter cut in half. */
export const plainCard = (text: string, longest = longestCard): string => {
  const tidy = text
    .replace(/\r\n?/gu, '\n')
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ ?\n ?/gu, '\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
  return atMost(tidy, longest).trim();
};

/**
 * What one person has written on a board, split by what the limit allows. Empty cards are none, and
 * neither are those that are still being written.
 */
export interface OwnCards {
  readonly taken: readonly Card[];
  readonly tooMany: readonly Card[];
}

/** What a card has to fit: the board, and how many cards of this person it still takes. */
export interface BoardRoom {
  readonly item: AgendaItemId;
  readonly fields: readonly BoardField[];
  readonly room: number;
}

/** How many cards a board takes of one person. */
export const cardLimit = ({ limit }: Pick<BoardWish, 'limit'>): number => Math.min(limit ?? mostCards, mostCards);

/** A person's cards for one board, in their order: the first ones are taken, as many as there is room for. */
export const cardsOn = (cards: readonly Card[], { item, fields, room }: BoardRoom): OwnCards => {
  const own = cards.flatMap((card) => {
    const text = plainCard(card.text, longestIn(card.field));
    return card.item === item && card.ready && fields.includes(card.field) && (text !== '' || card.photo !== undefined)
      ? [{ ...card, text }]
      : [];
  });
  return { taken: own.slice(0, room), tooMany: own.slice(room) };
};

/** Whether somebody has written more than the board takes of them, counting what they have not handed in yet. */
export const hasWrittenTooMuch = (cards: readonly Card[], on: BoardRoom): boolean =>
  cardsOn(
    cards.map((card) => ({ ...card, ready: true })),
    on,
  ).tooMany.length > 0;

/** The board of an agenda item that nobody has set anything for. */
export const plainBoard = (item: AgendaItemId, kind: BoardKind): BoardWish => ({
  item,
  kind,
  prompts: new Map(),
  options: hasPart(kind, 'options') ? Array(usualOptions).fill('') : [],
  lenses: new Map(hasPart(kind, 'lenses') ? usualLenses.map((lens) => [lens, '']) : []),
  only: null,
  decision: noDecision,
  named: false,
  limit: hasPart(kind, 'single') ? 1 : null,
  wish: null,
});

/** Everything that stands on a board: what was told, and behind it what the moderator has typed in. */
export const boardCards = (
  item: AgendaItemId,
  told: readonly ToldCard[],
  typed: readonly TypedCard[],
): readonly ToldCard[] => {
  const batch = 1 + Math.max(0, ...told.map((card) => card.batch));
  const own = typed.filter((card) => card.item === item && plainCard(card.text) !== '');
  return [
    ...told,
    ...own.map(({ id, field, text }) => ({
      id,
      field,
      text: plainCard(text, longestIn(field)),
      batch,
      typed: true as const,
    })),
  ];
};
