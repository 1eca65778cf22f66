import { useState } from 'react';
import { beginningOf } from '../../domain/beginning.ts';
import { longestSource } from '../../domain/board/board.ts';
import { hasPart } from '../../domain/board/board-kinds.ts';
import type { BoardThought, LinkKind } from '../../domain/board/board-thought.ts';
import { Button } from '../../ui/button.tsx';
import { Menu } from '../../ui/menu.tsx';
import { useBoardWords } from '../../words/board.ts';
import type { BoardArrangeProps } from './board-arrange-props.ts';
import type { Tie } from './board-deeds.ts';
import { LensChoice } from './lens-choice.tsx';
import { useLinkText } from './thought-foot.tsx';
import { useFieldNames } from './use-field-names.ts';

interface SourceProps extends Pick<BoardArrangeProps, 'deeds'> {
  readonly thought: BoardThought;
  readonly name: string;
}

/** Where the words come from; while it is being written nothing that comes back changes it. */
function Source({ thought, name, deeds }: SourceProps) {
  const words = useBoardWords().panel;
  const [draft, setDraft] = useState<string | null>(null);
  return (
    <label className="plenum-board-source">
      {words.source}
      <input
        type="text"
        aria-label={words.sourceOf(name)}
        maxLength={longestSource}
        value={draft ?? thought.source}
        onChange={({ target }) => {
          setDraft(target.value);
          deeds.cite(thought, target.value);
        }}
        onBlur={() => setDraft(null)}
      />
    </label>
  );
}

interface ThoughtTiesProps extends Pick<BoardArrangeProps, 'wish' | 'columns' | 'deeds' | 'onUndoable'> {
  readonly thought: BoardThought;
}

/** Which tie a link shows, and of which end it is loosened here. What follows from this thought is loosened over there. */
const tieOf: Readonly<Partial<Record<LinkKind, Tie>>> = { from: 'follows', same: 'same' };

function Links({ wish, columns, thought, deeds, onUndoable }: ThoughtTiesProps) {
  const words = useBoardWords().panel;
  const names = useFieldNames(wish);
  const linkText = useLinkText(wish);
  const others = [...columns.values()].flat().filter(({ id }) => id !== thought.id);
  const name = beginningOf(thought.text);
  return (
    <>
      {others.length > 0 && (
        <Menu
          label={`${words.follows}\u00a0…`}
          name={words.followsOf(name)}
          icon={null}
          actions={others.map((other) => ({
            id: other.id,
            label: `${names.field(other.field)}: ${beginningOf(other.text)}`,
          }))}
          onAction={(chosen) => {
            const source = others.find(({ id }) => id === chosen);
            if (source !== undefined) onUndoable(words.tied, deeds.tie(thought, 'follows', source));
          }}
        />
      )}
      {thought.links.map((link) => {
        const tie = tieOf[link.kind];
        const other = others.find(({ id }) => id === link.id);
        if (tie === undefined || other === undefined) return null;
        return (
          <Button
            key={`${link.kind}${link.id}`}
            compact
            onClick={() => onUndoable(words.loosened, deeds.loosen(thought, tie, other))}
          >
            {words.loosen(linkText(link))}
          </Button>
        );
      })}
    </>
  );
}

/** Source and lenses of a thought and what it follows from; drawn when they are asked for, because there may be two hundred. */
export function ThoughtTies(props: ThoughtTiesProps) {
  const words = useBoardWords().panel;
  const { wish, thought, deeds, onUndoable } = props;
  const [isOpen, setOpen] = useState(false);
  const name = beginningOf(thought.text);
  return (
    <details className="plenum-board-ties" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary aria-label={words.moreOf(name)}>{words.more}</summary>
      {isOpen && <Source thought={thought} name={name} deeds={deeds} />}
      {isOpen && (
        <LensChoice
          wish={wish}
          of={name}
          chosen={thought.lenses}
          onChange={(lens, on) => onUndoable(words.looked, deeds.look(thought, lens, on))}
        />
      )}
      {isOpen && hasPart(wish.kind, 'links') && <Links {...props} />}
    </details>
  );
}
