import type { FormEvent } from 'react';
import { useKeptText } from '../../ui/use-kept.tsx';
import './thought-board.css';
import { longestNote, type NoteKind, noteKinds } from '../../domain/assessment/note.ts';
import type { Thought, ThoughtColumns } from '../../domain/results/finding.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Menu } from '../../ui/menu.tsx';
import { useLimit } from '../../ui/use-limit.tsx';
import { useDecidingWords } from '../../words/deciding.ts';

/** What the moderator can do with thoughts; the last two can be taken back. */
export interface ThoughtDeeds {
  readonly word: (thought: Thought, text: string) => void;
  readonly accept: (thought: Thought, accepted: boolean) => void;
  readonly add: (kind: NoteKind, text: string) => void;
  readonly merge: (thought: Thought, into: Thought) => () => void;
  readonly split: (thought: Thought) => () => void;
}

interface BoardProps {
  readonly columns: ThoughtColumns;
  readonly deeds: ThoughtDeeds;
  /** Offers to take back what was done. */
  readonly onUndoable: (text: string, undo: () => void) => void;
  /** Under what is kept what is typed: which proposal. */
  readonly place: string;
}

interface ThoughtProps extends BoardProps {
  readonly thought: Thought;
}

/** Laying together by choosing, not by dragging: the same with a mouse, a finger and the keyboard. */
function Merging({ thought, columns, deeds, onUndoable }: ThoughtProps) {
  const { thoughts: words } = useDecidingWords();
  const others = columns[thought.kind].filter(({ key }) => key !== thought.key);
  return (
    <div className="plenum-thoughts-line">
      {others.length > 0 && (
        <Menu
          label={`${words.merge}\u00a0…`}
          name={`${words.merge} …: ${thought.text}`}
          icon={null}
          actions={others.map(({ key, text }) => ({ id: key, label: text }))}
          onAction={(chosen) => {
            const into = others.find(({ key }) => key === chosen);
            if (into !== undefined) onUndoable(words.merged, deeds.merge(thought, into));
          }}
        />
      )}
      {thought.count > 1 && (
        <Button compact onClick={() => onUndoable(words.wasSplit, deeds.split(thought))}>
          {words.split}
        </Button>
      )}
    </div>
  );
}

function ThoughtItem(props: ThoughtProps) {
  const { thoughts: words } = useDecidingWords();
  const { thought, deeds } = props;
  const { text, count, accepted } = thought;
  const limit = useLimit(text, longestNote);
  return (
    <li data-accepted={accepted || undefined}>
      <div className="plenum-thoughts-line">
        <textarea
          aria-label={words.text}
          rows={Math.min(5, Math.ceil((text.length + 1) / 13))}
          value={text}
          maxLength={longestNote}
          aria-describedby={limit.id}
          onPaste={limit.onPaste}
          onChange={({ target }) => deeds.word(thought, target.value)}
        />
        {count > 1 && <strong>{words.times(count)}</strong>}
      </div>
      {limit.line}
      <label className="plenum-thoughts-accept">
        <input type="checkbox" checked={accepted} onChange={({ target }) => deeds.accept(thought, target.checked)} />
        {words.accept}
      </label>
      <Merging {...props} />
    </li>
  );
}

interface AddingProps extends Pick<BoardProps, 'place'> {
  readonly kind: NoteKind;
  readonly onAdd: (text: string) => void;
}

function Adding({ kind, place, onAdd }: AddingProps) {
  const { thoughts: words, kinds } = useDecidingWords();
  const { text, setText, clear, line } = useKeptText(`note/${place}/${kind}`);
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === '') return;
    onAdd(text.trim());
    clear();
  };
  return (
    <>
      <form onSubmit={add}>
        <input
          type="text"
          aria-label={`${words.add}: ${kinds[kind]}`}
          placeholder={words.add}
          value={text}
          maxLength={longestNote}
          onChange={({ target }) => setText(target.value)}
        />
        <IconButton type="submit" icon="plus" label={`${words.addDo}: ${kinds[kind]}`} />
      </form>
      {line}
    </>
  );
}

/** Strengths, weaknesses and conditions side by side: same thoughts laid together, worded and accepted. */
export function ThoughtBoard(props: BoardProps) {
  const { columns: names, thoughts: words } = useDecidingWords();
  const { columns, deeds, place } = props;
  return (
    <div className="plenum-thoughts">
      {noteKinds.map((kind) => (
        <section key={kind} aria-label={names[kind]}>
          <h3>{names[kind]}</h3>
          {columns[kind].length === 0 && <p className="plenum-muted">{words.empty}</p>}
          <ul>
            {columns[kind].map((thought) => (
              <ThoughtItem key={thought.key} thought={thought} {...props} />
            ))}
          </ul>
          <Adding kind={kind} place={place} onAdd={(text) => deeds.add(kind, text)} />
        </section>
      ))}
    </div>
  );
}
