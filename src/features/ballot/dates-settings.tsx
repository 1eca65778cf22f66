import './votes.css';
import type { BallotWish } from '../../domain/ballot/ballot.ts';
import { IconButton } from '../../ui/button.tsx';
import { useUndo } from '../../ui/undo-bar.tsx';
import { useVotesWords } from '../../words/votes.ts';
import { useWords } from '../../words/words.ts';
import type { BallotDeeds } from './ballot-deeds.ts';
import { DateFields } from './date-fields.tsx';
import { useDateText } from './date-text.ts';

interface DatesSettingsProps {
  readonly wish: BallotWish;
  readonly deeds: BallotDeeds;
  /** The time of day at which sessions begin. */
  readonly usual: string;
}

/** The dates that are asked about, in the order of the calendar. */
export function DatesSettings({ wish, deeds, usual }: DatesSettingsProps) {
  const words = useVotesWords().dates;
  const textOf = useDateText();
  const { offer, bar } = useUndo(useWords().agenda.undo, wish.wish);
  const dates = wish.questions.toSorted((a, b) => (a.title < b.title ? -1 : 1));
  return (
    <div className="plenum-dates-settings">
      {wish.wish === null && dates.length > 0 && (
        <ul aria-label={words.list}>
          {dates.map(({ id, title }) => (
            <li key={id}>
              <span>{textOf(title)}</span>
              <IconButton
                icon="trash"
                label={words.remove(textOf(title))}
                onClick={() => offer(words.removed, deeds.remove(id))}
              />
            </li>
          ))}
        </ul>
      )}
      <DateFields
        action={words.add}
        known={dates.map(({ title }) => title)}
        usual={usual}
        onDate={(at) => deeds.add(at, '')}
      />
      {bar}
    </div>
  );
}
