import './theses-wall.css';
import type { BallotQuestion } from '../../domain/ballot/ballot.ts';
import type { WordedSheet } from '../../domain/export/group-marks-export.ts';
import { type GroupMark, marksIn, sheetRows } from '../../domain/theses/group-marks.ts';
import { useNow } from '../../ui/use-now.ts';
import { useBallotWords } from '../../words/ballot.ts';
import { useThesesWords } from '../../words/theses.ts';

/** So many groups stand beside each other; more take turns, calmly. */
const perPage = 4;
const pageTime = 15_000;

/** A mark as short as it can be said: number and sign; the words behind a condition or a part are on the tablets. */
function Mark({ mark, number }: { readonly mark: GroupMark; readonly number: number }) {
  const { groups } = useThesesWords();
  const said = mark.part === '' ? groups.verdicts[mark.verdict] : groups.partly(groups.verdicts[mark.verdict], '…');
  return (
    <li data-verdict={mark.verdict}>
      <b>
        {groups.number(number)}
        {mark.strong && ` ${groups.number(number)}`}
      </b>{' '}
      {said}
      {mark.verdict === 'conditional' && ' …'}
    </li>
  );
}

interface SheetsWallProps {
  readonly title: string;
  readonly theses: readonly BallotQuestion[];
  readonly sheets: readonly WordedSheet[];
}

/** Groups × questions on the wall. What a group has marked twice stands there twice. */
export function SheetsWall({ title, theses, sheets }: SheetsWallProps) {
  const { groups } = useThesesWords();
  const { wall } = useBallotWords();
  const now = useNow(0, 1000);
  const pages = Math.max(1, Math.ceil(sheets.length / perPage));
  const page = Math.floor(now / pageTime) % pages;
  const shown = sheets.slice(page * perPage, (page + 1) * perPage);
  const numberOf = new Map(theses.map(({ id, number }) => [id, number]));
  return (
    <>
      <header>
        <h1>{title}</h1>
        {pages > 1 && <p>{wall.page(page + 1, pages)}</p>}
      </header>
      <table className="plenum-swall">
        <thead>
          <tr>
            <td />
            {shown.map(({ group, name }) => (
              <th key={group} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sheetRows.map((row) => (
            <tr key={row}>
              <th scope="row">{groups.rows[row]}</th>
              {shown.map((sheet) => (
                <td key={sheet.group}>
                  <ul>
                    {marksIn(sheet, row, theses).map((mark) => (
                      <Mark key={mark.thesis} mark={mark} number={numberOf.get(mark.thesis) ?? 0} />
                    ))}
                    {(sheet.texts.get(row) ?? '') !== '' && <li className="plenum-twall-soft">{groups.andText}</li>}
                  </ul>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
