import './survey.css';
import {
  longestSurveyAnswer,
  type SurveyAnswers,
  type SurveyQuestion,
  type SurveyValue,
} from '../../domain/survey/survey.ts';
import { type Grade, grades } from '../../domain/votes/choices.ts';
import { CheckBox } from '../../ui/check-box.tsx';
import { Choice } from '../../ui/choice.tsx';
import { ScoreScale } from '../../ui/score-scale.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useSurveyWords } from '../../words/survey.ts';

interface SurveyFieldsProps {
  readonly questions: readonly SurveyQuestion[];
  readonly answers: SurveyAnswers;
  /** Null: no answer to this question any more. */
  readonly onAnswer: (question: SurveyQuestion, value: SurveyValue | null) => void;
}

interface FieldProps<Kind extends SurveyQuestion['kind']> {
  readonly question: Extract<SurveyQuestion, { readonly kind: Kind }>;
  /** The question with its number. */
  readonly name: string;
  readonly value: SurveyValue | undefined;
  readonly onValue: (value: SurveyValue | null) => void;
}

const skip = 'skip';

function ChoiceField({ question: { options, several }, name, value, onValue }: FieldProps<'choice'>) {
  const words = useSurveyWords().answer;
  const chosen = Array.isArray(value) ? (value as readonly number[]) : [];
  const toggle = (index: number, isOn: boolean) => {
    const next = isOn ? [...chosen, index].sort((a, b) => a - b) : chosen.filter((one) => one !== index);
    onValue(next.length === 0 ? null : next);
  };
  if (several)
    return (
      <fieldset className="plenum-survey-several">
        <legend>
          {name} <span className="plenum-muted">({words.several})</span>
        </legend>
        {options.map((option, index) => (
          <CheckBox
            key={option}
            label={option}
            checked={chosen.includes(index)}
            onChange={(isOn) => toggle(index, isOn)}
          />
        ))}
      </fieldset>
    );
  return (
    <Choice
      legend={name}
      options={[
        ...options.map((option, index) => ({ value: String(index), label: option })),
        { value: skip, label: words.skipped },
      ]}
      chosen={chosen[0] === undefined ? skip : String(chosen[0])}
      onChoose={(next) => onValue(next === skip ? null : [Number(next)])}
    />
  );
}

function ScaleField({ question: { scale }, name, value, onValue }: FieldProps<'scale'>) {
  const words = useSurveyWords().answer;
  return (
    <ScoreScale
      legend={name}
      low={scale.low}
      high={scale.high}
      min={scale.min}
      max={scale.max}
      value={typeof value === 'number' ? value : 'cannot'}
      cannot={words.skipped}
      onChange={(next) => onValue(next === 'cannot' ? null : next)}
    />
  );
}

function GradeField({ name, value, onValue }: FieldProps<'grade'>) {
  const words = useSurveyWords().answer;
  return (
    <SelectField<Grade | typeof skip>
      label={name}
      hint={words.grade}
      value={grades.find((grade) => grade === value) ?? skip}
      options={[
        { value: skip, label: words.skipped },
        ...grades.map((grade) => ({ value: grade, label: grade.replace('-', '−') })),
      ]}
      onChange={(next) => onValue(next === skip ? null : next)}
    />
  );
}

function TextAnswer({ name, value, onValue }: FieldProps<'text'>) {
  const text = typeof value === 'string' ? value : '';
  return (
    <TextArea
      label={name}
      rows={4}
      maxLength={longestSurveyAnswer}
      value={text}
      onChange={(next) => onValue(next === '' ? null : next)}
    />
  );
}

function AnyField({ question, ...rest }: FieldProps<SurveyQuestion['kind']>) {
  switch (question.kind) {
    case 'choice':
      return <ChoiceField question={question} {...rest} />;
    case 'scale':
      return <ScaleField question={question} {...rest} />;
    case 'grade':
      return <GradeField question={question} {...rest} />;
    case 'text':
      return <TextAnswer question={question} {...rest} />;
  }
}

/** The questions of a survey to be answered, each with its number; every one may be left out. */
export function SurveyFields({ questions, answers, onAnswer }: SurveyFieldsProps) {
  const words = useSurveyWords();
  return (
    <ol className="plenum-survey-questions">
      {questions.map((question, index) => (
        <li key={question.id}>
          <AnyField
            question={question}
            name={words.number(index + 1, question.text)}
            value={answers.get(question.id)}
            onValue={(value) => onAnswer(question, value)}
          />
        </li>
      ))}
    </ol>
  );
}
