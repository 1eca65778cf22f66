import './reminders.css';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Fold } from '../../ui/fold.tsx';
import { useFormat } from '../../words/format.ts';
import { useReminderWords } from '../../words/reminders.ts';

export interface OfferedReminder {
  readonly key: string;
  readonly text: string;
  readonly title: string;
  readonly date: string;
}

interface ReminderOfferProps {
  readonly reminders: readonly OfferedReminder[];
  readonly onForget: (key: string) => void;
}

/** What somebody had taken upon themselves the last time, folded: a neighbour need not read it. */
export function ReminderOffer({ reminders, onForget }: ReminderOfferProps) {
  const words = useReminderWords();
  const format = useFormat();
  const [later, setLater] = useState(false);
  if (reminders.length === 0 || later) return null;
  return (
    <section aria-label={words.offer(reminders.length)} className="plenum-reminders">
      <Fold summary={words.offer(reminders.length)}>
        <ul>
          {reminders.map(({ key, text, title, date }) => (
            <li key={key}>
              <p className="plenum-reminders-text">{text}</p>
              <p className="plenum-muted">
                {[title || words.untitled, date === '' ? '' : format.date(date)].filter(Boolean).join(', ')}
              </p>
              <div className="plenum-row">
                <Button compact icon="check" aria-label={words.doneOf(text)} onClick={() => onForget(key)}>
                  {words.done}
                </Button>
                <Button compact icon="trash" aria-label={words.discardOf(text)} onClick={() => onForget(key)}>
                  {words.discard}
                </Button>
              </div>
            </li>
          ))}
        </ul>
        <p>{words.own}</p>
        <Button compact onClick={() => setLater(true)}>
          {words.later}
        </Button>
      </Fold>
    </section>
  );
}
