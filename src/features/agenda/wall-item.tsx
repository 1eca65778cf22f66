import type { AgendaItem } from '../../domain/agenda/agenda.ts';
import { clockFace } from '../../domain/agenda/agenda-time.ts';
import type { Timer } from '../../domain/agenda/timer.ts';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/words.ts';
import { WallFoot } from './wall-foot.tsx';
import './wall-pictures.css';

export interface WallItemProps {
  readonly item: AgendaItem;
  readonly next: AgendaItem | null;
  readonly timer: Timer;
  /** The relay's clock. */
  readonly now: number;
  /** Always there for those who come late. */
  readonly code: string | null;
}

function Clock({ item, timer, now }: Pick<WallItemProps, 'item' | 'timer' | 'now'>) {
  const { agenda } = useWords();
  const format = useFormat();
  const breakEnd = item.activity === 'break' && timer.kind === 'running' && timer.endsAt > now ? timer.endsAt : null;
  const text = breakEnd === null ? agenda.clock(clockFace(timer, now)) : agenda.wall.breakUntil(format.time(breakEnd));
  return text === '' ? null : <p className="plenum-wall-big-clock">{text}</p>;
}

/** Everything that needs no picture of its own, and the break: the item that runs, its clock, and after a break the next. */
export function WallItem({ item, next, timer, now, code }: WallItemProps) {
  const { agenda } = useWords();
  return (
    <div className="plenum-wall-item" data-activity={item.activity}>
      <div className="plenum-wall-item-words">
        <h1 data-long={item.title.length > 40 || undefined}>{item.title || agenda.untitled}</h1>
        {item.who !== '' && <p className="plenum-wall-who">{item.who}</p>}
        {item.text !== '' && <p className="plenum-wall-lines">{item.text}</p>}
        <Clock item={item} timer={timer} now={now} />
        {item.activity === 'break' && next !== null && (
          <p className="plenum-wall-who">{agenda.lobby.next(next.title || agenda.untitled)}</p>
        )}
      </div>
      <WallFoot code={code} />
    </div>
  );
}
