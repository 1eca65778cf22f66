import type { ReactNode } from 'react';
import './data-table.css';

export interface Column<Row> {
  readonly id: string;
  readonly title: string;
  readonly cell: (row: Row) => ReactNode;
  readonly numeric?: boolean;
  /** The column that names the row: its cells are row headers. */
  readonly names?: boolean;
}

interface DataTableProps<Row> {
  readonly caption: string;
  readonly captionHidden?: boolean;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** On a narrow screen every row is a block of its own, each value behind the name of its column: nothing lies outside. */
  readonly stacks?: boolean;
}

/** What is laid out otherwise than a table is still one for ears. */
const roles = {
  table: { role: 'table' },
  group: { role: 'rowgroup' },
  row: { role: 'row' },
  head: { role: 'columnheader' },
  names: { role: 'rowheader' },
  cell: { role: 'cell' },
};

export function DataTable<Row>({
  caption,
  captionHidden = false,
  columns,
  rows,
  rowKey,
  stacks = false,
}: DataTableProps<Row>) {
  const of = (part: keyof typeof roles) => (stacks ? roles[part] : {});
  return (
    // Wide tables scroll by themselves and must be reachable for the arrow keys.
    <section
      className="kern-table-responsive plenum-table"
      aria-label={caption}
      data-stacks={stacks || undefined}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region needs the keyboard
      tabIndex={0}
    >
      <table className="kern-table" {...of('table')}>
        <caption className={captionHidden ? 'plenum-hidden' : 'kern-title'}>{caption}</caption>
        <thead className="kern-table__head" {...of('group')}>
          <tr className="kern-table__row" {...of('row')}>
            {columns.map((column) => (
              <th
                key={column.id}
                scope="col"
                className="kern-table__header"
                data-numeric={column.numeric || undefined}
                {...of('head')}
              >
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="kern-table__body" {...of('group')}>
          {rows.map((row) => (
            <tr key={rowKey(row)} className="kern-table__row" {...of('row')}>
              {columns.map((column) => {
                const Cell = column.names ? 'th' : 'td';
                return (
                  <Cell
                    key={column.id}
                    className="kern-table__cell"
                    {...(column.names && { scope: 'row' })}
                    {...of(column.names ? 'names' : 'cell')}
                    {...(stacks && { 'data-column': column.title })}
                    data-numeric={column.numeric || undefined}
                  >
                    {column.cell(row)}
                  </Cell>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
