import { type ReactNode, useEffect, useRef } from 'react';
import type { Decision } from '../../domain/results/decision.ts';
import { useKept } from '../../ui/use-kept.tsx';
import { useDecidingWords } from '../../words/deciding.ts';
import type { ResultsDeeds } from './results-deeds.ts';

const noObjection = { text: '', who: '' };

interface ObjectionWish {
  readonly decision: Pick<Decision, 'objections'>;
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
 * An objection as it is typed. Whoever goes on (to the result, to the next proposal, to another item) has said it: it is
 * recorded then, too, so that no result reads „mit Einwand" without the words; it can be taken back.
 */
export function useObjection({ decision, deeds, onUndoable, place }: ObjectionWish): Objecting {
  const { decision: words } = useDecidingWords();
  const { typed, change, clear, line } = useKept(`objection/${place}`, noObjection);
  const record = () => {
    const [text, who] = [typed.text.trim(), typed.who.trim()];
    if (text === '') return;
    onUndoable(words.objectionKept, deeds.object(text, who));
    clear();
  };
  // What was typed about the proposal before, while the next one is drawn already.
  const last = useRef<(left: string) => void>(() => undefined);
  useEffect(() => () => last.current(place), [place]);
  useEffect(() => {
    last.current = (left) => {
      if (left === place && decision.objections === 'raised') record();
    };
  });
  return { typed, change, line, record };
}
