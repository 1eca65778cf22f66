import './turns-wall.css';
import type { ReactNode } from 'react';
import type { SeatId } from '../../domain/ids.ts';
import { type Turn, type Turns, turnsDone, turnsLeft } from '../../domain/turns/turns.ts';
import { useTurnsWords } from '../../words/turns.ts';
import '../../ui/wall-column.css';

interface TurnsWallProps {
  readonly title: string;
  readonly turns: Turns;
  /** Null: no name is known to everybody. */
  readonly nameOf: (seat: SeatId) => string | null;
  /** The words that were handed in; null: none are asked for. */
  readonly words: ReactNode;
}

/** Going round on the wall: who speaks, who comes next, how far it is; by place where names are not agreed. */
export function TurnsWall({ title, turns, nameOf, words: set }: TurnsWallProps) {
  const words = useTurnsWords();
  const [now, next] = turnsLeft(turns);
  const { spoken, passed } = turnsDone(turns);
  const all = turns.turns.length;
  const called = ({ seat, number }: Turn) => (turns.named ? nameOf(seat) : null) ?? words.place(number);
  return (
    <div
      className="plenum-wall-column plenum-turns-wall"
      data-state={all === 0 ? 'waiting' : now === undefined ? 'over' : 'running'}
    >
      <h1 data-alone={(all === 0 && set === null) || undefined}>{title}</h1>
      {all === 0 && set === null && <p className="plenum-turns-wall-soon">{words.wall.soon}</p>}
      {all > 0 && (
        <div className="plenum-turns-wall-now">
          {now === undefined ? (
            <p className="plenum-turns-wall-who">{words.wall.all}</p>
          ) : (
            <>
              <p>{words.wall.now}</p>
              <p className="plenum-turns-wall-who">{called(now)}</p>
              <p>{next === undefined ? words.wall.last : words.wall.next(called(next))}</p>
            </>
          )}
          <p className="plenum-turns-wall-count">{words.progress(spoken + passed, all)}</p>
          {!turns.named && now !== undefined && <p className="plenum-turns-wall-note">{words.wall.tablets}</p>}
        </div>
      )}
      {set !== null && <div className="plenum-turns-wall-words">{set}</div>}
    </div>
  );
}
