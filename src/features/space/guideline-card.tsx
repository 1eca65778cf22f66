import { type GuidelineQuestion, longestQuestion, mostGuidelineQuestions } from '../../domain/space/guideline.ts';
import { IconButton } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { useUndo } from '../../ui/undo-bar.tsx';
import { useQuestionText } from '../../words/notebook.ts';
import { useSpaceWords } from '../../words/space.ts';
import { AddLine } from './add-line.tsx';
import { RegisterField } from './register-field.tsx';
import type { RegisterDeeds } from './space-deeds.ts';

interface GuidelineCardProps {
  readonly questions: readonly GuidelineQuestion[];
  /** Null: this person only reads. */
  readonly deeds: RegisterDeeds | null;
}

/** What the county asks of a proposal before it is handed in. */
export function GuidelineCard({ questions, deeds }: GuidelineCardProps) {
  const { guideline: words, list } = useSpaceWords();
  const textOf = useQuestionText();
  const { offer, bar } = useUndo(list.undo);
  // The usual words are not written down: then they would stand in one language for everybody.
  const change = (id: GuidelineQuestion['id'], text: string) =>
    text !== '' && deeds?.changeQuestion(id, text === textOf(id, '') ? '' : text);
  return (
    <Card heading={words.title} level={3}>
      <p className="plenum-muted">{deeds === null ? words.text : words.officeText}</p>
      {questions.length === 0 && <p className="plenum-muted">{words.empty}</p>}
      <ol className="plenum-space-rows">
        {questions.map(({ id, text }, index) =>
          deeds === null ? (
            <li key={id} className="plenum-space-row">
              {textOf(id, text)}
            </li>
          ) : (
            <li key={id} className="plenum-space-row">
              <div className="plenum-space-entry">
                <RegisterField
                  isSentence
                  label={words.named(index + 1)}
                  value={textOf(id, text)}
                  maxLength={longestQuestion}
                  onSave={(next) => change(id, next)}
                />
                <IconButton
                  icon="trash"
                  label={words.remove(textOf(id, text))}
                  onClick={() => offer(words.removed(textOf(id, text)), deeds.removeQuestion(id))}
                />
              </div>
            </li>
          ),
        )}
      </ol>
      {deeds !== null && questions.length < mostGuidelineQuestions && (
        <AddLine label={words.question} action={words.add} maxLength={longestQuestion} onAdd={deeds.addQuestion} />
      )}
      {bar}
    </Card>
  );
}
