import type { AgendaItem } from '../../domain/agenda/agenda.ts';
import { clockFace } from '../../domain/agenda/agenda-time.ts';
import type { Timer } from '../../domain/agenda/timer.ts';
import { spacedCode } from '../../protocol/join-code.ts';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/words.ts';
import './wall-pictures.css';

interface WallItemProps {
  readonly item: AgendaItem;
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

/** Everything that needs no picture of its own: the item that runs, and its clock. */
export function WallItem({ item, timer, now, code }: WallItemProps) {
  const { agenda } = useWords();
  return (
    <div className="plenum-wall-item" data-activity={item.activity}>
      <div className="plenum-wall-item-words">
        <h1 data-long={item.title.length > 40 || undefined}>{item.title || agenda.untitled}</h1>
        <Clock item={item} timer={timer} now={now} />
      </div>
      {code !== null && (
        <p className="plenum-wall-foot">
          {agenda.wall.joinWith} <b>{spacedCode(code)}</b>
        </p>
      )}
    </div>
  );
}
