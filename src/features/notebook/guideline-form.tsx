import type { GuidelineAnswer, GuidelineQuestion } from '../../domain/space/guideline.ts';
import { Card } from '../../ui/card.tsx';
import { Choice } from '../../ui/choice.tsx';
import { useNotebookWords, useQuestionText } from '../../words/notebook.ts';
import { LiveLine } from './live-line.tsx';

interface GuidelineFormProps {
  readonly questions: readonly GuidelineQuestion[];
  readonly answers: readonly GuidelineAnswer[];
  readonly onAnswer: (answer: GuidelineAnswer) => void;
}

/** Where a question is answered, for whoever is led there. */
export const guidelineFieldId = (question: GuidelineQuestion['id']): string => `guideline-${question}`;

/** The questions of the guideline: each is answered, or left out with a reason. */
export function GuidelineForm({ questions, answers, onAnswer }: GuidelineFormProps) {
  const { guideline: words } = useNotebookWords();
  const textOf = useQuestionText();
  if (questions.length === 0) return null;
  return (
    <Card heading={words.title}>
      <p>{words.text}</p>
      <ol className="plenum-notebook-questions">
        {questions.map(({ id, text: asked }) => {
          const begun = { question: id, asked, is: 'answered', text: '' } as const;
          const said = answers.find(({ question }) => question === id) ?? begun;
          const question = textOf(id, asked);
          // Whoever writes answers what is asked now. What was written before stays the answer to what it was written to.
          const choose = (is: GuidelineAnswer['is']) => onAnswer({ ...said, is, ...(said.text === '' && { asked }) });
          return (
            <li key={id}>
              <Choice
                legend={question}
                options={[
                  { value: 'answered' as const, label: words.answered },
                  { value: 'waived' as const, label: words.waived },
                ]}
                chosen={said.is}
                onChoose={choose}
              />
              {said.asked !== asked && said.text !== '' && (
                <p className="plenum-muted">{words.asked(textOf(id, said.asked))}</p>
              )}
              <LiveLine
                data-jump={guidelineFieldId(id)}
                label={said.is === 'waived' ? words.reason : words.answer}
                aria-label={`${said.is === 'waived' ? words.reason : words.answer} (${question})`}
                value={said.text}
                maxLength={500}
                isSentence
                onWrite={(text) => void onAnswer({ ...said, asked, text })}
              />
            </li>
          );
        })}
      </ol>
    </Card>
  );
}
