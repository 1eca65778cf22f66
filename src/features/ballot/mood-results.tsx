import './votes.css';
import type { BallotFact, BallotWish } from '../../domain/ballot/ballot.ts';
import { ballotResults, countOf } from '../../domain/ballot/ballot-result.ts';
import { moods } from '../../domain/votes/choices.ts';
import { useBallotWords } from '../../words/ballot.ts';
import { useVotesWords } from '../../words/votes.ts';
import { MoodIcon } from './mood-icon.tsx';

interface MoodResultsProps {
  readonly wish: BallotWish;
  readonly fact: BallotFact;
}

/** The mood as a whole: how many chose each card. */
export function MoodResults({ wish, fact }: MoodResultsProps) {
  const votes = useVotesWords();
  const words = votes.mood;
  const { withheld } = useBallotWords();
  const [result] = ballotResults(wish, fact) ?? [];
  if (result === undefined) return <p>{withheld}</p>;
  const { counts, hands, guests, question } = result;
  const typed = moods.reduce((sum, mood) => sum + countOf(hands, mood), 0);
  return (
    <div className="plenum-votes-results">
      <p>
        <strong>{question.title}</strong>
      </p>
      <ul className="plenum-mood-counts">
        {moods.map((mood) => (
          <li key={mood}>
            <MoodIcon mood={mood} />
            <span>
              {words.cards[mood]}: <strong>{words.people(countOf(counts, mood))}</strong>
            </span>
          </li>
        ))}
      </ul>
      {typed > 0 && <p className="plenum-muted">{votes.typed(typed)}</p>}
      {guests !== null && (
        <p className="plenum-muted">
          {words.guests(moods.map((mood) => `${countOf(guests, mood)} ${words.cards[mood]}`).join(', '))}
        </p>
      )}
    </div>
  );
}
