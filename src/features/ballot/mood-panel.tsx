import { askedQuestions, ballotResults } from '../../domain/ballot/ballot-result.ts';
import { moodSheet } from '../../domain/export/votes-export.ts';
import { useVotesWords } from '../../words/votes.ts';
import { BallotHands } from './ballot-hands.tsx';
import { BallotPanel } from './ballot-panel.tsx';
import { MoodResults } from './mood-results.tsx';
import { MoodSettings } from './question-settings.tsx';
import { BeginCovered, SaveSheet, type VotePanelProps } from './vote-panel.tsx';

/** The mood in the cockpit. */
export function MoodPanel({ title, session, wish, fact, deeds, votes }: VotePanelProps) {
  const words = useVotesWords();
  const [result] = ballotResults(wish, fact) ?? [];
  return (
    <BallotPanel
      title={title}
      wish={wish}
      fact={fact}
      deeds={deeds}
      none=""
      beginning={<BeginCovered wish={wish} votes={votes} question={words.mood.ask} text={words.mood.beginText} />}
      settings={
        <>
          {fact === null && <MoodSettings wish={wish} votes={votes} />}
          {result !== undefined && (
            <BallotHands wish={wish} questions={askedQuestions(wish, fact)} names={words.mood.cards} deeds={deeds} />
          )}
        </>
      }
    >
      {fact?.state === 'shown' && <MoodResults wish={wish} fact={fact} />}
      {result !== undefined && (
        <SaveSheet
          session={session}
          title={title}
          name={words.mood.csvName}
          sheet={() => moodSheet(result, words.mood.cards, words.columns)}
        />
      )}
    </BallotPanel>
  );
}
