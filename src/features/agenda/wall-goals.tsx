import type { AgendaItem } from '../../domain/agenda/agenda.ts';
import { useWords } from '../../words/words.ts';
import { WallFoot } from './wall-foot.tsx';
import './wall-pictures.css';

interface WallGoalsProps {
  readonly item: AgendaItem;
  readonly goals: readonly string[];
  readonly code: string | null;
}

/** So many goals fit in the largest letters; more of them in smaller ones, and a wall with ten goals has none. */
const few = 4;
const most = 8;

/** What today is for, in letters for the last row. */
export function WallGoals({ item, goals, code }: WallGoalsProps) {
  const { agenda } = useWords();
  const isMany = goals.length > few || goals.some((goal) => goal.length > 70);
  return (
    <div className="plenum-wall-sheet">
      <h1>{item.title || agenda.untitled}</h1>
      <ol className="plenum-wall-goals" data-many={isMany || undefined}>
        {goals.slice(0, most).map((goal) => (
          <li key={goal}>{goal}</li>
        ))}
      </ol>
      <WallFoot code={code} />
    </div>
  );
}
