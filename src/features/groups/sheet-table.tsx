import './groups.css';
import type { GroupSheet, SheetQuestion } from '../../domain/groups/group-work.ts';
import type { SmallGroup } from '../../domain/session/small-group.ts';
import { type GroupWords, useGroupWords } from '../../words/groups.ts';
import { AnswerLines } from './sheet-answers.tsx';

/** A group with what it has written. */
export interface WrittenSheet {
  readonly group: SmallGroup;
  readonly dissolved: boolean;
  readonly sheet: GroupSheet;
  /** Typed in from paper. */
  readonly paper?: true;
}

/** How a sheet is called: its group, whether that was dissolved, and whether it was typed in from paper. */
export const sheetName = (
  words: Pick<GroupWords, 'dissolved' | 'onPaper'>,
  { group, dissolved, paper }: Omit<WrittenSheet, 'sheet'>,
): string => {
  const name = dissolved ? words.dissolved(group.name) : group.name;
  return paper === true ? words.onPaper(name) : name;
};

interface SheetTableProps {
  readonly questions: readonly SheetQuestion[];
  readonly sheets: readonly WrittenSheet[];
}

/** More columns than this fit neither a screen nor a page of paper. */
const mostColumns = 6;

/** Everything that was written, by question and group; groups that were dissolved stand there, too. */
export function SheetTable({ questions, sheets }: SheetTableProps) {
  const words = useGroupWords();
  const byGroup = sheets.length > Math.max(mostColumns, questions.length);
  const asked = questions.map(({ id, text }) => ({ id: id as string, title: text }));
  const wrote = sheets.map((sheet) => ({ id: sheet.group.id as string, title: sheetName(words, sheet) }));
  const [rows, columns] = byGroup ? [wrote, asked] : [asked, wrote];
  const answerOf = (row: number, column: number) => {
    const [question, sheet] = byGroup ? [questions[column], sheets[row]] : [questions[row], sheets[column]];
    return question === undefined ? '' : (sheet?.sheet.get(question.id) ?? '');
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that is wider than the screen is scrolled with the keyboard, too
    <section className="plenum-sheet-scroll" aria-label={words.panel.sheets} tabIndex={0}>
      <table className="plenum-group-table">
        <thead>
          <tr>
            <th scope="col">{byGroup ? words.group : words.question}</th>
            {columns.map(({ id, title }) => (
              <th key={id} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, title }, row) => (
            <tr key={id}>
              <th scope="row">{title}</th>
              {columns.map((one, column) => (
                <td key={one.id}>
                  <AnswerLines answer={answerOf(row, column)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
