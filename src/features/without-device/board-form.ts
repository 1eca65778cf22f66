import { plainCard } from '../../domain/board/board.ts';
import type { BoardField } from '../../domain/board/board-kinds.ts';

/** A field of a board on paper: under its number stands what the screen asks, in the same order. */
export interface FormField {
  readonly field: BoardField;
  readonly number: number;
  readonly prompt: string;
  /** Longest card, in letters. */
  readonly longest: number;
}

/** What stands on the paper form of a board. */
export interface BoardForm {
  readonly fields: readonly FormField[];
  /** So many cards of one person in all; null: as many as somebody likes. */
  readonly limit: number | null;
}

/** The cards of a form: under its field and its place in it, so that a form that is mended changes its own cards. */
export type CardKey = `${BoardField}-${number}`;

/** What was typed from a field: a line is a card. */
export const cardsIn = (text: string, longest: number): readonly string[] =>
  text.split('\n').flatMap((line) => plainCard(line, longest) || []);

/** Cards of a form as keys and texts; what stood there before and does no more is null. */
export const saidIn = (
  { fields }: BoardForm,
  typed: ReadonlyMap<BoardField, string>,
  before: ReadonlyMap<CardKey, string>,
): ReadonlyMap<CardKey, string | null> =>
  new Map([
    ...[...before.keys()].map((key) => [key, null] as const),
    ...fields.flatMap(({ field, longest }) =>
      cardsIn(typed.get(field) ?? '', longest).map((text, index) => [`${field}-${index}` as CardKey, text] as const),
    ),
  ]);

/** The cards that a form has in a field, one below the other. */
export const typedFrom = (field: BoardField, before: ReadonlyMap<CardKey, string>): string =>
  [...before]
    .flatMap(([key, text]) => {
      const at = key.lastIndexOf('-');
      return key.slice(0, at) === field ? [{ place: Number(key.slice(at + 1)), text }] : [];
    })
    .sort((a, b) => a.place - b.place)
    .map(({ text }) => text)
    .join('\n');
