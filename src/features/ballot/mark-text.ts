import type { GroupMark } from '../../domain/theses/group-marks.ts';
import { useThesesWords } from '../../words/theses.ts';

/** A mark in words: „03 teilweise richtig: der zweite Satz, doppelt markiert“. */
export function useMarkText(): (mark: GroupMark, number: number) => string {
  const { groups } = useThesesWords();
  return ({ verdict, strong, part, condition }, number) => {
    const said = part === '' ? groups.verdicts[verdict] : groups.partly(groups.verdicts[verdict], part);
    const under = verdict === 'conditional' ? `: ${condition || groups.noCondition}` : '';
    return `${groups.number(number)} ${said}${under}${strong ? ` (${groups.strong})` : ''}`;
  };
}
