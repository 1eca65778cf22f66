import { type ReactElement, useState } from 'react';
import { useWords } from '../words/words.ts';
import { Button } from './button.tsx';

/** So many are shown at once; with a few more all of them are, because a button for two rows helps nobody. */
const shownAtFirst = 8;
const fewMore = 4;

interface LongListProps {
  readonly as?: 'ul' | 'ol';
  readonly className: string;
  /** Its rows (`li`), each with its key. */
  readonly rows: readonly ReactElement[];
  /** What is wanted was looked for: all that was found is shown. */
  readonly isSearched?: boolean;
  /** How often something was added to it on this screen. */
  readonly added?: number;
}

/**
 * A list that leaves room for what stands below it: the beginning, and all of it by a button. What is added here is seen: from
 * then on all of it stands there. What others add moves nothing.
 */
export function LongList({ as: List = 'ul', className, rows, isSearched = false, added = 0 }: LongListProps) {
  const { ui } = useWords();
  const [isWhole, setWhole] = useState(false);
  const [known, setKnown] = useState(added);
  if (added !== known) {
    setKnown(added);
    setWhole(true);
  }
  const isLong = rows.length > shownAtFirst + fewMore;
  const isCut = isLong && !isWhole && !isSearched;
  return (
    <>
      <List className={className}>{isCut ? rows.slice(0, shownAtFirst) : rows}</List>
      {isLong && !isSearched && (
        <div className="plenum-row">
          <Button aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
            {isWhole ? ui.showFewer : ui.showAll(rows.length)}
          </Button>
        </div>
      )}
    </>
  );
}
