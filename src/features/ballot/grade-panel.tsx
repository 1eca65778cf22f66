import { askedQuestions, ballotResults } from '../../domain/ballot/ballot-result.ts';
import { gradeSheet } from '../../domain/export/votes-export.ts';
import { grades } from '../../domain/votes/choices.ts';
import type { OutsideGrade } from '../../domain/votes/outside.ts';
import { ratedGroups } from '../../domain/votes/rater-groups.ts';
import { useVotesWords } from '../../words/votes.ts';
import { BallotHands } from './ballot-hands.tsx';
import { BallotPanel } from './ballot-panel.tsx';
import { GradeResults } from './grade-results.tsx';
import { OutsideGrades } from './outside-grades.tsx';
import { GradeSettings } from './question-settings.tsx';
import { BeginCovered, SaveSheet, type VotePanelProps } from './vote-panel.tsx';

/** The overall grade in the cockpit. */
export function GradePanel(props: VotePanelProps & { readonly outside: readonly OutsideGrade[] }) {
  const words = useVotesWords();
  const { title, session, wish, fact, deeds, votes, outside } = props;
  const [result] = ballotResults(wish, fact) ?? [];
  const names = Object.fromEntries(grades.map((grade) => [grade, words.grade.of(grade)]));
  const sheet = () =>
    result === undefined
      ? []
      : gradeSheet(ratedGroups(result, outside), result, outside, {
          columns: words.columns,
          groups: words.grade.groups,
          mean: words.grade.meanRow,
        });
  return (
    <BallotPanel
      title={title}
      wish={wish}
      fact={fact}
      deeds={deeds}
      none=""
      beginning={<BeginCovered wish={wish} votes={votes} question={words.grade.ask} text={words.grade.beginText} />}
      settings={
        <>
          {fact === null && <GradeSettings wish={wish} votes={votes} />}
          {result !== undefined && (
            <BallotHands wish={wish} questions={askedQuestions(wish, fact)} names={names} deeds={deeds} />
          )}
          <OutsideGrades outside={outside} votes={votes} place={wish.item} />
        </>
      }
    >
      {fact?.state === 'shown' && <GradeResults wish={wish} fact={fact} outside={outside} />}
      {result !== undefined && <SaveSheet session={session} title={title} name={words.grade.csvName} sheet={sheet} />}
    </BallotPanel>
  );
}
