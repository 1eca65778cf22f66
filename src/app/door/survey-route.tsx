import { AnswerScreen } from '../../features/survey/answer-screen.tsx';
import { useUndo } from '../../ui/undo-bar.tsx';
import { useSurveyWords } from '../../words/survey.ts';
import { useWords } from '../../words/words.ts';
import { AppFrame } from '../app-frame.tsx';
import { StorageNotice } from '../storage-notice.tsx';
import { useSurveyAnswer } from './use-survey-answer.ts';

/** A survey for whoever has its link. No seat, no session, no name. */
export function SurveyRoute({ link }: { readonly link: string }) {
  const { answer } = useSurveyWords();
  const { onAnother, ...props } = useSurveyAnswer(link);
  const { offer, bar } = useUndo(useWords().agenda.undo);
  return (
    <AppFrame title={answer.title}>
      <StorageNotice />
      <AnswerScreen
        {...props}
        onAnother={() => void onAnother()}
        onDiscard={() => offer(answer.discarded, onAnother())}
      />
      {bar}
    </AppFrame>
  );
}
