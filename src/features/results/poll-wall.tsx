import './results-wall.css';
import type { PollPicture } from '../../domain/results/poll.ts';
import { fitList, fitText } from '../../domain/session/wall-text.ts';
import { useDecidingWords } from '../../words/deciding.ts';
import { PollTable } from './poll-table.tsx';
import '../../ui/wall-column.css';

/** In pixels of 1920 × 1080, see `results-wall.css`. */
const questionRoom = { width: 1250, height: 250 } as const;
const questionTypes = [
  { size: 56, columns: 1 },
  { size: 44, columns: 1 },
  { size: 36, columns: 1 },
] as const;
const answersRoom = { width: 1780, height: 480 } as const;
const types = [
  { size: 64, columns: 1 },
  { size: 48, columns: 1 },
  { size: 40, columns: 1 },
  { size: 40, columns: 2 },
  { size: 32, columns: 2 },
  { size: 28, columns: 2 },
] as const;
/** Beside the bars an answer has less than half the width. */
const barsRoom = { width: 800, height: 660 } as const;
const barTypes = [
  { size: 56, columns: 1 },
  { size: 44, columns: 1 },
  { size: 36, columns: 1 },
  { size: 32, columns: 1 },
  { size: 28, columns: 1 },
] as const;

const letters = (size: number) => ({ fontSize: `${size / 16}rem` });

/** A straw poll on the wall: the question large, later the numbers. While it is covered only how many have answered. */
export function PollWall({ poll }: { readonly poll: PollPicture }) {
  const { poll: words } = useDecidingWords();
  const { wish, state, voted, base, counts } = poll;
  const question = fitText(wish.question, questionRoom, questionTypes);
  const listed = fitList(wish.answers, answersRoom, { types, gaps: { indent: 0, below: 0.35 } });
  const barred = fitList(wish.answers, barsRoom, { types: barTypes, gaps: { indent: 0, below: 0.75 } });
  return (
    <div className="plenum-wall-column plenum-rwall" data-state={state ?? 'waiting'}>
      <header>
        <h1 style={letters(question.size)}>{question.text}</h1>
        <p>
          {words.title}
          {/* Below the question the counted hands say themselves what they are. */}
          {(wish.kind !== 'hands' || counts === null) && ` · ${words.kinds[wish.kind]}`}
        </p>
      </header>
      {counts === null ? (
        <>
          <ol className="plenum-rwall-answers" data-columns={listed.columns} style={letters(listed.size)}>
            {wish.answers.map((answer, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: an answer is named by its place, which never changes
              <li key={index}>{answer}</li>
            ))}
          </ol>
          <p className="plenum-rwall-line">
            {wish.kind === 'hands' ? words.raise : state === 'shown' ? words.withheld : words.voted(voted, base)}
          </p>
        </>
      ) : (
        <div className="plenum-rwall-bars" style={letters(barred.size)}>
          <PollTable poll={poll} />
        </div>
      )}
    </div>
  );
}
