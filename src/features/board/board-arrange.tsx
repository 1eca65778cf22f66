import { type FormEvent, useState } from 'react';
import { type BoardField, type BoardWish, boardFields, longestCard } from '../../domain/board/board.ts';
import type { BoardColumns, BoardThought } from '../../domain/board/board-columns.ts';
import { likePairs } from '../../domain/board/similar.ts';
import type { SeatId } from '../../domain/ids.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { useFocusAfterDeed } from '../../ui/use-focus-after-deed.ts';
import { useBoardWords } from '../../words/board.ts';
import { type BoardDeeds, isTyped } from './board-deeds.ts';
import { ThoughtText } from './board-thoughts.tsx';
import { FieldMark } from './field-mark.tsx';
import { usePrompts } from './prompts.ts';

export interface BoardArrangeProps {
  readonly wish: BoardWish;
  readonly columns: BoardColumns;
  readonly nameOf?: ((seat: SeatId) => string) | undefined;
  readonly deeds: BoardDeeds;
  readonly onUndoable: (text: string, undo: () => void) => void;
}

interface ThoughtProps extends BoardArrangeProps {
  readonly thought: BoardThought;
}

/** A long card names itself by its beginning. */
const nameOfThought = ({ text }: BoardThought): string => (text.length > 60 ? `${text.slice(0, 60)} …` : text);

/** By choosing from lists, not by dragging: the same with a mouse, a finger and the keyboard. */
function Deeds({ wish, columns, thought, deeds, onUndoable }: ThoughtProps) {
  const words = useBoardWords().panel;
  const promptOf = usePrompts(wish);
  const name = nameOfThought(thought);
  const others = (columns.get(thought.field) ?? []).filter(({ id }) => id !== thought.id);
  const fields = boardFields[wish.kind].filter((field) => field !== thought.field);
  return (
    <div className="plenum-row">
      {others.length > 0 && (
        <select
          aria-label={words.mergeOf(name)}
          value=""
          onChange={({ target }) => {
            const into = others.find(({ id }) => id === target.value);
            if (into !== undefined) onUndoable(words.merged, deeds.merge(thought, into));
          }}
        >
          <option value="">{words.merge} …</option>
          {others.map((other) => (
            <option key={other.id} value={other.id}>
              {nameOfThought(other)}
            </option>
          ))}
        </select>
      )}
      <select
        aria-label={words.moveOf(name)}
        value=""
        onChange={({ target }) => {
          const field = fields.find((one) => one === target.value);
          if (field !== undefined) onUndoable(words.moved(promptOf(field)), deeds.place(thought, field));
        }}
      >
        <option value="">{words.move} …</option>
        {fields.map((field) => (
          <option key={field} value={field}>
            {promptOf(field)}
          </option>
        ))}
      </select>
      {thought.cards.length > 1 && (
        <Button
          compact
          aria-label={words.splitOf(name)}
          onClick={() => onUndoable(words.wasSplit, deeds.split(thought))}
        >
          {words.split}
        </Button>
      )}
      <Button
        compact
        aria-label={thought.struck ? words.unstrikeOf(name) : words.strikeOf(name)}
        onClick={() =>
          onUndoable(thought.struck ? words.wasUnstruck : words.wasStruck, deeds.strike(thought, !thought.struck))
        }
      >
        {thought.struck ? words.unstrike : words.strike}
      </Button>
      {isTyped(thought) && (
        <Button
          compact
          aria-label={words.removeOf(name)}
          onClick={() => onUndoable(words.removed, deeds.remove(thought))}
        >
          {words.remove}
        </Button>
      )}
    </div>
  );
}

interface AlikeProps extends BoardArrangeProps {
  /** Pairs that were said to be different. */
  readonly apart: ReadonlySet<string>;
  readonly onApart: (pair: string) => void;
}

/** Cards that may say the same: offered one pair after the other, never done by itself. */
function Alike({ columns, deeds, onUndoable, apart, onApart }: AlikeProps) {
  const words = useBoardWords().panel;
  const pairs = [...columns.values()].flatMap((thoughts) => likePairs(thoughts));
  const open = pairs.filter(([a, b]) => !apart.has(`${a.id}/${b.id}`));
  const [first] = open;
  if (first === undefined) return null;
  const [earlier, later] = first;
  return (
    <div className="plenum-board-alike">
      <p>
        <strong>{words.alike(open.length)}</strong>
      </p>
      <p>{words.alikePair(nameOfThought(earlier), nameOfThought(later))}</p>
      <div className="plenum-row">
        <Button compact onClick={() => onUndoable(words.merged, deeds.merge(later, earlier))}>
          {words.together}
        </Button>
        <Button compact onClick={() => onApart(`${earlier.id}/${later.id}`)}>
          {words.apart}
        </Button>
      </div>
    </div>
  );
}

/** A card from paper, or one that was called out. */
function Typing({ field, prompt, deeds, onUndoable }: ColumnProps & { readonly prompt: string }) {
  const words = useBoardWords().panel;
  const [text, setText] = useState('');
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === '') return;
    onUndoable(words.typed, deeds.type(field, text));
    setText('');
  };
  return (
    <form className="plenum-board-typing" onSubmit={add}>
      <input
        type="text"
        aria-label={words.typeOf(prompt)}
        placeholder={words.type}
        maxLength={longestCard}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <IconButton type="submit" icon="plus" label={words.typeDo(prompt)} />
    </form>
  );
}

type ColumnProps = BoardArrangeProps & { readonly field: BoardField };

function Column({ field, ...props }: ColumnProps) {
  const words = useBoardWords();
  const promptOf = usePrompts(props.wish);
  const thoughts = props.columns.get(field) ?? [];
  return (
    <section className="plenum-board-field">
      <h3>
        <FieldMark field={field} /> {promptOf(field)}
      </h3>
      {thoughts.length === 0 && <p className="plenum-muted">{words.none}</p>}
      <ul>
        {thoughts.map((thought) => (
          <li key={thought.id}>
            <p className="plenum-board-text">
              <ThoughtText thought={thought} nameOf={props.nameOf} />
            </p>
            <Deeds thought={thought} {...props} />
          </li>
        ))}
      </ul>
      <Typing field={field} prompt={promptOf(field)} {...props} />
    </section>
  );
}

/** The board in the cockpit: same thoughts laid together, moved, struck; everything can be taken back. */
export function BoardArrange(props: BoardArrangeProps) {
  const [apart, setApart] = useState<ReadonlySet<string>>(new Set());
  // A card that was laid upon another takes its buttons with it.
  const lying = [...props.columns].map(([field, thoughts]) => `${field}: ${thoughts.map(({ cards }) => cards.length)}`);
  const place = useFocusAfterDeed<HTMLDivElement>(`${apart.size}/${lying.join()}`);
  return (
    <div className="plenum-board-arrange" ref={place} tabIndex={-1}>
      <Alike {...props} apart={apart} onApart={(pair) => setApart(new Set([...apart, pair]))} />
      <div className="plenum-board-fields">
        {[...props.columns.keys()].map((field) => (
          <Column key={field} field={field} {...props} />
        ))}
      </div>
    </div>
  );
}
