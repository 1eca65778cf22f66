import type { AgendaItemId, GroupId, QuestionId } from '../ids.ts';

/** The four questions that a small group answers together, in the order of the sheet; each is a row of its own. */
export const sheetRows = ['agree', 'disagree', 'more', 'politics'] as const;
export type SheetRow = (typeof sheetRows)[number];

/** What a group says of a thesis in one row. `conditional` is right under a condition, which is written down. */
export const markVerdicts = ['right', 'half', 'wrong', 'unclear', 'conditional'] as const;
export type MarkVerdict = (typeof markVerdicts)[number];

/** Longest part or condition, in letters. */
export const longestMarkText = 400;

/** One thesis in one row of one group's sheet. The same thesis may stand in several rows, and each mark stays in its row. */
export interface GroupMark {
  readonly row: SheetRow;
  readonly thesis: QuestionId;
  readonly verdict: MarkVerdict;
  /** Marked twice, for emphasis. */
  readonly strong: boolean;
  /** Right or wrong only in this part; empty: as a whole. */
  readonly part: string;
  /** Under which condition; only where the verdict says so. */
  readonly condition: string;
}

/** What one small group has marked. */
export interface MarkedSheet {
  readonly group: GroupId;
  readonly name: string;
  readonly marks: readonly GroupMark[];
}

/** Under what the words of one row lie in a group's sheet. */
export const rowId = (item: AgendaItemId, row: SheetRow): QuestionId => `${item}-${row}` as QuestionId;

/** Whether a verdict can be narrowed to a part of the thesis. */
export const mayBePartly = (verdict: MarkVerdict): boolean => verdict === 'right' || verdict === 'wrong';

/** How a group stands to a thesis: its marks of all rows taken together. */
export type GroupStand = 'full' | 'half' | 'conditional' | 'wrong' | 'unclear' | 'none';

/**
 * The strongest approval decides: a thesis that stands as right in one row and as half in another is right to this
 * group. Right in part is half; what is wrong, as a whole or in part, counts only where nothing approves.
 */
export const standOf = ({ marks }: MarkedSheet, thesis: QuestionId): GroupStand => {
  const own = marks.filter((mark) => mark.thesis === thesis);
  if (own.some(({ verdict, part }) => verdict === 'right' && part === '')) return 'full';
  if (own.some(({ verdict }) => verdict === 'conditional')) return 'conditional';
  if (own.some(({ verdict }) => verdict === 'half' || verdict === 'right')) return 'half';
  if (own.some(({ verdict }) => verdict === 'wrong')) return 'wrong';
  return own.length > 0 ? 'unclear' : 'none';
};

/** How often a thesis is named as right, as a whole, in part or under a condition; marked twice counts twice. */
export const mentionsOf = (sheets: readonly MarkedSheet[], thesis: QuestionId): number =>
  sheets
    .flatMap(({ marks }) => marks)
    .filter((mark) => mark.thesis === thesis && (mark.verdict === 'right' || mark.verdict === 'conditional'))
    .reduce((sum, { strong }) => sum + (strong ? 2 : 1), 0);

/** The marks of one cell of the table groups × questions, in the order of the theses' numbers. */
export const marksIn = (
  { marks }: MarkedSheet,
  row: SheetRow,
  theses: readonly { readonly id: QuestionId; readonly number: number }[],
): readonly GroupMark[] => {
  const numberOf = new Map(theses.map(({ id, number }) => [id, number]));
  return marks
    .filter((mark) => mark.row === row && numberOf.has(mark.thesis))
    .sort((a, b) => (numberOf.get(a.thesis) ?? 0) - (numberOf.get(b.thesis) ?? 0));
};
