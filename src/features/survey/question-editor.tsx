import { useState } from 'react';
import {
  longestSurveyOption,
  longestSurveyQuestion,
  mostSurveyOptions,
  mostSurveySteps,
  plainLine,
  type SurveyQuestion,
} from '../../domain/survey/survey.ts';
import { CheckBox } from '../../ui/check-box.tsx';
import { CommitField } from '../../ui/commit-field.tsx';
import { Menu } from '../../ui/menu.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useSurveyWords } from '../../words/survey.ts';

interface QuestionEditorProps {
  readonly number: number;
  /** How many questions there are. */
  readonly of: number;
  readonly question: SurveyQuestion;
  /** Whether it was just added here. */
  readonly focused: boolean;
  readonly onChange: (question: SurveyQuestion) => void;
  readonly onMove: (move: 'up' | 'down') => void;
  readonly onRemove: () => void;
}

function QuestionMenu({ number, of, question, onMove, onRemove }: Omit<QuestionEditorProps, 'onChange' | 'focused'>) {
  const words = useSurveyWords().prepare;
  return (
    <Menu
      label={words.menu(question.text || words.question(number))}
      labelHidden
      actions={[
        { id: 'up', label: words.up, icon: 'arrow-up', disabled: number === 1 },
        { id: 'down', label: words.down, icon: 'arrow-down', disabled: number === of },
        { id: 'remove', label: words.takeOut, icon: 'trash' },
      ]}
      onAction={(action) => (action === 'remove' ? onRemove() : onMove(action))}
    />
  );
}

type Of<Kind extends SurveyQuestion['kind']> = Extract<SurveyQuestion, { readonly kind: Kind }>;

interface PartProps<Kind extends SurveyQuestion['kind']> {
  readonly question: Of<Kind>;
  readonly onChange: (question: SurveyQuestion) => void;
}

/** One option a line; written when the field is left, so that an empty last line may stand while somebody types. */
function Options({ question, onChange }: PartProps<'choice'>) {
  const words = useSurveyWords().prepare;
  const [draft, setDraft] = useState<string | null>(null);
  const lines = (text: string) =>
    text
      .split(/\r?\n/u)
      .map((line) => plainLine(line, longestSurveyOption))
      .filter((line) => line !== '')
      .slice(0, mostSurveyOptions);
  const leave = () => {
    if (draft !== null) onChange({ ...question, options: [...new Set(lines(draft))] });
    setDraft(null);
  };
  return (
    <>
      <TextArea
        label={words.options}
        error={draft === null && question.options.length < 2 ? words.optionsFew : undefined}
        rows={4}
        value={draft ?? question.options.join('\n')}
        onChange={setDraft}
        onBlur={leave}
      />
      <CheckBox
        label={words.several}
        checked={question.several}
        onChange={(several) => onChange({ ...question, several })}
      />
    </>
  );
}

const starts = ['0', '1'] as const;

function Scale({ question, onChange }: PartProps<'scale'>) {
  const words = useSurveyWords().prepare;
  const { scale } = question;
  const set = (change: Partial<typeof scale>) => {
    const next = { ...scale, ...change };
    const max = Math.min(Math.max(next.max, next.min + 1), next.min + mostSurveySteps - 1);
    onChange({ ...question, scale: { ...next, max } });
  };
  const ends = Array.from({ length: mostSurveySteps - 1 }, (_, step) => String(scale.min + step + 1));
  return (
    <>
      <div className="plenum-row">
        <SelectField
          label={words.min}
          value={String(scale.min)}
          options={starts.map((value) => ({ value: value as string, label: value }))}
          onChange={(value) => set({ min: Number(value) })}
        />
        <SelectField
          label={words.max}
          value={String(scale.max)}
          options={ends.map((value) => ({ value, label: value }))}
          onChange={(value) => set({ max: Number(value) })}
        />
      </div>
      <CommitField
        label={words.low}
        value={scale.low}
        maxLength={longestSurveyOption}
        optional
        onSave={(low) => set({ low })}
      />
      <CommitField
        label={words.high}
        value={scale.high}
        maxLength={longestSurveyOption}
        optional
        onSave={(high) => set({ high })}
      />
      {(scale.low === '' || scale.high === '') && <p className="plenum-muted">{words.endsMissing}</p>}
    </>
  );
}

/** One question of a survey while it is prepared. */
export function QuestionEditor({ focused, onChange, ...props }: QuestionEditorProps) {
  const words = useSurveyWords().prepare;
  const { number, question } = props;
  return (
    <>
      <div className="plenum-survey-head">
        <CommitField
          label={`${words.question(number)} (${words.questionKinds[question.kind]})`}
          value={question.text}
          maxLength={longestSurveyQuestion}
          autoFocus={focused}
          onSave={(text) => onChange({ ...question, text })}
        />
        <QuestionMenu {...props} />
      </div>
      {question.kind === 'choice' && <Options question={question} onChange={onChange} />}
      {question.kind === 'scale' &&
        (question.about === undefined ? (
          <Scale question={question} onChange={onChange} />
        ) : (
          <p className="plenum-muted">{words.scores.beside}</p>
        ))}
    </>
  );
}
