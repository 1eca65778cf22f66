import { saveFile } from '../../device/save-file.ts';
import { safeFileName } from '../../domain/export/file-name.ts';
import { calendarFile } from '../../domain/votes/calendar-file.ts';
import { joinLocalTime, parseLocalTime } from '../../domain/votes/dates.ts';
import { Button } from '../../ui/button.tsx';
import { useVotesWords } from '../../words/votes.ts';
import { useDateText } from './date-text.ts';

/** What the next meeting is, as far as it is settled. */
export interface NextMeeting {
  readonly date: string;
  readonly time: string;
  /** How long it takes, in minutes. */
  readonly minutes: number;
  /** Title and place of this session: the next one is most likely alike. */
  readonly title: string;
  readonly place: string;
}

/** Of which session, so that a calendar that takes the file twice has the date once. */
export interface DecidedProps {
  readonly next: NextMeeting;
  readonly uid: string;
}

/** Day and time as they were settled; null: nothing is, or only a day. */
export const decidedAt = ({ date, time }: Pick<NextMeeting, 'date' | 'time'>): string | null =>
  joinLocalTime(date, time);

/** The settled date, and the way into one's own calendar; made on this device, also without a network. */
export function DateDecided({ next, uid }: DecidedProps) {
  const words = useVotesWords().dates;
  const textOf = useDateText();
  const at = decidedAt(next);
  const start = at === null ? null : parseLocalTime(at);
  if (at === null || start === null) return null;
  const save = () => {
    const { title, place, minutes } = next;
    const text = words.icsText(title);
    const file = calendarFile({ uid, title, place, text, start, minutes, madeAt: Date.now() });
    saveFile(safeFileName([words.icsName, title, next.date], 'ics'), new Blob([file], { type: 'text/calendar' }));
  };
  return (
    <div className="plenum-date-decided">
      <p>
        <strong>{words.decided(textOf(at))}</strong>
      </p>
      <Button compact icon="calendar" onClick={save}>
        {words.ics}
      </Button>
    </div>
  );
}
