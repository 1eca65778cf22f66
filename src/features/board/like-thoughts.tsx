import { useMemo } from 'react';
import { beginningOf } from '../../domain/beginning.ts';
import { likeOnBoard } from '../../domain/board/similar.ts';
import { Button } from '../../ui/button.tsx';
import { useBoardWords } from '../../words/board.ts';
import type { BoardArrangeProps } from './board-arrange-props.ts';
import { useFieldNames } from './use-field-names.ts';

interface LikeThoughtsProps extends Pick<BoardArrangeProps, 'wish' | 'columns' | 'deeds' | 'onUndoable'> {
  /** Pairs that were said to be different. */
  readonly apart: ReadonlySet<string>;
  readonly onApart: (pair: string) => void;
}

/**
 * Cards that may say the same: offered one pair after the other, never done by itself. In one field they are laid
 * together; said of two options, both stay and are marked.
 */
export function LikeThoughts({ wish, columns, deeds, onUndoable, apart, onApart }: LikeThoughtsProps) {
  const words = useBoardWords().panel;
  const names = useFieldNames(wish);
  const pairs = useMemo(() => likeOnBoard(columns), [columns]);
  const open = pairs.filter(([a, b]) => !apart.has(`${a.id}/${b.id}`));
  const [first] = open;
  if (first === undefined) return null;
  const [earlier, later] = first;
  const isOneField = earlier.field === later.field;
  // Cards, not pairs: five alike make ten pairs, but are laid together in four steps.
  const steps = new Set(open.map(([, one]) => one.id)).size;
  return (
    <div className="plenum-board-alike">
      <p>
        <strong>{words.alike(steps)}</strong>
      </p>
      <p>
        {isOneField
          ? words.alikePair(beginningOf(earlier.text), beginningOf(later.text))
          : words.alikeOf(
              { text: beginningOf(earlier.text), at: names.field(earlier.field) },
              { text: beginningOf(later.text), at: names.field(later.field) },
            )}
      </p>
      <div className="plenum-row">
        {isOneField ? (
          <Button compact onClick={() => onUndoable(words.merged, deeds.merge(later, earlier))}>
            {words.together}
          </Button>
        ) : (
          <Button compact onClick={() => onUndoable(words.tiedSame, deeds.tie(later, 'same', earlier))}>
            {words.bothOptions}
          </Button>
        )}
        <Button compact onClick={() => onApart(`${earlier.id}/${later.id}`)}>
          {words.apart}
        </Button>
      </div>
    </div>
  );
}
