import './ballot.css';
import './group-sheet.css';
import type { BallotQuestion, BallotWish } from '../../domain/ballot/ballot.ts';
import type { WordedSheet } from '../../domain/export/group-marks-export.ts';
import { marksIn, sheetRows } from '../../domain/theses/group-marks.ts';
import { useThesesWords } from '../../words/theses.ts';
import { useMarkText } from './mark-text.ts';
import { useRowNames } from './use-row-names.ts';

interface GroupTableProps {
  readonly wish: BallotWish;
  readonly sheets: readonly WordedSheet[];
  readonly theses: readonly BallotQuestion[];
}

/** Groups × questions, exactly as it was marked and written. */
export function GroupTable({ wish, sheets, theses }: GroupTableProps) {
  const { groups } = useThesesWords();
  const names = useRowNames(wish);
  const textOf = useMarkText();
  const numberOf = new Map(theses.map(({ id, number }) => [id, number]));
  if (sheets.length === 0) return <p>{groups.none}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that is wider than the screen is scrolled with the keyboard, too
    <section className="plenum-mark-scroll" aria-label={groups.table} tabIndex={0}>
      <table className="plenum-mark-table">
        <thead>
          <tr>
            <th scope="col">{groups.group}</th>
            {sheetRows.map((row) => (
              <th key={row} scope="col">
                {names[row]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sheets.map((sheet) => (
            <tr key={sheet.group}>
              <th scope="row">{sheet.paper === true ? groups.onPaper(sheet.name) : sheet.name}</th>
              {sheetRows.map((row) => (
                <td key={row}>
                  <ul>
                    {marksIn(sheet, row, theses).map((mark) => (
                      <li key={mark.thesis} data-strong={mark.strong || undefined}>
                        {textOf(mark, numberOf.get(mark.thesis) ?? 0)}
                      </li>
                    ))}
                  </ul>
                  <p>{sheet.texts.get(row)}</p>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
