import { type GuidelineAnswer, guidelineQuestions } from '../../domain/space/guideline.ts';
import { Card } from '../../ui/card.tsx';
import { Choice } from '../../ui/choice.tsx';
import { useNotebookWords } from '../../words/notebook.ts';
import { LiveLine } from './live-line.tsx';

interface GuidelineFormProps {
  readonly answers: readonly GuidelineAnswer[];
  readonly onAnswer: (answer: GuidelineAnswer) => void;
}

/** The questions of the guideline: each is answered, or left out with a reason. */
export function GuidelineForm({ answers, onAnswer }: GuidelineFormProps) {
  const { guideline: words } = useNotebookWords();
  return (
    <Card heading={words.title}>
      <p>{words.text}</p>
      <ol className="plenum-notebook-questions">
        {guidelineQuestions.map((question) => {
          const said = answers.find((one) => one.question === question) ?? { question, is: 'answered', text: '' };
          return (
            <li key={question}>
              <Choice
                legend={words.questions[question]}
                options={[
                  { value: 'answered' as const, label: words.answered },
                  { value: 'waived' as const, label: words.waived },
                ]}
                chosen={said.is}
                onChoose={(is) => onAnswer({ ...said, is })}
              />
              <LiveLine
                label={said.is === 'waived' ? words.reason : words.answer}
                aria-label={`${said.is === 'waived' ? words.reason : words.answer} (${words.questions[question]})`}
                value={said.text}
                maxLength={500}
                onWrite={(text) => onAnswer({ ...said, text })}
              />
            </li>
          );
        })}
      </ol>
    </Card>
  );
}
