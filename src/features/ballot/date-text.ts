import { parseLocalTime } from '../../domain/votes/dates.ts';
import { useFormat } from '../../words/format.ts';
import { useVotesWords } from '../../words/votes.ts';

/** A date with its weekday and time: „Donnerstag, 9. September 2027, 14:00 Uhr". What is no date is shown as it stands. */
export function useDateText(): (at: string) => string {
  const format = useFormat();
  const { dates } = useVotesWords();
  return (at) => {
    const [day = '', time = ''] = at.split('T');
    return parseLocalTime(at) === null ? at : dates.of(format.longDate(day), time);
  };
}
