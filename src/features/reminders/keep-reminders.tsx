import './reminders.css';
import type { CardId } from '../../domain/ids.ts';
import { CheckBox } from '../../ui/check-box.tsx';
import { useReminderWords } from '../../words/reminders.ts';

interface KeepRemindersProps {
  /** What this person has taken upon themselves, in cards that are handed in. */
  readonly cards: readonly { readonly id: CardId; readonly text: string }[];
  readonly kept: ReadonlySet<string>;
  readonly onKeep: (card: { readonly id: CardId; readonly text: string }, keep: boolean) => void;
}

/** A tick per card, because a tablet may be somebody else's tomorrow. */
export function KeepReminders({ cards, kept, onKeep }: KeepRemindersProps) {
  const words = useReminderWords();
  if (cards.length === 0) return null;
  return (
    <section className="plenum-reminders">
      <h2>{words.title}</h2>
      <p>{words.text}</p>
      {cards.map((card) => (
        <CheckBox
          key={card.id}
          label={words.keep(card.text)}
          checked={kept.has(card.id)}
          onChange={(keep) => onKeep(card, keep)}
        />
      ))}
    </section>
  );
}
