import { lazy, type ReactNode, Suspense, useState } from 'react';
import './with-wall-copy.css';
import { Button } from '../../ui/button.tsx';
import { useWords } from '../../words/words.ts';
import type { WallCopyProps } from './wall-copy.tsx';

const WallCopy = lazy(async () => ({ default: (await import('./wall-copy.tsx')).WallCopy }));

interface WithWallCopyProps {
  /** What the wall shows; null: nothing that could be looked at here. */
  readonly shown: Omit<WallCopyProps, 'onClose'> | null;
  /** The screen with the button that leads to the wall in the hand. */
  readonly children: (door: ReactNode) => ReactNode;
}

/** A screen from which the picture of the wall can be opened, and to which it closes again. */
export function WithWallCopy({ shown, children }: WithWallCopyProps) {
  const { copy } = useWords().assessment;
  const [open, setOpen] = useState(false);
  // The wall has gone on: what comes next is not opened without asking.
  if (open && shown === null) setOpen(false);
  return (
    <div className="plenum-copy-place">
      {open && shown !== null ? (
        <Suspense fallback={<p role="status">{copy.loading}</p>}>
          <WallCopy {...shown} onClose={() => setOpen(false)} />
        </Suspense>
      ) : (
        children(
          shown !== null && (
            <Button compact icon="screen" onClick={() => setOpen(true)}>
              {copy.open}
            </Button>
          ),
        )
      )}
    </div>
  );
}
