import { askedQuestions, ballotResults, countOf } from '../../domain/ballot/ballot-result.ts';
import { moods } from '../../domain/votes/choices.ts';
import { useBallotWords } from '../../words/ballot.ts';
import { useVotesWords } from '../../words/votes.ts';
import { MoodIcon } from './mood-icon.tsx';
import { Fitted, VoteWallFrame, type VoteWallProps } from './vote-wall.tsx';

/** In pixels of 1920 × 1080. */
const room = { width: 1_700, height: 180 } as const;
const types = [
  { size: 64, columns: 1 },
  { size: 48, columns: 1 },
] as const;

/** The mood on the wall: three cards, and once it is shown how many chose each. */
export function MoodWall(props: VoteWallProps) {
  const votes = useVotesWords();
  const words = votes.mood;
  const { withheld } = useBallotWords();
  const { wish, fact } = props;
  const [question] = askedQuestions(wish, fact);
  const [result] = ballotResults(wish, fact) ?? [];
  const isShown = fact?.state === 'shown';
  const most = Math.max(1, ...moods.map((mood) => countOf(result?.counts ?? {}, mood)));
  const typed = moods.reduce((sum, mood) => sum + countOf(result?.hands ?? {}, mood), 0);
  const guests = result?.guests ?? null;
  const notes = [
    ...(typed > 0 ? [votes.typed(typed)] : []),
    ...(guests === null
      ? []
      : [words.guests(moods.map((mood) => `${countOf(guests, mood)} ${words.cards[mood]}`).join(', '))]),
  ];
  return (
    <VoteWallFrame {...props} status={fact === null || isShown ? '' : words.wall(fact.people, fact.base)}>
      <p className="plenum-vwall-ask">
        <Fitted text={question?.title || words.ask} room={room} types={types} />
      </p>
      {isShown && result === undefined && <p className="plenum-vwall-question">{withheld}</p>}
      <ul className="plenum-vwall-moods">
        {moods.map((mood) => (
          <li key={mood}>
            <MoodIcon mood={mood} />
            <span>{words.cards[mood]}</span>
            {result !== undefined && (
              <>
                <b>{countOf(result.counts, mood)}</b>
                <i style={{ width: `${(100 * countOf(result.counts, mood)) / most}%` }} />
              </>
            )}
          </li>
        ))}
      </ul>
      <p className="plenum-vwall-note">{notes.join(' · ')}</p>
    </VoteWallFrame>
  );
}
