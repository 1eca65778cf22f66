import './groups.css';
import type { GroupSheet, SheetQuestion } from '../../domain/groups/group-work.ts';
import type { SmallGroup } from '../../domain/session/small-group.ts';
import { useGroupWords } from '../../words/groups.ts';
import { AnswerLines } from './sheet-answers.tsx';

/** A group with what it has written. */
export interface WrittenSheet {
  readonly group: SmallGroup;
  readonly dissolved: boolean;
  readonly sheet: GroupSheet;
}

interface SheetTableProps {
  readonly questions: readonly SheetQuestion[];
  readonly sheets: readonly WrittenSheet[];
}

/** Everything that was written: a row per question, a column per group; groups that were dissolved stand there, too. */
export function SheetTable({ questions, sheets }: SheetTableProps) {
  const words = useGroupWords();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that is wider than the screen is scrolled with the keyboard, too
    <section className="plenum-sheet-scroll" aria-label={words.panel.sheets} tabIndex={0}>
      <table className="plenum-group-table">
        <thead>
          <tr>
            <th scope="col">{words.question}</th>
            {sheets.map(({ group, dissolved }) => (
              <th key={group.id} scope="col">
                {dissolved ? words.dissolved(group.name) : group.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {questions.map(({ id, text }) => (
            <tr key={id}>
              <th scope="row">{text}</th>
              {sheets.map(({ group, sheet }) => (
                <td key={group.id}>
                  <AnswerLines answer={sheet.get(id) ?? ''} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
