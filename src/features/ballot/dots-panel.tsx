import { askedQuestions, ballotResults } from '../../domain/ballot/ballot-result.ts';
import { dotsSheet } from '../../domain/export/votes-export.ts';
import { useVotesWords } from '../../words/votes.ts';
import { BallotHands } from './ballot-hands.tsx';
import { BallotPanel } from './ballot-panel.tsx';
import { DotsResults } from './dots-results.tsx';
import { type CardSource, DotsSettings } from './dots-settings.tsx';
import { SaveSheet, type VotePanelProps } from './vote-panel.tsx';

/** Sticky points in the cockpit. What was counted on a flipchart is typed in, with or without points on tablets. */
export function DotsPanel(props: VotePanelProps & { readonly sources: readonly CardSource[] }) {
  const words = useVotesWords();
  const { title, session, wish, fact, deeds, sources } = props;
  const results = ballotResults(wish, fact);
  return (
    <BallotPanel
      title={title}
      wish={wish}
      fact={fact}
      deeds={deeds}
      none={words.dots.none}
      settings={
        <>
          {fact === null && <DotsSettings wish={wish} deeds={deeds} sources={sources} />}
          {results !== null && (
            <BallotHands
              wish={wish}
              questions={askedQuestions(wish, fact)}
              names={{ weight: words.dots.weight }}
              deeds={deeds}
            />
          )}
        </>
      }
    >
      {fact !== null && results !== null && <DotsResults wish={wish} fact={fact} />}
      {results !== null && (
        <SaveSheet
          session={session}
          title={title}
          name={words.dots.csvName}
          sheet={() => dotsSheet(results, words.columns)}
        />
      )}
    </BallotPanel>
  );
}
