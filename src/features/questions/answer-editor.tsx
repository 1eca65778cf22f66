import { useState } from 'react';
import { type AnswerPart, answerParts, longestAnswerPart, type Question } from '../../domain/questions/question.ts';
import { Button } from '../../ui/button.tsx';
import { Fold } from '../../ui/fold.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useCommit } from '../../ui/use-commit.ts';
import { useQuestionsWords } from '../../words/questions.ts';

interface AnswerEditorProps {
  readonly question: Question;
  readonly onPart: (part: AnswerPart, text: string) => void;
}

/** A part is written when its field is left: what somebody else writes in another part meanwhile stays. */
function Part({
  label,
  value,
  onSave,
}: {
  readonly label: string;
  readonly value: string;
  readonly onSave: (text: string) => void;
}) {
  const commit = useCommit(value, onSave);
  return (
    <TextArea
      label={label}
      rows={2}
      maxLength={longestAnswerPart}
      value={commit.value}
      onChange={commit.type}
      onBlur={commit.save}
    />
  );
}

/** The answer in parts a, b, c …: one field to begin with, the next one when somebody wants it. */
export function AnswerEditor({ question, onPart }: AnswerEditorProps) {
  const words = useQuestionsWords().panel;
  const { parts } = question.answer;
  const written = answerParts.findLastIndex((part) => parts.has(part)) + 1;
  const [wanted, setWanted] = useState(1);
  const shown = answerParts.slice(0, Math.max(1, written, wanted));
  const next = answerParts[shown.length];
  return (
    <Fold summary={words.answer} summaryLabel={words.answerOf(question.text)}>
      {shown.map((part) => (
        <Part key={part} label={words.part(part)} value={parts.get(part) ?? ''} onSave={(text) => onPart(part, text)} />
      ))}
      {next !== undefined && (
        <Button compact icon="plus" onClick={() => setWanted(shown.length + 1)}>
          {words.addPart(next)}
        </Button>
      )}
    </Fold>
  );
}
