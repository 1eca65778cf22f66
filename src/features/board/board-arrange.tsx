import { type FormEvent, useState } from 'react';
import { beginningOf } from '../../domain/beginning.ts';
import { longestIn } from '../../domain/board/board.ts';
import { type BoardField, fieldsOf } from '../../domain/board/board-kinds.ts';
import type { BoardThought } from '../../domain/board/board-thought.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Menu } from '../../ui/menu.tsx';
import { useKeptText } from '../../ui/use-kept.tsx';
import { useLimit } from '../../ui/use-limit.tsx';
import { useBoardWords } from '../../words/board.ts';
import type { BoardArrangeProps } from './board-arrange-props.ts';
import { isTyped } from './board-deeds.ts';
import { ThoughtText } from './board-thoughts.tsx';
import { FieldMark } from './field-mark.tsx';
import { LikeThoughts } from './like-thoughts.tsx';
import { ThoughtFoot } from './thought-foot.tsx';
import { ThoughtTies } from './thought-ties.tsx';
import { useFieldNames } from './use-field-names.ts';

interface ThoughtProps extends BoardArrangeProps {
  readonly thought: BoardThought;
}

/** By choosing from lists, not by dragging: the same with a mouse, a finger and the keyboard. */
function Deeds({ wish, columns, thought, deeds, onUndoable }: ThoughtProps) {
  const words = useBoardWords().panel;
  const names = useFieldNames(wish);
  const name = beginningOf(thought.text);
  const others = (columns.get(thought.field) ?? []).filter(({ id }) => id !== thought.id);
  const fields = fieldsOf(wish).filter((field) => field !== thought.field);
  return (
    <div className="plenum-row">
      {others.length > 0 && (
        <Menu
          label={`${words.merge}\u00a0…`}
          name={words.mergeOf(name)}
          icon={null}
          actions={others.map((other) => ({ id: other.id, label: beginningOf(other.text) }))}
          onAction={(chosen) => {
            const into = others.find(({ id }) => id === chosen);
            if (into !== undefined) onUndoable(words.merged, deeds.merge(thought, into));
          }}
        />
      )}
      <Menu
        label={`${words.move}\u00a0…`}
        name={words.moveOf(name)}
        icon={null}
        actions={fields.map((field) => ({ id: field, label: names.field(field) }))}
        onAction={(field) => onUndoable(words.moved(names.field(field)), deeds.place(thought, field))}
      />
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
      <Button
        compact
        aria-label={thought.pinned ? words.unpinOf(name) : words.pinOf(name)}
        onClick={() =>
          onUndoable(thought.pinned ? words.wasUnpinned : words.wasPinned, deeds.pin(thought, !thought.pinned))
        }
      >
        {thought.pinned ? words.unpin : words.pin}
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

/** A card from paper, or one that was called out. */
function Typing({ wish, field, prompt, deeds, onUndoable }: ColumnProps & { readonly prompt: string }) {
  const words = useBoardWords().panel;
  const { text, setText, clear, line } = useKeptText(`card/${wish.item}/${field}`);
  const limit = useLimit(text, longestIn(field));
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === '') return;
    onUndoable(words.typed, deeds.type(field, text));
    clear();
  };
  return (
    <>
      <form className="plenum-board-typing" onSubmit={add}>
        <input
          type="text"
          aria-label={words.typeOf(prompt)}
          placeholder={words.type}
          maxLength={longestIn(field)}
          aria-describedby={limit.id}
          onPaste={limit.onPaste}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
        <IconButton type="submit" icon="plus" label={words.typeDo(prompt)} />
      </form>
      {limit.line}
      {line}
    </>
  );
}

type ColumnProps = BoardArrangeProps & { readonly field: BoardField };

function Column({ field, ...props }: ColumnProps) {
  const words = useBoardWords();
  const names = useFieldNames(props.wish);
  const thoughts = props.shown.get(field) ?? [];
  const shown = new Set([...props.shown.values()].flat().map(({ id }) => id));
  return (
    <section className="plenum-board-field">
      <h3>
        <FieldMark field={field} /> {names.field(field)}
      </h3>
      {thoughts.length === 0 && <p className="plenum-muted">{words.none}</p>}
      <ul>
        {thoughts.map((thought) => (
          <li key={thought.id} data-thought={thought.id}>
            <p className="plenum-board-text">
              <ThoughtText thought={thought} nameOf={props.nameOf} />
            </p>
            <ThoughtFoot wish={props.wish} thought={thought} shown={shown} />
            <Deeds thought={thought} {...props} />
            <ThoughtTies thought={thought} {...props} />
          </li>
        ))}
      </ul>
      <Typing field={field} prompt={names.field(field)} {...props} />
    </section>
  );
}

/** The board in the cockpit: same thoughts laid together, moved, struck; everything can be taken back. */
export function BoardArrange(props: BoardArrangeProps) {
  const [apart, setApart] = useState<ReadonlySet<string>>(new Set());
  return (
    <div className="plenum-board-arrange">
      <LikeThoughts {...props} apart={apart} onApart={(pair) => setApart(new Set([...apart, pair]))} />
      <div className="plenum-board-fields" data-board="">
        {[...props.shown.keys()].map((field) => (
          <Column key={field} field={field} {...props} />
        ))}
      </div>
    </div>
  );
}
