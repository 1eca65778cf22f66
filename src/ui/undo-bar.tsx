import { type ReactNode, useCallback, useState } from 'react';
import './undo-bar.css';
import { useWords } from '../words/words.ts';
import { Button, IconButton } from './button.tsx';

interface Undoable {
  readonly text: string;
  readonly undo: () => void;
}

interface UndoHold {
  /** What was done, and how it is taken back. A second deed takes the place of the first. */
  readonly offer: (text: string, undo: () => void) => void;
  readonly clear: () => void;
  /** Has to be drawn somewhere on the screen, always, so that it is heard when words come into it. */
  readonly bar: ReactNode;
}

/** Undo instead of „are you sure": it stays until it is used, closed or replaced, because people read at their own pace. */
export function useUndo(label: string): UndoHold {
  const { ui } = useWords();
  const [done, setDone] = useState<Undoable | null>(null);
  const offer = useCallback((text: string, undo: () => void) => setDone({ text, undo }), []);
  const clear = useCallback(() => setDone(null), []);
  const takeBack = () => {
    done?.undo();
    setDone(null);
  };
  const bar = (
    <div className="plenum-undo" data-print="hide" data-shown={done !== null || undefined}>
      <p role="status">{done?.text ?? ''}</p>
      {done !== null && (
        <>
          <Button compact icon="undo" onClick={takeBack}>
            {label}
          </Button>
          <IconButton icon="close" label={ui.close} onClick={clear} />
        </>
      )}
    </div>
  );
  return { offer, clear, bar };
}
