import './named-rows.css';
import type { ResultRow } from '../../domain/assessment/assessment.ts';
import type { Criterion } from '../../domain/assessment/criterion.ts';
import type { SeatId } from '../../domain/ids.ts';
import { useWords } from '../../words/words.ts';

interface NamedRowsProps {
  /** What stands above the rows, where more than one proposal is shown. */
  readonly title?: string;
  readonly rows: readonly ResultRow[];
  readonly criteria: readonly Criterion[];
  readonly nameOf: (seat: SeatId) => string | null;
}

/** Who said what of one proposal: only in a round that was opened with names. */
export function NamedRows({ title, rows, criteria, nameOf }: NamedRowsProps) {
  const { result, table } = useWords().assessment;
  const named = rows.flatMap(({ id, seat, values }) =>
    seat === undefined ? [] : [{ id, values, name: nameOf(seat) ?? result.nameless }],
  );
  if (named.length === 0) return null;
  return (
    <table className="plenum-named">
      <caption>{title ?? result.names}</caption>
      <thead>
        <tr>
          <td />
          {criteria.map(({ id, name }) => (
            <th key={id} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {[...named]
          .sort((a, b) => a.name.localeCompare(b.name))
          .map(({ id, name, values }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              {criteria.map((criterion) => (
                <td key={criterion.id}>{values[criterion.id] ?? table.noValue}</td>
              ))}
            </tr>
          ))}
      </tbody>
    </table>
  );
}
