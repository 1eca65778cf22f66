import { beginningOf } from '../../domain/beginning.ts';
import './open-points.css';
import { isOpenPoint, type OpenPoints } from '../../domain/open-points/open-point.ts';
import { fitList, type WallRoom, type WallType } from '../../domain/session/wall-text.ts';
import { useOpenPointsWords } from '../../words/open-points.ts';

const types: readonly WallType[] = [
  { size: 56, columns: 1 },
  { size: 48, columns: 1 },
  { size: 40, columns: 1 },
  { size: 40, columns: 2 },
  { size: 32, columns: 2 },
];
const wish = { types, gaps: { indent: 1.5, below: 0.6 } } as const;

/** Of a longer point the wall shows the beginning: one must not push all others off it. */
const longestOnWall = 140;

interface PointsWallProps {
  readonly points: OpenPoints;
  readonly room: WallRoom;
  /** What remains of it above the line about the tablets. */
  readonly rest: WallRoom;
}

/** What is open, on the wall: who and until when stand below what is to be done. Nothing that is done. */
export function PointsWall({ points, room, rest }: PointsWallProps) {
  const words = useOpenPointsWords();
  const open = points.filter(isOpenPoint);
  if (open.length === 0) return <p className="plenum-points-none">{words.none}</p>;
  const lines = open.map(({ what, who, until }) =>
    [beginningOf(what, longestOnWall), [who, until].filter(Boolean).join(' · ')].filter(Boolean),
  );
  const entries = lines.map((parts) => parts.join('\n'));
  const all = fitList(entries, room, wish);
  const { shown, more, size, columns } = all.more === 0 ? all : fitList(entries, rest, wish);
  return (
    <>
      <ol className="plenum-points-wall" data-columns={columns} style={{ fontSize: `${size / 16}rem` }}>
        {shown.map((_, index) => (
          <li key={open[index]?.id}>
            {lines[index]?.map((part, line) =>
              line === 0 ? <strong key="what">{part}</strong> : <span key="who">{part}</span>,
            )}
          </li>
        ))}
      </ol>
      {more > 0 && <p className="plenum-wall-more">{words.wall.more(more)}</p>}
    </>
  );
}
