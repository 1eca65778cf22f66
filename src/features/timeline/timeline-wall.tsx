import './timeline-wall.css';
import type { PastSession } from '../../domain/timeline/timeline.ts';
import { useWallPage, WallPage } from '../../ui/wall-page.tsx';
import { useTimelineWords } from '../../words/timeline.ts';
import { usePastText } from './use-past-text.ts';
import '../../ui/wall-column.css';

/** So many sessions beside each other; more stand on pages that take turns. */
const beside = 4;
/** So many lines of what one decided. */
const mostLines = 2;
/** Letters of one of them for which there is surely room. */
const mostLetters = 80;

interface TimelineWallProps {
  readonly title: string;
  readonly past: readonly PastSession[];
}

/** The way of the series on the wall: a line with a knot for each session, and today at its end. */
export function TimelineWall({ title, past }: TimelineWallProps) {
  const words = useTimelineWords();
  const textOf = usePastText();
  const pages = Math.max(1, Math.ceil(past.length / beside));
  const page = useWallPage(pages);
  // The latest sessions fill a page; what is left over stands on the first.
  const first = past.length - (pages - page) * beside;
  const shown = past.slice(Math.max(0, first), first + beside);
  const cut = shown.some((session) => {
    const { lines } = textOf(session);
    return lines.length > mostLines || lines.some(({ length }) => length > mostLetters);
  });
  return (
    <div className="plenum-wall-column plenum-timewall" data-cut={cut || undefined}>
      <h1>
        <span>{title}</span>
        <WallPage at={page} pages={pages} />
      </h1>
      {past.length === 0 ? (
        <p className="plenum-timewall-none">{words.none}</p>
      ) : (
        <ol data-count={shown.length}>
          {shown.map((session) => {
            const { name, day, lines } = textOf(session);
            return (
              <li key={`${session.date} ${session.title}`}>
                <p className="plenum-timewall-day">{day}</p>
                <h2>{name}</h2>
                {lines.slice(0, mostLines).map((line) => (
                  <p key={line} className="plenum-timewall-line">
                    {line}
                  </p>
                ))}
                {lines.length > mostLines && <p>{words.more(lines.length - mostLines)}</p>}
              </li>
            );
          })}
          {page === pages - 1 && (
            <li className="plenum-timewall-today">
              <p className="plenum-timewall-day">{words.today}</p>
            </li>
          )}
        </ol>
      )}
      {cut && <p className="plenum-timewall-rest">{words.wall.rest}</p>}
    </div>
  );
}
