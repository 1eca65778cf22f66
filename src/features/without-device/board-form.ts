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

/** The cards of a form: each under its field and a name of its own, which stays with its words. */
export type CardKey = `${BoardField}-${string}`;

export const fieldOf = (key: CardKey): BoardField => key.slice(0, key.indexOf('-')) as BoardField;

/** What was typed from a field: a line is a card. */
export const cardsIn = (text: string, longest: number): readonly string[] =>
  text.split('\n').flatMap((line) => plainCard(line, longest) || []);

/**
 * Cards of a form as keys and texts; what stood there before and does no more is null. A line that says what it said before is
 * the same card; every other is a new one, because what was told under an old name stays as it was told.
 */
export const saidIn = (
  { fields }: BoardForm,
  typed: ReadonlyMap<BoardField, string>,
  before: ReadonlyMap<CardKey, string>,
  newName: () => string,
): ReadonlyMap<CardKey, string | null> => {
  const kept = new Set<CardKey>();
  const known = (field: BoardField, text: string): CardKey | undefined =>
    [...before].find(([key, was]) => fieldOf(key) === field && was === text && !kept.has(key))?.[0];
  const lines = fields.flatMap(({ field, longest }) =>
    cardsIn(typed.get(field) ?? '', longest).map((text) => {
      const key = known(field, text) ?? (`${field}-${newName()}` as const);
      kept.add(key);
      return [key, text] as const;
    }),
  );
  return new Map([...[...before.keys()].map((key) => [key, null] as const), ...lines]);
};

/** Whether a line is longer than a card of its field: it would be cut off without a word. */
export const isTooLong = (text: string, longest: number): boolean =>
  text.split('\n').some((line) => plainCard(line, Number.POSITIVE_INFINITY).length > longest);

/** What was told already, by field: it stands as it was told, whatever becomes of the form. */
export type ToldTexts = ReadonlyMap<BoardField, ReadonlySet<string>>;

interface Line {
  readonly field: BoardField;
  readonly text: string;
}

/** New lines of a form whose words stand on the board already, as where one is taken out and typed in again. */
export const standingIn = (
  { fields }: BoardForm,
  typed: ReadonlyMap<BoardField, string>,
  { before, told }: { readonly before: ReadonlyMap<CardKey, string>; readonly told: ToldTexts },
): readonly Line[] =>
  fields.flatMap(({ field, longest }) => {
    const own = [...before].flatMap(([key, text]) => (fieldOf(key) === field ? [text] : []));
    return cardsIn(typed.get(field) ?? '', longest).flatMap((text) => {
      const at = own.indexOf(text);
      if (at >= 0) own.splice(at, 1);
      return at < 0 && told.get(field)?.has(text) === true ? [{ field, text }] : [];
    });
  });

/** What was typed without these lines: each goes once, from the end. */
export const withoutLines = (
  { fields }: BoardForm,
  typed: ReadonlyMap<BoardField, string>,
  lines: readonly Line[],
): ReadonlyMap<BoardField, string> =>
  new Map(
    fields.map(({ field, longest }) => {
      const left = [...cardsIn(typed.get(field) ?? '', longest)];
      for (const { text } of lines.filter((line) => line.field === field)) {
        const at = left.lastIndexOf(text);
        if (at >= 0) left.splice(at, 1);
      }
      return [field, left.join('\n')] as const;
    }),
  );

/** The cards that a form has in a field, one below the other. */
export const typedFrom = (field: BoardField, before: ReadonlyMap<CardKey, string>): string =>
  [...before].flatMap(([key, text]) => (fieldOf(key) === field ? [text] : [])).join('\n');
