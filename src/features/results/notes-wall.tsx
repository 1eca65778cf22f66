import './results-wall.css';
import { type NoteKind, noteKinds } from '../../domain/assessment/note.ts';
import { textWidth } from '../../domain/grid/label-text.ts';
import type { Decision } from '../../domain/results/decision.ts';
import type { Thought, ThoughtColumns } from '../../domain/results/finding.ts';
import { fitList, fitText, linesOf } from '../../domain/session/wall-text.ts';
import { NumberDisc } from '../../ui/number-disc.tsx';
import { useDecidingWords } from '../../words/deciding.ts';
import { useDecisionLine } from './use-decision-line.ts';
import '../../ui/wall-column.css';

/** Columns of thoughts side by side, in pixels of 1920 × 1080, see `results-wall.css`. */
const columns = { widths: [1400, 820, 520], height: 610, more: 60 } as const;
/** What stands above them takes room away: lines on how the group sees it, and what it has decided. */
const above = { size: 34, width: 1760, gap: 40, line: 44, verdict: 88 } as const;
const thoughtTypes = [
  { size: 40, columns: 1 },
  { size: 34, columns: 1 },
  { size: 28, columns: 1 },
] as const;
const thoughtWish = { types: thoughtTypes, gaps: { indent: 0, below: 0.75 } } as const;

interface ThoughtsProps {
  readonly kind: NoteKind;
  readonly all: readonly Thought[];
  readonly room: { readonly width: number; readonly height: number };
}

/** Thoughts in the largest letters in which all of them fit; the rest is counted and stands on the tablets. */
function Thoughts({ kind, all, room }: ThoughtsProps) {
  const results = useDecidingWords();
  const thoughts = [...all].sort((a, b) => b.count - a.count);
  const lines = thoughts.map(({ text, count }) => `${text} ${count > 1 ? results.thoughts.times(count) : ''}`);
  const whole = fitList(lines, room, thoughtWish);
  const rest = { ...room, height: room.height - columns.more };
  const { shown, more, size } = whole.more === 0 ? whole : fitList(lines, rest, thoughtWish);
  return (
    <section style={{ fontSize: `${size / 16}rem` }}>
      <h2>{results.columns[kind]}</h2>
      <ul>
        {thoughts.slice(0, shown.length).map(({ key, text, count, accepted }) => (
          <li key={key} data-accepted={accepted || undefined}>
            {text} {count > 1 && <b>{results.thoughts.times(count)}</b>}
          </li>
        ))}
      </ul>
      {more > 0 && <p>{results.thoughts.more(more)}</p>}
    </section>
  );
}

/** Letters of a reason, the largest in which all of it fits. */
const reasonTypes = [56, 48, 40, 34, 28] as const;

function Reason({ decision, none }: { readonly decision: Decision; readonly none: string }) {
  const words = useDecidingWords().decision;
  const { verdict, reason, objections } = decision;
  if (verdict !== null && reason.trim() === '' && objections === 'raised') return null;
  if (verdict === null || reason.trim() === '') return <p>{none}</p>;
  const room = { width: columns.widths[0], height: 420 };
  const { text, size } = fitText(
    reason,
    room,
    reasonTypes.map((letters) => ({ size: letters, columns: 1 })),
  );
  return (
    <p className="plenum-rwall-reason" style={{ fontSize: `${size / 16}rem` }}>
      <b>{words.reason}:</b> {text}
    </p>
  );
}

interface NotesWallProps {
  readonly title: string;
  readonly number: number;
  readonly thoughts: ThoughtColumns | null;
  readonly decision: Decision;
  /** How the group sees it, line by line; none before a round was shown. */
  readonly assessed?: readonly string[];
}

/** How the group sees it: where nothing was noted in letters of its own size, otherwise in what room is left. */
function Assessed({ lines, alone }: { readonly lines: readonly string[]; readonly alone: boolean }) {
  if (lines.length === 0) return null;
  return (
    <ul className="plenum-rwall-assessed" data-alone={alone || undefined}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

/** So many lines these take side by side: a line breaks between two of them, and within one that is longer than a line. */
function rowsOf(told: readonly string[]): number {
  let [rows, left] = [0, 0];
  for (const one of told) {
    const width = textWidth(one, above.size);
    if (width > left) rows += linesOf(one, above.size, above.width);
    left = (width > left ? above.width : left) - width - above.gap;
  }
  return rows;
}

/**
 * One proposal that is talked about: how the group sees it, what it has decided, and what people noted on it. A column in
 * which nothing stands is left out; what is decided on never stands beside empty boxes.
 */
export function NotesWall({ title, number, thoughts, decision, assessed = [] }: NotesWallProps) {
  const results = useDecidingWords();
  const told = useDecisionLine();
  const kinds = noteKinds.filter((kind) => (thoughts?.[kind].length ?? 0) > 0);
  const isDecided = decision.verdict !== null;
  const lines = rowsOf(assessed);
  const room = {
    width: columns.widths[kinds.length - 1] ?? columns.widths[2],
    height: columns.height - lines * above.line - (isDecided ? above.verdict : 0),
  };
  return (
    <div className="plenum-wall-column plenum-rwall">
      <header>
        <h1>
          <NumberDisc value={number} /> {title}
        </h1>
      </header>
      <Assessed lines={assessed} alone={kinds.length === 0} />
      {isDecided && <p className="plenum-rwall-verdict">{told(decision)}</p>}
      {kinds.length === 0 ? (
        // Where something was decided its reason stands there; and beside an objection never that nobody had noted anything.
        <Reason decision={decision} none={thoughts === null ? results.thoughts.covered : results.thoughts.none} />
      ) : (
        <div className="plenum-rwall-columns" data-columns={kinds.length}>
          {kinds.map((kind) => (
            <Thoughts key={kind} kind={kind} all={thoughts?.[kind] ?? []} room={room} />
          ))}
        </div>
      )}
    </div>
  );
}
