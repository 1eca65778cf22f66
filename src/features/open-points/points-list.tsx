import './open-points.css';
import { isOpenPoint, type OpenPoints, openFirst } from '../../domain/open-points/open-point.ts';
import { useFormat } from '../../words/format.ts';
import { useOpenPointsWords } from '../../words/open-points.ts';

/** The register to be read, on the tablets: what is open first, each with who and until when. */
export function PointsScreen({ title, points }: { readonly title: string; readonly points: OpenPoints }) {
  const words = useOpenPointsWords();
  const format = useFormat();
  return (
    <section className="plenum-points-screen">
      <h1>{title || words.title}</h1>
      {points.length === 0 && <p>{words.noneHere}</p>}
      <ul>
        {openFirst(points).map((point) => (
          <li key={point.id} data-done={!isOpenPoint(point) || undefined}>
            <p className="plenum-points-what">{point.what}</p>
            <p>{[point.who, point.until].filter(Boolean).join(' · ') || words.nobody}</p>
            {point.since !== '' && <p className="plenum-muted">{words.since(point.since)}</p>}
            {!isOpenPoint(point) && <p className="plenum-muted">{words.doneOn(format.date(point.closedOn))}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The register as a table, on the result sheet. */
export function PointsTable({ points }: { readonly points: OpenPoints }) {
  const words = useOpenPointsWords();
  const { columns, doneOn } = words;
  const format = useFormat();
  return (
    <table className="plenum-sheet-table">
      <thead>
        <tr>
          <th scope="col">{columns.what}</th>
          <th scope="col">{columns.who}</th>
          <th scope="col">{columns.until}</th>
          <th scope="col">{columns.state}</th>
        </tr>
      </thead>
      <tbody>
        {openFirst(points).map((point) => (
          <tr key={point.id}>
            <td>
              {point.what} {point.since !== '' && <span className="plenum-muted">{words.since(point.since)}</span>}
            </td>
            <td>{point.who}</td>
            <td>{point.until}</td>
            <td>{isOpenPoint(point) ? columns.open : doneOn(format.date(point.closedOn))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
