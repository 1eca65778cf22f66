import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
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

/** Long enough to read it and to reach it; whoever points at it or is in it has all the time there is. */
const patience = 15_000;

/** Takes away what the bar drawn last offers: all bars lie in one place, and only the last deed is taken back. */
let clearLast: (() => void) | null = null;

/**
 * Undo instead of „are you sure": it stays for a moment, and longer as long as somebody points at it or is in it. With a
 * `moment` it goes as soon as that is another one: what has gone on since is not taken back by mistake. What the deed itself
 * changes of the moment belongs to it.
 */
export function useUndo(label: string, moment: string | null = null): UndoHold {
  const { ui } = useWords();
  const [done, setDone] = useState<Undoable | null>(null);
  const [isHeld, setHeld] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  // Where the keyboard was when something was done: there it goes back to, when the bar has served.
  const from = useRef<HTMLElement | null>(null);
  const isFresh = useRef(false);
  const clear = useCallback(() => {
    const isInside = place.current?.contains(document.activeElement) === true;
    setDone(null);
    setHeld(false);
    if (isInside && from.current?.isConnected) from.current.focus({ preventScroll: true });
  }, []);
  const offer = useCallback(
    (text: string, undo: () => void) => {
      if (clearLast !== clear) clearLast?.();
      clearLast = clear;
      const { activeElement, body } = document;
      from.current = activeElement instanceof HTMLElement && activeElement !== body ? activeElement : null;
      isFresh.current = true;
      setDone({ text, undo });
    },
    [clear],
  );
  const last = useRef(moment);
  useEffect(() => {
    if (!isFresh.current && last.current !== moment) clear();
    isFresh.current = false;
    last.current = moment;
  });
  useEffect(() => {
    if (done === null || isHeld) return;
    const timer = setTimeout(clear, patience);
    return () => clearTimeout(timer);
  }, [done, isHeld, clear]);
  const takeBack = () => {
    done?.undo();
    clear();
  };
  const bar = (
    // biome-ignore lint/a11y/noStaticElementInteractions: pointing at it only keeps it from going away
    <div
      ref={place}
      className="plenum-undo"
      data-print="hide"
      data-shown={done !== null || undefined}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
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
