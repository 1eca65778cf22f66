import './votes.css';
import type { BallotFact, BallotWish } from '../../domain/ballot/ballot.ts';
import { ballotResults, countOf } from '../../domain/ballot/ballot-result.ts';
import { allDots, type RankedDots, rankDots } from '../../domain/votes/dots.ts';
import { useBallotWords } from '../../words/ballot.ts';
import { useVotesWords } from '../../words/votes.ts';

interface DotsResultsProps {
  readonly wish: BallotWish;
  readonly fact: BallotFact;
}

function DotRow({ ranked: { result, dots, place, tied }, most, running }: DotRowProps) {
  const votes = useVotesWords();
  const words = votes.dots;
  const { questions } = useBallotWords();
  const { question, hands, guests } = result;
  const typed = countOf(hands, 'weight');
  return (
    <li>
      <p>
        {!running && `${words.place(place)} `}
        <b className="plenum-ballot-number">{questions.number(question.number)}</b> {question.title}{' '}
        <strong>{words.on(dots)}</strong>
        {tied && !running && ` (${words.tied})`}
        {typed > 0 && <span className="plenum-muted">, {votes.typed(typed)}</span>}
      </p>
      <i className="plenum-dots-bar" style={{ width: `${(100 * dots) / Math.max(1, most)}%` }} />
      {guests !== null && <p className="plenum-muted">{words.guests(countOf(guests, 'weight'))}</p>}
    </li>
  );
}

interface DotRowProps {
  readonly ranked: RankedDots;
  readonly most: number;
  /** Whether points are still placed: rows that change places cannot be read. */
  readonly running: boolean;
}

/** Cards with their points, to be read; ordered once nothing moves any more. */
export function DotsResults({ wish, fact }: DotsResultsProps) {
  const words = useVotesWords().dots;
  const { withheld } = useBallotWords();
  const results = ballotResults(wish, fact);
  if (results === null) return <p>{withheld}</p>;
  const running = fact.state === 'open';
  const ranked = rankDots(results);
  const shown = running ? [...ranked].sort((a, b) => a.result.question.number - b.result.question.number) : ranked;
  const most = Math.max(1, ...ranked.map(({ dots }) => dots));
  const typed = results.reduce((sum, { hands }) => sum + countOf(hands, 'weight'), 0);
  return (
    <div className="plenum-votes-results">
      <p>
        {running ? words.byNumber : words.rule} {fact.people > 0 && words.all(allDots(results) - typed, fact.people)}
      </p>
      <ol className="plenum-dots-ranking" aria-label={words.caption}>
        {shown.map((one) => (
          <DotRow key={one.result.question.id} ranked={one} most={most} running={running} />
        ))}
      </ol>
      {typed > 0 && <p>{words.handsNote(typed)}</p>}
    </div>
  );
}
