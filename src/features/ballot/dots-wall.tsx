import { askedQuestions, ballotResults, countOf } from '../../domain/ballot/ballot-result.ts';
import { rankDots } from '../../domain/votes/dots.ts';
import { useWallRows } from '../../ui/wall-page.tsx';
import { useBallotWords } from '../../words/ballot.ts';
import { useVotesWords } from '../../words/votes.ts';
import { Fitted, VoteWallFrame, type VoteWallProps } from './vote-wall.tsx';

/** So many cards stand on the wall at once. */
const perPage = 8;
/** Room for a card beside its bar, in pixels of 1920 × 1080. */
const room = { width: 800, height: 84 } as const;
const types = [
  { size: 40, columns: 1 },
  { size: 34, columns: 1 },
  { size: 28, columns: 1 },
] as const;

interface DotLine {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  /** Null: not told. */
  readonly dots: number | null;
  readonly note: string;
}

/** Sticky points on the wall: the cards, and once they are told their points as bars. */
export function DotsWall(props: VoteWallProps) {
  const words = useVotesWords().dots;
  const { withheld, answered, questions } = useBallotWords();
  const { wish, fact } = props;
  const results = ballotResults(wish, fact);
  const running = fact?.state === 'open';
  const ranked = rankDots(results ?? []);
  const told = ranked.map(({ result: { question }, dots, tied }): DotLine => {
    const { id, number, title } = question;
    return { id, number, title, dots, note: tied && !running ? words.tiedSign : '' };
  });
  const asked = askedQuestions(wish, fact).map(
    ({ id, number, title }): DotLine => ({ id, number, title, dots: null, note: '' }),
  );
  const lines = results === null ? asked : running ? told.toSorted((a, b) => a.number - b.number) : told;
  const { shown, page } = useWallRows(lines, perPage);
  const most = Math.max(1, ...ranked.map(({ dots }) => dots));
  const typed = (results ?? []).reduce((sum, { hands }) => sum + countOf(hands, 'weight'), 0);
  const status =
    fact === null
      ? ''
      : results !== null
        ? fact.people === 0 && typed > 0
          ? ''
          : answered(fact.people, fact.base)
        : fact.state === 'shown'
          ? withheld
          : words.wall(fact.people, fact.base);
  return (
    <VoteWallFrame {...props} page={page} status={status}>
      <ol className="plenum-vwall-dots" data-plain={results === null || undefined}>
        {shown.map(({ id, number, title, dots, note }) => (
          <li key={id}>
            <b>{questions.number(number)}</b>
            <Fitted text={title} room={room} types={types} className="plenum-vwall-card" />
            {dots !== null && (
              <>
                <i>
                  <span style={{ width: `${(100 * dots) / most}%` }} />
                </i>
                <strong>{dots}</strong>
                <em>{note}</em>
              </>
            )}
          </li>
        ))}
      </ol>
      {results !== null && (
        <p className="plenum-vwall-note">
          {running ? words.byNumber : words.rule} {typed > 0 && words.handsNote(typed)}
        </p>
      )}
    </VoteWallFrame>
  );
}
