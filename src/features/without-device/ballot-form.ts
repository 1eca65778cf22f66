import type { QuestionId } from '../../domain/ids.ts';

/** What can be ticked of a question. */
export interface PaperChoice {
  readonly value: string;
  readonly label: string;
}

/** What stands on the paper form of a ballot. */
export interface BallotForm {
  readonly questions: readonly {
    readonly id: QuestionId;
    readonly number: string;
    readonly title: string;
    readonly text: string;
  }[];
  /** Empty: only stars or points are given. */
  readonly choices: readonly PaperChoice[];
  /** Stars or points: how many on one question, how many in all; null: none are given. */
  readonly weight: { readonly label: string; readonly heaviest: number; readonly limit: number } | null;
}

/** The words of a kind of ballot begin with letters of their own, or a whole word has to be typed. */
const haveOwnLetters = (choices: readonly PaperChoice[]): boolean => {
  const letters = choices.map(({ label }) => label.slice(0, 1).toLowerCase());
  return letters.every((letter) => /\p{L}/u.test(letter)) && new Set(letters).size === letters.length;
};

const plain = (text: string): string => text.trim().toLowerCase().replaceAll('−', '-');

/** What is typed for a choice: its first letter where that is enough, otherwise all of it. */
export const keyOf = ({ label }: PaperChoice, choices: readonly PaperChoice[]): string =>
  haveOwnLetters(choices) ? label.slice(0, 1).toLowerCase() : plain(label);

/** What stands in a field for a choice. */
export type TypedChoice =
  | { readonly kind: 'empty' | 'impossible' }
  | { readonly kind: 'choice'; readonly value: string };

/** Reads a field as it was typed from the form: the letter of a choice, or its word. */
export const readChoice = (typed: string, choices: readonly PaperChoice[]): TypedChoice => {
  const text = plain(typed);
  if (text === '') return { kind: 'empty' };
  const found = choices.find((one) => text === keyOf(one, choices) || text === plain(one.label));
  return found === undefined ? { kind: 'impossible' } : { kind: 'choice', value: found.value };
};

/** Whether nothing more can follow: then the next field is entered by itself. */
export const isFinishedChoice = (typed: string, choices: readonly PaperChoice[]): boolean =>
  haveOwnLetters(choices) && typed.trim().length === 1 && readChoice(typed, choices).kind === 'choice';

/** Reads stars or points: a number, an x for one, nothing for none; null: neither. */
export const readWeight = (typed: string, heaviest: number): number | null => {
  const text = plain(typed);
  if (text === '') return 0;
  if (text === 'x' || text === '*') return 1;
  const number = /^\d{1,3}$/u.test(text) ? Number(text) : Number.NaN;
  return number <= heaviest ? number : null;
};
