import { AnswerScreen } from '../features/survey/answer-screen.tsx';
import { useSurveyWords } from '../words/survey.ts';
import { AppFrame } from './app-frame.tsx';
import { StorageNotice } from './storage-notice.tsx';
import { useSurveyAnswer } from './use-survey-answer.ts';

/** A survey for whoever has its link. No seat, no session, no name. */
export function SurveyRoute({ link }: { readonly link: string }) {
  const { answer } = useSurveyWords();
  return (
    <AppFrame title={answer.title}>
      <StorageNotice />
      <AnswerScreen {...useSurveyAnswer(link)} />
    </AppFrame>
  );
}
