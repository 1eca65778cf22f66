import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { useKept } from '../../ui/use-kept.tsx';
import { useDecidingWords } from '../../words/deciding.ts';
import type { ResultsDeeds } from './results-deeds.ts';

const noObjection = { text: '', who: '' };

interface ObjectionWish {
  readonly deeds: Pick<ResultsDeeds, 'object'>;
  readonly onUndoable: (text: string, undo: () => void) => void;
  /** Under what an objection that is typed is kept: which proposal. */
  readonly place: string;
}

interface Objecting {
  readonly typed: typeof noObjection;
  readonly change: (part: Partial<typeof noObjection>) => void;
  readonly line: ReactNode;
  /** Puts what is typed into the minutes. */
  readonly record: () => void;
}

/**
 * An objection as it is typed. Whoever goes on by hand (to the result, to the next proposal) has said it: it is recorded
 * then, too, so that no result reads „mit Einwand" without the words; it can be taken back. Where somebody else goes on, or
 * the screen is left, it stays the draft that it is: nothing is recorded in the middle of a word.
 */
export function useObjection({ deeds, onUndoable, place }: ObjectionWish): Objecting {
  const { decision: words } = useDecidingWords();
  const { typed, change, clear, line } = useKept(`objection/${place}`, noObjection);
  // Going on is told twice where a field is left by pressing a result: what was recorded is empty the second time.
  const newest = useRef(typed);
  useLayoutEffect(() => {
    newest.current = typed;
  });
  const record = () => {
    const [text, who] = [newest.current.text.trim(), newest.current.who.trim()];
    if (text === '') return;
    newest.current = noObjection;
    onUndoable(words.objectionKept, deeds.object(text, who));
    clear();
  };
  return { typed, change, line, record };
}
