import { useFormat } from './format.ts';
import { useWords } from './words.ts';

/** When the next meeting is, as it is read: the day, and the time of day where it is settled. */
export function useNextMeeting(): (date: string, time: string) => string {
  const format = useFormat();
  const { agenda } = useWords();
  return (date, time) => [format.longDate(date), time === '' ? '' : agenda.oClock(time)].filter(Boolean).join(', ');
}
