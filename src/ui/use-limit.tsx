import { type ClipboardEvent, type ReactNode, useId, useState } from 'react';
import './use-limit.css';
import { useWords } from '../words/words.ts';
import { useAnnounce } from './announcer.tsx';

/** Shorter fields take a number or a word: nobody pastes a text into them. */
const shortest = 80;

type Entry = HTMLInputElement | HTMLTextAreaElement;

interface Cut {
  readonly letters: number;
  readonly at: string;
  readonly isComing: boolean;
}

interface Limit {
  /** Belongs to the description of the field; undefined: there is nothing to say. */
  readonly id: string | undefined;
  readonly onPaste: (event: ClipboardEvent<Entry>) => void;
  /** Stands below the field. */
  readonly line: ReactNode;
}

/**
 * What a field with a limit says of it, the same everywhere: how many letters are left when it gets near, and that a text
 * that was pasted did not fit, because browsers cut it off without a word.
 */
export function useLimit(value: string, most: number | undefined): Limit {
  const { ui } = useWords();
  const own = useId();
  const announce = useAnnounce();
  /** `at`: what stood in the field then. `isComing`: what fits of the paste is not in the field yet. */
  const [cut, setCut] = useState<Cut | null>(null);
  // Said until somebody goes on writing after the paste. Not in an effect: that would be work left over by every key, which
  // React takes for an endless loop once keys come faster than a slow tablet draws.
  if (cut !== null && cut.at !== value) setCut(cut.isComing ? { ...cut, at: value, isComing: false } : null);
  if (most === undefined || most < shortest) return { id: undefined, onPaste: () => undefined, line: null };
  const left = most - value.length;
  const isNear = left <= Math.max(20, most / 10);
  const onPaste = ({ currentTarget, clipboardData }: ClipboardEvent<Entry>) => {
    const { selectionStart, selectionEnd, value: before } = currentTarget;
    const [head, tail] = [before.slice(0, selectionStart ?? 0), before.slice(selectionEnd ?? 0)];
    const pasted = clipboardData.getData('text').replace(/\r\n/gu, '\n');
    const room = most - head.length - tail.length;
    const letters = pasted.length - room;
    const isComing = head + pasted.slice(0, Math.max(0, room)) + tail !== before;
    setCut(letters > 0 ? { letters, at: value, isComing } : null);
    if (letters > 0) announce(ui.cut(letters, most));
  };
  const line = (isNear || cut !== null) && (
    <div className="plenum-limit">
      {isNear && <p id={own}>{ui.left(Math.max(0, left))}</p>}
      {cut !== null && <p data-cut>{ui.cut(cut.letters, most)}</p>}
    </div>
  );
  return { id: isNear ? own : undefined, onPaste, line };
}
