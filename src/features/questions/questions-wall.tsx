import './questions.css';
import type { BoardFact } from '../../domain/board/board.ts';
import { type Question, questionNow } from '../../domain/questions/question.ts';
import {
  fitList,
  fitText,
  linesOf,
  type WallRoom,
  type WallType,
  wallLineHeight,
} from '../../domain/session/wall-text.ts';
import { useQuestionsWords } from '../../words/questions.ts';
import '../../ui/wall-column.css';

const nowTypes: readonly WallType[] = [
  { size: 88, columns: 1 },
  { size: 72, columns: 1 },
  { size: 56, columns: 1 },
  { size: 44, columns: 1 },
  { size: 36, columns: 1 },
];
const nextTypes: readonly WallType[] = [
  { size: 48, columns: 1 },
  { size: 40, columns: 1 },
  { size: 36, columns: 1 },
];
const wish = { types: nextTypes, gaps: { indent: 4, below: 0.5 } } as const;
/** What headings and lines beside the questions take, in pixels of 1920 × 1080. */
const heads = { now: 130, next: 80, more: 60 } as const;

/** What the line before the question that is on takes of its width. */
const indent = 60;

const lettersOf = (size: number) => ({ fontSize: `${size / 16}rem` });

interface QuestionsWallProps {
  readonly title: string;
  readonly fact: BoardFact | null;
  readonly queue: readonly Question[];
  readonly room: WallRoom;
}

function Now({ text, size }: { readonly text: string; readonly size: number }) {
  const words = useQuestionsWords();
  return (
    <section className="plenum-qwall-now">
      <h2>{words.now}</h2>
      <p style={lettersOf(size)}>{text}</p>
    </section>
  );
}

function Next({ queue, room }: { readonly queue: readonly Question[]; readonly room: WallRoom }) {
  const words = useQuestionsWords();
  const fitted = fitList(
    queue.map(({ text }) => text),
    room,
    wish,
  );
  const shown = queue.slice(0, fitted.shown.length);
  const isSupported = shown.some(({ support }) => support > 0);
  return (
    <section className="plenum-qwall-next">
      <h2>{words.next}</h2>
      <ol style={lettersOf(fitted.size)} data-supported={isSupported || undefined}>
        {shown.map(({ id, text, support }) => (
          <li key={id}>
            {isSupported && (
              <span className="plenum-qwall-support" aria-hidden="true">
                {support > 0 && `+${support}`}
              </span>
            )}
            <span>
              {text}
              {support > 0 && <span className="plenum-hidden">, {words.support(support)}</span>}
            </span>
          </li>
        ))}
      </ol>
      {fitted.more > 0 && <p className="plenum-qwall-more">{words.wall.more(fitted.more)}</p>}
    </section>
  );
}

/** The question that is on, large, and the next ones below it. While they are covered only how many there are; never a name. */
export function QuestionsWall({ title, fact, queue, room }: QuestionsWallProps) {
  const words = useQuestionsWords();
  const now = questionNow(queue);
  const waiting = queue.filter(({ state }) => state === 'waiting');
  const answered = queue.filter(({ state }) => state === 'answered').length;
  const isCovered = fact === null || fact.state === 'covered';
  const share = waiting.length === 0 ? 1 : 0.5;
  const nowRoom = {
    width: room.width - indent,
    height: Math.max(120, (room.height - heads.more) * share - heads.now),
  };
  const fitted = now === null ? null : fitText(now.text, nowRoom, nowTypes);
  const used =
    fitted === null
      ? 0
      : linesOf(fitted.text, fitted.size, room.width - indent) * fitted.size * wallLineHeight + heads.now;
  return (
    <div className="plenum-wall-column plenum-qwall" data-state={fact?.state ?? 'waiting'}>
      <h1 className="plenum-hidden">{title}</h1>
      {(isCovered || queue.length === 0) && (
        <p className="plenum-qwall-ask">
          {isCovered && fact !== null && fact.written > 0
            ? words.wall.covered(fact.written, fact.people)
            : words.wall.ask}
        </p>
      )}
      {!isCovered && fitted !== null && <Now text={fitted.text} size={fitted.size} />}
      {!isCovered && waiting.length > 0 && (
        <Next queue={waiting} room={{ ...room, height: room.height - used - heads.next - 2 * heads.more }} />
      )}
      {!isCovered && queue.length > 0 && now === null && waiting.length === 0 && (
        <p className="plenum-qwall-ask">{words.wall.allDone}</p>
      )}
      {!isCovered && answered > 0 && <p className="plenum-qwall-answered">{words.wall.answered(answered)}</p>}
    </div>
  );
}
