import type { BoardWish } from '../../domain/board/board.ts';
import {
  type BoardField,
  type BoardLook,
  type BoardQuestion,
  type Lens,
  optionOf,
  questionOf,
} from '../../domain/board/board-kinds.ts';
import { useBoardWords } from '../../words/board.ts';

/** What everything on a board is called: as the moderator put it, otherwise as usual. */
export interface FieldNames {
  readonly question: (question: BoardQuestion) => string;
  /** Options are counted from 1. */
  readonly option: (option: number) => string;
  /** A field in one line: what it asks, and about which option. */
  readonly field: (field: BoardField) => string;
  readonly lens: (lens: Lens) => string;
  /** What is looked at, where it is not all. */
  readonly look: (look: BoardLook) => string;
}

export function useFieldNames({
  prompts,
  options,
  lenses,
}: Pick<BoardWish, 'prompts' | 'options' | 'lenses'>): FieldNames {
  const words = useBoardWords();
  const question = (one: BoardQuestion) => prompts.get(one) ?? words.prompts[one];
  const lens = (one: Lens) => lenses.get(one) || words.lenses[one];
  const option = (number: number) => options[number - 1] || words.option(number);
  return {
    question,
    option,
    field(field) {
      const number = optionOf(field);
      const isOnly = options.length === 1 && options[0] === '';
      return number === null || isOnly
        ? question(questionOf(field))
        : `${option(number)}: ${question(questionOf(field))}`;
    },
    lens,
    look: (look) => (look === 'pinned' ? words.pinned : lens(look)),
  };
}
