import type { BoardDecision, BoardWish } from '../board/board.ts';
import { type BoardField, hasPart, type Lens } from '../board/board-kinds.ts';
import type { BoardColumns, BoardThought, LinkKind } from '../board/board-thought.ts';
import type { Sheet } from './csv.ts';

/** The words of the table of a board. */
export interface BoardSheetWords {
  readonly field: string;
  readonly card: string;
  readonly count: string;
  readonly struck: string;
  /** How many of them the moderator has typed in. */
  readonly typed: string;
  readonly pinned: string;
  readonly source: string;
  readonly lenses: string;
  readonly links: Readonly<Record<LinkKind, string>>;
  readonly yes: string;
  readonly no: string;
  readonly prompt: (field: BoardField) => string;
  readonly lens: (lens: Lens) => string;
  /** What was decided, and by whom and when. */
  readonly decision: string;
  readonly decidedBy: (decision: BoardDecision) => string;
}

type Column = readonly [heading: string, of: (thought: BoardThought) => string | number];

/**
 * A board, a row per thought, field by field; what was struck stands there and is said to be. What was decided is the last
 * row, with body and date as its source. Never a name. Lenses and what hangs together only where boards of this kind have
 * them.
 */
export const boardSheet = (
  { kind, decision }: Pick<BoardWish, 'kind' | 'decision'>,
  columns: BoardColumns,
  words: BoardSheetWords,
): Sheet => {
  const linked = (link: LinkKind): Column => [
    words.links[link],
    ({ links }) =>
      links
        .filter((one) => one.kind === link)
        .map(({ field, text }) => `${words.prompt(field)}: ${text}`)
        .join('\n'),
  ];
  const table: readonly Column[] = [
    [words.field, ({ field }) => words.prompt(field)],
    [words.card, ({ text }) => text],
    [words.count, ({ cards }) => cards.length],
    [words.typed, ({ cards }) => cards.filter(({ typed }) => typed === true).length],
    [words.struck, ({ struck }) => (struck ? words.yes : words.no)],
    [words.pinned, ({ pinned }) => (pinned ? words.yes : words.no)],
    [words.source, ({ source }) => source],
    ...(hasPart(kind, 'lenses')
      ? [[words.lenses, ({ lenses }) => lenses.map((lens) => words.lens(lens)).join(', ')] satisfies Column]
      : []),
    ...(hasPart(kind, 'links') ? [linked('from'), linked('same')] : []),
  ];
  const decided: Readonly<Record<string, string>> = {
    [words.field]: words.decision,
    [words.card]: decision.text,
    [words.source]: words.decidedBy(decision),
  };
  return [
    table.map(([heading]) => heading),
    ...[...columns.values()].flat().map((thought) => table.map(([, of]) => of(thought))),
    ...(decision.text.trim() === '' ? [] : [table.map(([heading]) => decided[heading] ?? '')]),
  ];
};
