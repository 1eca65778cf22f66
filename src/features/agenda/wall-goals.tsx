import type { AgendaItem } from '../../domain/agenda/agenda.ts';
import { fitList, type WallRoom, type WallType } from '../../domain/session/wall-text.ts';
import { useWords } from '../../words/words.ts';
import { lettersOf, WallMore, WallSheet } from './wall-sheet.tsx';

interface WallGoalsProps {
  readonly item: AgendaItem;
  readonly goals: readonly string[];
  readonly code: string | null;
}

const types: readonly WallType[] = [
  { size: 64, columns: 1 },
  { size: 48, columns: 1 },
  { size: 40, columns: 1 },
  { size: 40, columns: 2 },
  { size: 34, columns: 2 },
  { size: 28, columns: 2 },
];

const wish = { types, gaps: { indent: 1.5, below: 0.35 } } as const;

interface GoalsProps {
  readonly goals: readonly string[];
  readonly room: WallRoom;
  readonly rest: WallRoom;
}

function Goals({ goals, room, rest }: GoalsProps) {
  const { agenda } = useWords();
  const all = fitList(goals, room, wish);
  const { shown, more, size, columns } = all.more === 0 ? all : fitList(goals, rest, wish);
  return (
    <>
      <ol className="plenum-wall-goals" data-columns={columns} style={lettersOf(size)}>
        {shown.map((goal) => (
          <li key={goal}>{goal}</li>
        ))}
      </ol>
      {more > 0 && <WallMore>{agenda.wall.moreOnTablets(more)}</WallMore>}
    </>
  );
}

/** What today is for, in letters for the last row. */
export function WallGoals({ item, goals, code }: WallGoalsProps) {
  return (
    <WallSheet title={item.title} code={code}>
      {(room, rest) => <Goals goals={goals} room={room} rest={rest} />}
    </WallSheet>
  );
}
