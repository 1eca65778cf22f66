import type { AgendaItem } from '../../domain/agenda/agenda.ts';
import { clockFace } from '../../domain/agenda/agenda-time.ts';
import type { Timer } from '../../domain/agenda/timer.ts';
import { fitText, linesOf, type WallType } from '../../domain/session/wall-text.ts';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/words.ts';
import { WallFoot } from './wall-foot.tsx';
import { lettersOf, WallWords } from './wall-sheet.tsx';
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

/** In pixels of 1920 × 1080, see `wall-pictures.css`. */
const sheet = { width: 1768, height: 780, gap: 40, line: 75, clock: 110 } as const;
const titleTypes: readonly WallType[] = [
  { size: 128, columns: 1 },
  { size: 88, columns: 1 },
  { size: 64, columns: 1 },
  { size: 48, columns: 1 },
];
const textTypes: readonly WallType[] = [
  { size: 48, columns: 1 },
  { size: 40, columns: 1 },
  { size: 34, columns: 2 },
  { size: 28, columns: 2 },
];

/** Everything that needs no picture of its own, and the break: the item that runs, its clock, and after a break the next. */
export function WallItem({ item, next, timer, now, code }: WallItemProps) {
  const { agenda } = useWords();
  const { width } = sheet;
  const hasText = item.text.trim() !== '';
  const title = fitText(item.title || agenda.untitled, { width, height: hasText ? 290 : 560 }, titleTypes);
  const shownNext = item.activity === 'break' ? next : null;
  const lines = [item.who, shownNext?.title ?? ''].filter(Boolean).length;
  const used = linesOf(title.text, title.size, width) * title.size * 1.2 + lines * (sheet.line + sheet.gap);
  const height = sheet.height - used - sheet.clock - 2 * sheet.gap;
  return (
    <div className="plenum-wall-item" data-activity={item.activity}>
      <div className="plenum-wall-item-words">
        <h1 style={lettersOf(title.size)}>{title.text}</h1>
        {item.who !== '' && <p className="plenum-wall-who">{item.who}</p>}
        {hasText && (
          <WallWords
            text={item.text}
            room={{ width, height }}
            rest={{ width, height: height - sheet.line }}
            types={textTypes}
          />
        )}
        <Clock item={item} timer={timer} now={now} />
        {shownNext !== null && (
          <p className="plenum-wall-who">{agenda.lobby.next(shownNext.title || agenda.untitled)}</p>
        )}
      </div>
      <WallFoot code={code} />
    </div>
  );
}
