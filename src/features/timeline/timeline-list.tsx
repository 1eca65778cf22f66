import './timeline.css';
import type { ReactNode } from 'react';
import type { PastSession } from '../../domain/timeline/timeline.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { useTimelineWords } from '../../words/timeline.ts';
import { usePastText } from './use-past-text.ts';

interface TimelineListProps {
  readonly past: readonly PastSession[];
  /** What can be done with a session, beside it. */
  readonly deed?: (session: PastSession, name: string) => ReactNode;
  /** On paper there is nothing to unfold. */
  readonly printed?: boolean;
}

/** The sessions of a series along a line, each with what it decided; the same as a table. */
export function TimelineList({ past, deed, printed = false }: TimelineListProps) {
  const words = useTimelineWords();
  const textOf = usePastText();
  if (past.length === 0) return <p className="plenum-muted">{words.none}</p>;
  const rows = past.map((session, index) => ({ ...textOf(session), key: String(index), session }));
  return (
    <>
      <ol className="plenum-timeline">
        {rows.map(({ key, name, day, lines, session }) => (
          <li key={key}>
            <p className="plenum-timeline-day">{day}</p>
            <div>
              <p className="plenum-timeline-name">{name}</p>
              {lines.length === 0 ? (
                <p className="plenum-muted">{words.nothing}</p>
              ) : (
                <ul>
                  {lines.map((line) => (
                    <li key={line}>{line}</li>
                  ))}
                </ul>
              )}
            </div>
            {deed?.(session, name)}
          </li>
        ))}
      </ol>
      {!printed && (
        <details className="plenum-timeline-table">
          <summary>{words.table}</summary>
          <DataTable
            caption={words.caption}
            rows={rows}
            rowKey={({ key }) => key}
            columns={[
              { id: 'date', title: words.columns.date, cell: ({ day }) => day },
              { id: 'title', title: words.columns.title, names: true, cell: ({ name }) => name },
              {
                id: 'decided',
                title: words.columns.decided,
                cell: ({ lines }) => (lines.length === 0 ? words.nothing : lines.join(' · ')),
              },
            ]}
          />
        </details>
      )}
    </>
  );
}

/** The timeline on the tablet. */
export function TimelineScreen({ title, past }: Pick<TimelineListProps, 'past'> & { readonly title: string }) {
  return (
    <section className="plenum-activity plenum-timeline-screen">
      <h1>{title}</h1>
      <TimelineList past={past} />
    </section>
  );
}
