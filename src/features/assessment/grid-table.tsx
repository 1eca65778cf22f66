import './grid-table.css';
import type { Measures } from '../../domain/assessment/agreement.ts';
import type { GridPicture, GridPoint } from '../../domain/grid/grid.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/words.ts';

interface GridTableProps {
  readonly picture: GridPicture;
  /** „Runde 2“ */
  readonly round: string;
  /** On the wall only what is read from eight metres: no quartiles, no counts. */
  readonly brief?: boolean;
}

type Row = Pick<GridPoint, 'proposal' | 'number' | 'shortTitle' | 'title' | 'abstained'> & {
  readonly point: GridPoint | null;
};

function rowsOf({ points, unplaced }: GridPicture): readonly Row[] {
  const rows: readonly Row[] = [
    ...points.map((point) => ({ ...point, point })),
    ...unplaced.map((named) => ({ ...named, point: null })),
  ];
  return [...rows].sort((a, b) => a.number - b.number);
}

function Value({
  measures,
  was,
  brief,
  hasWay,
}: {
  readonly measures: Measures;
  readonly was: number | null;
  readonly brief: boolean;
  /** Whether any proposal was somewhere else in the earlier round. */
  readonly hasWay: boolean;
}) {
  const { assessment } = useWords();
  const { decimal } = useFormat();
  const { median, q1, q3 } = measures;
  const halves = assessment.table.half(decimal(q1, 2), decimal(q3, 2));
  return (
    <>
      {/* The spaces are for those who listen: without them „8vorher 9“ is read out. */}
      <span className="plenum-grid-median">{decimal(median, 2)}</span>{' '}
      {!brief && <span className="plenum-grid-small">{halves}</span>}{' '}
      {was !== null && was !== median ? (
        <span className="plenum-grid-small">{assessment.table.was(decimal(was, 2))}</span>
      ) : (
        // Keeps the medians of the wall below each other.
        brief && hasWay && <span className="plenum-grid-small" />
      )}
    </>
  );
}

function Agreement({ row: { point }, brief }: { readonly row: Row; readonly brief: boolean }) {
  const { assessment } = useWords();
  if (point === null || point.level === null) return assessment.tooFew;
  if (brief && point.discuss) return <strong className="plenum-grid-discuss">{assessment.discuss}</strong>;
  return (
    <>
      {assessment.level[point.level]}{' '}
      {point.discuss && <strong className="plenum-grid-discuss">{assessment.discuss}</strong>}{' '}
      {!brief && point.level !== 'agreed' && (
        <span className="plenum-grid-small">{assessment.lowerOn(point.lower.name)}</span>
      )}
    </>
  );
}

/** The same as the picture, for ears, keyboards and those who rather read numbers. */
export function GridTable({ picture, round, brief = false }: GridTableProps) {
  const { assessment } = useWords();
  const { table } = assessment;
  const hasWay = picture.points.some(({ from }) => from !== null);
  const axis = (id: 'x' | 'y'): Column<Row> => ({
    id,
    title: brief ? picture[id].name : table.median(picture[id].name),
    numeric: true,
    cell: ({ point }) =>
      point === null ? (
        table.noValue
      ) : (
        <Value measures={point[id]} was={point.from?.[id] ?? null} brief={brief} hasWay={hasWay} />
      ),
  });
  const columns: readonly Column<Row>[] = [
    {
      id: 'proposal',
      title: table.proposal,
      names: true,
      cell: ({ number, title, shortTitle }) => `${number} ${brief ? shortTitle : title}`,
    },
    axis('x'),
    axis('y'),
    { id: 'agreement', title: table.agreement, cell: (row) => <Agreement row={row} brief={brief} /> },
    { id: 'n', title: table.n, numeric: true, cell: ({ point }) => point?.n ?? 0 },
    { id: 'cannot', title: table.cannot, numeric: true, cell: ({ abstained }) => abstained },
  ];
  return (
    <DataTable
      caption={table.caption(round)}
      captionHidden={brief}
      columns={brief ? columns.slice(0, 4) : columns}
      rows={rowsOf(picture)}
      rowKey={({ proposal }) => proposal}
    />
  );
}
