import './theses-wall.css';
import type { BallotQuestion, BallotWish } from '../../domain/ballot/ballot.ts';
import type { WordedSheet } from '../../domain/export/group-marks-export.ts';
import { type GroupMark, marksIn, type SheetRow, sheetRows } from '../../domain/theses/group-marks.ts';
import { useWallRows, WallPage } from '../../ui/wall-page.tsx';
import { useThesesWords } from '../../words/theses.ts';
import { useRowNames } from './use-row-names.ts';

/** So many lines have room below each other; of a sheet that has more, the questions take turns. */
const mostLines = 18;

/** How many lines a question takes beside these groups: its own words take two. */
const linesOf = (row: SheetRow, sheets: readonly WordedSheet[], theses: readonly BallotQuestion[]): number =>
  Math.max(2, ...sheets.map((one) => marksIn(one, row, theses).length + (one.texts.get(row) ? 1 : 0)));

const inPages = (
  sheets: readonly WordedSheet[],
  theses: readonly BallotQuestion[],
): readonly (readonly SheetRow[])[] => {
  const pages: SheetRow[][] = [[]];
  let used = 0;
  for (const row of sheetRows) {
    const lines = linesOf(row, sheets, theses);
    if (used > 0 && used + lines > mostLines) {
      pages.push([]);
      used = 0;
    }
    pages.at(-1)?.push(row);
    used += lines;
  }
  return pages;
};

/** So many groups stand beside each other; more take turns, calmly. */
const perPage = 4;

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
  readonly wish: BallotWish;
  readonly theses: readonly BallotQuestion[];
  readonly sheets: readonly WordedSheet[];
}

/** Groups × questions on the wall. What a group has marked twice stands there twice. */
export function SheetsWall({ title, wish, theses, sheets }: SheetsWallProps) {
  const { groups } = useThesesWords();
  const names = useRowNames(wish);
  const places = Array.from({ length: Math.ceil(sheets.length / perPage) }, (_, index) =>
    sheets.slice(index * perPage, (index + 1) * perPage),
  ).flatMap((some) => inPages(some, theses).map((rows) => ({ some, rows })));
  const { shown: at, page } = useWallRows(places, 1);
  const { some: shown = [], rows = [] } = at[0] ?? {};
  const numberOf = new Map(theses.map(({ id, number }) => [id, number]));
  return (
    <>
      <header>
        <h1>{title}</h1>
        <WallPage {...page} />
      </header>
      <table className="plenum-swall">
        <thead>
          <tr>
            <td />
            {shown.map(({ group, name, paper }) => (
              <th key={group} scope="col">
                {paper === true ? groups.onPaper(name) : name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row}>
              <th scope="row">{names[row]}</th>
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
