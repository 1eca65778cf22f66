import './votes.css';
import type { ReactNode } from 'react';
import type { BallotFact, BallotWish } from '../../domain/ballot/ballot.ts';
import { countOf } from '../../domain/ballot/ballot-result.ts';
import type { DateRow } from '../../domain/export/votes-export.ts';
import { dateChoices } from '../../domain/votes/choices.ts';
import { bestDates, rankDates } from '../../domain/votes/dates.ts';
import { useBallotWords } from '../../words/ballot.ts';
import { useVotesWords } from '../../words/votes.ts';
import { dateRows } from './date-rows.ts';
import { useDateText } from './date-text.ts';

interface DatesResultsProps {
  readonly wish: BallotWish;
  readonly fact: BallotFact;
  /** As it was settled; null: not yet. */
  readonly decided: string | null;
  /** What can be done with one date. */
  readonly deedOf?: (at: string) => ReactNode;
}

/** What is said of a date: whether it is settled, best, or equally best with others. */
export function useDateMark(rows: readonly DateRow[], decided: string | null): (at: string) => string {
  const words = useVotesWords().dates;
  const best = bestDates(rows).map(({ at }) => at);
  return (at) =>
    [at === decided ? words.decidedMark : '', best.includes(at) ? (best.length > 1 ? words.tied : words.best) : '']
      .filter(Boolean)
      .join(', ');
}

function Answers({ row: { counts, hands, guests } }: { readonly row: DateRow }) {
  const votes = useVotesWords();
  const words = votes.dates;
  const typed = dateChoices.reduce((sum, choice) => sum + countOf(hands, choice), 0);
  const said = (of: DateRow['counts']) => words.counts(countOf(of, 'yes'), countOf(of, 'maybe'), countOf(of, 'no'));
  return (
    <>
      <span>{[said(counts), typed > 0 ? votes.typed(typed) : ''].filter(Boolean).join(', ')}</span>
      {guests !== null && <span className="plenum-muted">{words.guests(said(guests))}</span>}
    </>
  );
}

/** Dates with their answers, the best ones marked by the rule that stands above. */
export function DatesResults({ wish, fact, decided, deedOf }: DatesResultsProps) {
  const words = useVotesWords().dates;
  const { withheld } = useBallotWords();
  const textOf = useDateText();
  const rows = dateRows(wish, fact);
  const markOf = useDateMark(rows ?? [], decided);
  if (rows === null) return <p>{withheld}</p>;
  const running = fact.state === 'open';
  const ranked = rankDates(rows);
  const shown = running ? [...ranked].sort((a, b) => (a.at < b.at ? -1 : 1)) : ranked;
  const known = new Map(rows.map((row) => [row.id, row]));
  return (
    <div className="plenum-votes-results">
      <p>{words.rule}</p>
      <ol className="plenum-dates-ranking" aria-label={words.caption}>
        {shown.map(({ id, at }) => {
          const row = known.get(id);
          const mark = markOf(at);
          return (
            <li key={id} data-marked={mark !== '' || undefined}>
              <span>
                <b>{textOf(at)}</b>
                {mark !== '' && <em>{mark}</em>}
              </span>
              {row !== undefined && <Answers row={row} />}
              {deedOf?.(at)}
            </li>
          );
        })}
      </ol>
    </div>
  );
}
