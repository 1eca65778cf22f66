import { type ReactNode, useState } from 'react';
import './grid-table.css';
import { levelOf, type Measures } from '../../domain/assessment/agreement.ts';
import type { Criterion } from '../../domain/assessment/criterion.ts';
import type { GridPicture, GridPoint } from '../../domain/grid/grid.ts';
import { CheckBox } from '../../ui/check-box.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { useFormat } from '../../words/format.ts';
import { usePictureWords } from '../../words/picture.ts';
import { useWords } from '../../words/words.ts';
import { OutsideCell, useOutside, useOutsideTitle } from './outside-scores.tsx';

interface GridTableProps {
  readonly picture: GridPicture;
  /** „Runde 2“ */
  readonly round: string;
  /** On the wall only what is read from eight metres: no quartiles, no counts. */
  readonly brief?: boolean;
  /** Names of the dimensions as heads of the columns; letters where there is no room for them. */
  readonly heads?: 'names' | 'letters';
}

type Row = Pick<GridPoint, 'proposal' | 'number' | 'shortTitle' | 'title' | 'abstained' | 'cannot'> & {
  readonly point: GridPoint | null;
};

function rowsOf({ points, unplaced }: GridPicture): readonly Row[] {
  const rows: readonly Row[] = [
    ...points.map((point) => ({ ...point, point })),
    ...unplaced.map((named) => ({ ...named, point: null })),
  ];
  return [...rows].sort((a, b) => a.number - b.number);
}

/** The dimensions of a table: those of the axes first, then the one shown by size, then the rest. */
export function tableCriteria({ x, y, size, further }: GridPicture): readonly Criterion[] {
  return [x, y, ...(size === null ? [] : [size]), ...further.filter((one) => one !== size)];
}

/** A, B, C … for heads without room; a line above the table says which is which. */
export function letterOf(index: number): string {
  return String.fromCharCode(65 + (index % 26));
}

function measuresOf(picture: GridPicture, point: GridPoint, criterion: Criterion): Measures | null {
  if (criterion === picture.x) return point.x;
  return criterion === picture.y ? point.y : (point.further[picture.further.indexOf(criterion)] ?? null);
}

function wasOf(picture: GridPicture, { from }: GridPoint, criterion: Criterion): number | null {
  if (criterion === picture.x) return from?.x ?? null;
  return criterion === picture.y ? (from?.y ?? null) : null;
}

interface ValueProps {
  readonly measures: Measures;
  readonly was: number | null;
  readonly brief: boolean;
  /** Whether any proposal was somewhere else in the earlier round. */
  readonly hasWay: boolean;
  /** Whether agreement is told as a number too. */
  readonly exact: boolean;
}

function Value({ measures, was, brief, hasWay, exact }: ValueProps) {
  const { assessment } = useWords();
  const { decimal } = useFormat();
  const { table } = assessment;
  const { median, q1, q3, agreement, n } = measures;
  const level = levelOf(measures);
  return (
    <>
      {/* The spaces are for those who listen: without them „8vorher 9“ is read out. */}
      <span className="plenum-grid-median">{decimal(median, 2)}</span>{' '}
      {!brief && <span className="plenum-grid-small">{table.half(decimal(q1, 2), decimal(q3, 2))}</span>}{' '}
      {!brief && (
        <span className="plenum-grid-small">
          {level === null ? assessment.tooFew : assessment.level[level]}
          {exact && level !== null && ` (${decimal(agreement, 2)})`} · {table.voices(n)}
        </span>
      )}{' '}
      {was !== null && was !== median ? (
        <span className="plenum-grid-small">{table.was(decimal(was, 2))}</span>
      ) : (
        // Keeps the medians of the wall below each other.
        brief && hasWay && <span className="plenum-grid-small" />
      )}
    </>
  );
}

interface AgreementProps {
  readonly row: Row;
  readonly brief: boolean;
  readonly exact: boolean;
  /** What its column is called. */
  readonly headOf: (criterion: Criterion) => string;
}

function Agreement({ row: { point }, brief, exact, headOf }: AgreementProps) {
  const { assessment } = useWords();
  const { decimal } = useFormat();
  if (point === null || point.level === null) return assessment.tooFew;
  if (brief)
    return (
      <>
        {point.discuss ? (
          <strong className="plenum-grid-discuss">{assessment.discuss}</strong>
        ) : (
          assessment.level[point.level]
        )}{' '}
        {point.level !== 'agreed' && (
          <span className="plenum-grid-lower">{assessment.lowerOn(headOf(point.lower))}</span>
        )}
      </>
    );
  return (
    <>
      {assessment.level[point.level]}
      {exact && ` (${decimal(point.agreement, 2)})`}{' '}
      {point.discuss && <strong className="plenum-grid-discuss">{assessment.discuss}</strong>}{' '}
      {point.level !== 'agreed' && <span className="plenum-grid-small">{assessment.lowerOn(point.lower.name)}</span>}
    </>
  );
}

/** How many could not tell: of the whole proposal, and of single dimensions. */
function Cannot({
  row: { abstained, cannot },
  criteria,
}: {
  readonly row: Row;
  readonly criteria: readonly Criterion[];
}) {
  return (
    <>
      {abstained}
      {criteria.map(({ id, name }) => {
        const people = cannot[id];
        return (
          people !== undefined && (
            <span key={id} className="plenum-grid-small">
              {name}: {people}
            </span>
          )
        );
      })}
    </>
  );
}

type Cell = (row: Row) => ReactNode;

function useColumns({ picture, brief = false, heads = 'names' }: GridTableProps, exact: boolean) {
  const { table } = useWords().assessment;
  const criteria = tableCriteria(picture);
  const outside = useOutside(picture, criteria);
  const outsideTitle = useOutsideTitle();
  const hasWay = picture.points.some(({ from }) => from !== null);
  const headOf = (criterion: Criterion): string =>
    heads === 'letters' ? letterOf(criteria.indexOf(criterion)) : criterion.name;
  const dimension = (criterion: Criterion): Column<Row> => ({
    id: criterion.id,
    title: brief ? headOf(criterion) : table.median(criterion.name),
    numeric: true,
    cell: ({ point }) => {
      const measures = point === null ? null : measuresOf(picture, point, criterion);
      if (point === null || measures === null) return table.noValue;
      return <Value {...{ measures, brief, hasWay, exact }} was={wasOf(picture, point, criterion)} />;
    },
  });
  const title: Cell = ({ number, title: long, shortTitle }) => `${number} ${brief ? shortTitle : long}`;
  const agreement: Cell = (row) => <Agreement {...{ row, brief, exact, headOf }} />;
  const told: readonly Column<Row>[] = [
    { id: 'n', title: table.n, numeric: true, cell: ({ point }) => point?.n ?? 0 },
    { id: 'cannot', title: table.cannot, numeric: true, cell: (row) => <Cannot row={row} criteria={criteria} /> },
  ];
  return [
    { id: 'proposal', title: table.proposal, names: true, cell: title },
    ...criteria.map(dimension),
    { id: 'agreement', title: table.agreement, cell: agreement },
    ...(brief ? [] : told),
    ...outside.map((series) => ({
      id: series.item as string,
      title: outsideTitle(series),
      cell: ({ proposal }: Row) => <OutsideCell {...{ series, proposal, criteria, brief }} />,
    })),
  ] satisfies readonly Column<Row>[];
}

/** The same as the picture, for ears, keyboards and those who rather read numbers. */
export function GridTable(props: GridTableProps) {
  const { table } = useWords().assessment;
  const [exact, setExact] = useState(false);
  const { picture, round, brief = false } = props;
  const columns = useColumns(props, exact);
  const outside = useOutside(picture, tableCriteria(picture));
  const outsideWords = usePictureWords().outside;
  return (
    <>
      {!brief && (
        <div data-print="hide">
          <CheckBox label={table.exact} hint={table.exactHint} checked={exact} onChange={setExact} />
        </div>
      )}
      <DataTable
        caption={table.caption(round)}
        captionHidden={brief}
        columns={columns}
        rows={rowsOf(picture)}
        rowKey={({ proposal }) => proposal}
      />
      {!brief && outside.length > 0 && <p className="plenum-muted">{outsideWords.rule}</p>}
    </>
  );
}
