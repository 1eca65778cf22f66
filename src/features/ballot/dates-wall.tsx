import { askedQuestions, countOf } from '../../domain/ballot/ballot-result.ts';
import type { DateRow } from '../../domain/export/votes-export.ts';
import { dateChoices } from '../../domain/votes/choices.ts';
import { rankDates } from '../../domain/votes/dates.ts';
import { useWallRows } from '../../ui/wall-page.tsx';
import { useBallotWords } from '../../words/ballot.ts';
import { useVotesWords } from '../../words/votes.ts';
import { decidedAt, type NextMeeting } from './date-decided.tsx';
import { dateRows } from './date-rows.ts';
import { useDateText } from './date-text.ts';
import { useDateMark } from './dates-results.tsx';
import { VoteWallFrame, type VoteWallProps } from './vote-wall.tsx';

/** So many dates stand on the wall at once. */
const perPage = 8;

interface DateLine {
  readonly id: string;
  readonly at: string;
  readonly counts: DateRow['counts'] | null;
}

/** While people answer the calendar's order stays; afterwards the best date is on top. */
const linesOf = (rows: readonly DateRow[], running: boolean): readonly DateLine[] => {
  const ranked = rankDates(rows);
  return running ? [...ranked].sort((a, b) => (a.at < b.at ? -1 : 1)) : ranked;
};

/** The date poll on the wall: every date with its weekday and answers, the best one marked in words. */
export function DatesWall(props: VoteWallProps & { readonly next: NextMeeting }) {
  const words = useVotesWords().dates;
  const ballot = useBallotWords();
  const textOf = useDateText();
  const { wish, fact, next } = props;
  const decided = decidedAt(next);
  const rows = dateRows(wish, fact);
  const asked = askedQuestions(wish, fact).map(({ id, title }): DateLine => ({ id, at: title, counts: null }));
  const lines =
    rows === null ? asked.toSorted((a, b) => (a.at < b.at ? -1 : 1)) : linesOf(rows, fact?.state === 'open');
  const markOf = useDateMark(rows ?? [], decided);
  const { shown, page } = useWallRows(lines, perPage);
  const isWithheld = rows === null && fact?.state === 'shown';
  return (
    <VoteWallFrame
      {...props}
      page={page}
      status={isWithheld ? ballot.withheld : fact === null ? '' : words.wall(fact.people, fact.base)}
    >
      {decided !== null && <p className="plenum-vwall-decided">{words.decided(textOf(decided))}</p>}
      <ol className="plenum-vwall-dates">
        {shown.map(({ id, at, counts }) => (
          <li key={id} data-marked={(rows !== null && markOf(at) !== '') || undefined}>
            <b>{textOf(at)}</b>
            {counts !== null &&
              dateChoices.map((choice) => (
                <span key={choice} data-choice={choice}>
                  {countOf(counts, choice)} {words.choices[choice]}
                </span>
              ))}
            <em>{rows !== null && fact?.state !== 'open' ? markOf(at) : ''}</em>
          </li>
        ))}
      </ol>
      {rows !== null && <p className="plenum-vwall-note">{words.rule}</p>}
    </VoteWallFrame>
  );
}
