import './thesis-bar.css';
import { countOf, type QuestionResult } from '../../domain/ballot/ballot-result.ts';
import { useThesesWords } from '../../words/theses.ts';

/** What stands in a bar, from the left: dark, hatched, white. */
export const barChoices = ['right', 'half', 'wrong'] as const;

/** All that is drawn of a thesis. */
export const barTotal = ({ counts }: QuestionResult): number =>
  barChoices.reduce((sum, choice) => sum + countOf(counts, choice), 0);

interface ThesisBarProps {
  readonly result: QuestionResult;
  /** How long the longest bar is, in votes. */
  readonly most: number;
}

/** The votes for one thesis, as long as they are many. Read aloud in words. */
export function ThesisBar({ result, most }: ThesisBarProps) {
  const words = useThesesWords();
  const parts = barChoices.map((choice) => ({ choice, count: countOf(result.counts, choice) }));
  const said = parts.map(({ choice, count }) => `${count} ${words.choices[choice]}`).join(', ');
  return (
    <div className="plenum-thesis-bar">
      <span className="plenum-hidden">{said}</span>
      {parts.map(({ choice, count }) =>
        count === 0 ? null : (
          <span
            key={choice}
            aria-hidden="true"
            data-choice={choice}
            style={{ flexBasis: `${(100 * count) / Math.max(1, most)}%` }}
          >
            <b>{count}</b>
          </span>
        ),
      )}
    </div>
  );
}
