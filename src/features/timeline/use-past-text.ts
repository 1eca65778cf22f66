import { verdicts } from '../../domain/results/decision.ts';
import type { PastSession } from '../../domain/timeline/timeline.ts';
import { useFormat } from '../../words/format.ts';
import { useTimelineWords } from '../../words/timeline.ts';

/** An earlier session in words: its name, its day, and each thing it decided as a line. */
export interface PastText {
  readonly name: string;
  readonly day: string;
  readonly lines: readonly string[];
}

export function usePastText(): (session: PastSession) => PastText {
  const words = useTimelineWords();
  const format = useFormat();
  return ({ title, date, decided, verdicts: counts }) => {
    const told = verdicts.flatMap((verdict) => {
      const count = counts[verdict];
      return count === undefined ? [] : [words.verdict[verdict](count)];
    });
    return {
      name: title.trim() || words.untitled,
      day: date === '' ? words.noDate : format.date(date),
      lines: [...(told.length === 0 ? [] : [words.proposals(told.join(', '))]), ...decided],
    };
  };
}
