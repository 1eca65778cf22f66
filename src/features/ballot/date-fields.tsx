import { type FormEvent, useState } from 'react';
import { joinLocalTime } from '../../domain/votes/dates.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useVotesWords } from '../../words/votes.ts';

interface DateFieldsProps {
  /** What the button says, and what the form is called. */
  readonly action: string;
  /** Dates that stand there already. */
  readonly known: readonly string[];
  /** The time of day that is most likely. */
  readonly usual: string;
  readonly onDate: (at: string) => void;
}

/** Day and time of one date. */
export function DateFields({ action, known, usual, onDate }: DateFieldsProps) {
  const words = useVotesWords().dates;
  const [day, setDay] = useState('');
  const [time, setTime] = useState(usual);
  const [tried, setTried] = useState(false);
  const at = joinLocalTime(day, time);
  const wrong = at === null ? words.wrong : known.includes(at) ? words.known : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(wrong !== undefined);
    if (at === null || wrong !== undefined) return;
    onDate(at);
    setDay('');
  };
  return (
    <form className="plenum-date-fields" aria-label={action} onSubmit={submit} noValidate>
      <TextField label={words.day} type="date" value={day} error={tried ? wrong : undefined} onChange={setDay} />
      <TextField label={words.time} type="time" value={time} onChange={setTime} />
      <Button type="submit" icon="plus">
        {action}
      </Button>
    </form>
  );
}
