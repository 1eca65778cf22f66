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
}

export function DataTable<Row>({ caption, captionHidden = false, columns, rows, rowKey }: DataTableProps<Row>) {
  return (
    // Wide tables scroll by themselves and must be reachable for the arrow keys.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region needs the keyboard
    <section className="kern-table-responsive plenum-table" aria-label={caption} tabIndex={0}>
      <table className="kern-table">
        <caption className={captionHidden ? 'plenum-hidden' : 'kern-title'}>{caption}</caption>
        <thead className="kern-table__head">
          <tr className="kern-table__row">
            {columns.map((column) => (
              <th key={column.id} scope="col" className="kern-table__header" data-numeric={column.numeric || undefined}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="kern-table__body">
          {rows.map((row) => (
            <tr key={rowKey(row)} className="kern-table__row">
              {columns.map((column) => {
                const Cell = column.names ? 'th' : 'td';
                return (
                  <Cell
                    key={column.id}
                    className="kern-table__cell"
                    {...(column.names && { scope: 'row' })}
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
