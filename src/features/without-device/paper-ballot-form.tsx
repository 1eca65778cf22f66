import { type KeyboardEvent, useRef, useState } from 'react';
import { type Answer, noAnswer } from '../../domain/ballot/ballot.ts';
import type { QuestionId } from '../../domain/ids.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useWithoutDeviceWords } from '../../words/without-device.ts';
import { type BallotForm, isFinishedChoice, keyOf, readChoice, readWeight } from './ballot-form.ts';
import { goOn, PerspectiveField, type PerspectiveTiles } from './paper-parts.tsx';

/** What was typed in of one form of a ballot. */
export interface TypedBallot {
  readonly number: number;
  /** Empty: not said. */
  readonly perspective: string;
  readonly said: ReadonlyMap<QuestionId, Pick<Answer, 'choice' | 'weight'>>;
}

interface PaperBallotFormProps {
  readonly number: number;
  readonly isKnown: boolean;
  readonly perspective: string;
  readonly perspectives: PerspectiveTiles;
  readonly form: BallotForm;
  /** What this form says already. */
  readonly before: ReadonlyMap<QuestionId, Pick<Answer, 'choice' | 'weight'>>;
  readonly onSave: (form: TypedBallot) => void;
  readonly onCancel: () => void;
}

interface Typed {
  readonly choice: string;
  readonly weight: string;
}
type Row = BallotForm['questions'][number];

const typedOf = ({ choice, weight }: Pick<Answer, 'choice' | 'weight'>, { choices }: BallotForm): Typed => {
  const chosen = choices.find(({ value }) => value === choice);
  return { choice: chosen === undefined ? '' : keyOf(chosen, choices), weight: weight === 0 ? '' : String(weight) };
};

interface FieldProps {
  readonly label: string;
  readonly value: string;
  /** What can be typed, said where something else stands; null: it is right. */
  readonly wrong: string | null;
  readonly onType: (text: string, field: HTMLInputElement) => void;
}

function Field({ label, value, wrong, onType }: FieldProps) {
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    goOn(event.currentTarget);
  };
  return (
    <td>
      <input
        data-paper
        className="plenum-paper-field"
        autoComplete="off"
        autoCapitalize="none"
        maxLength={20}
        aria-label={label}
        aria-invalid={wrong !== null || undefined}
        value={value}
        onFocus={(event) => event.currentTarget.select()}
        onKeyDown={onKeyDown}
        onChange={({ currentTarget }) => onType(currentTarget.value, currentTarget)}
      />
      {wrong !== null && (
        <span className="plenum-paper-wrong" role="alert">
          {wrong}
        </span>
      )}
    </td>
  );
}

/** One form of a ballot as it lies beside the keyboard: the same numbers, the same order. */
export function PaperBallotForm(props: PaperBallotFormProps) {
  const { number, isKnown, perspectives, form, before, onSave, onCancel } = props;
  const { choices, weight, questions } = form;
  const { paper, place } = useWithoutDeviceWords();
  const [perspective, setPerspective] = useState(props.perspective);
  const [typed, setTyped] = useState<ReadonlyMap<QuestionId, Typed>>(
    () => new Map(questions.map(({ id }) => [id, typedOf(before.get(id) ?? noAnswer, form)])),
  );
  const formRef = useRef<HTMLFormElement>(null);
  const of = (id: QuestionId): Typed => typed.get(id) ?? { choice: '', weight: '' };
  const type = (id: QuestionId, change: Partial<Typed>) => setTyped(new Map(typed).set(id, { ...of(id), ...change }));
  const keys = choices.map((one) => paper.choiceKey(keyOf(one, choices), one.label)).join(', ');
  const wrongChoice = ({ id }: Row) => readChoice(of(id).choice, choices).kind === 'impossible';
  const wrongWeight = ({ id }: Row) => weight !== null && readWeight(of(id).weight, weight.heaviest) === null;
  const save = () => {
    if (questions.some((row) => wrongChoice(row) || wrongWeight(row)))
      return formRef.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
    const said = questions.map(({ id }) => {
      const choice = readChoice(of(id).choice, choices);
      const value = {
        choice: choice.kind === 'choice' ? choice.value : null,
        weight: readWeight(of(id).weight, 999) ?? 0,
      };
      return [id, value] as const;
    });
    onSave({ number, perspective, said: new Map(said) });
  };
  return (
    <Card heading={place.paper(number)} level={2}>
      {isKnown && <Notice kind="info" title={paper.known} quiet />}
      <form
        ref={formRef}
        className="plenum-paper-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <PerspectiveField value={perspective} perspectives={perspectives} onChange={setPerspective} />
        <p className="plenum-muted">
          {choices.length > 0 && paper.choiceKeys(keys)}{' '}
          {weight !== null && paper.weightKeys(weight.label, weight.limit)}
        </p>
        <table className="plenum-paper-table">
          <thead>
            <tr>
              <td />
              {choices.length > 0 && <th scope="col">{paper.answer}</th>}
              {weight !== null && <th scope="col">{weight.label}</th>}
            </tr>
          </thead>
          <tbody>
            {questions.map((row) => (
              <tr key={row.id}>
                <th scope="row">
                  <b>{row.number}</b> {row.title}
                </th>
                {choices.length > 0 && (
                  <Field
                    label={paper.score(`${row.number} ${row.title}`, paper.answer)}
                    value={of(row.id).choice}
                    wrong={wrongChoice(row) ? keys : null}
                    onType={(text, field) => {
                      type(row.id, { choice: text });
                      if (isFinishedChoice(text, choices)) goOn(field);
                    }}
                  />
                )}
                {weight !== null && (
                  <Field
                    label={paper.score(`${row.number} ${row.title}`, weight.label)}
                    value={of(row.id).weight}
                    wrong={wrongWeight(row) ? paper.weightWrong(weight.heaviest) : null}
                    onType={(text) => type(row.id, { weight: text })}
                  />
                )}
              </tr>
            ))}
          </tbody>
        </table>
        <div className="plenum-row">
          <Button type="submit" kind="primary" data-paper>
            {paper.save}
          </Button>
          <Button onClick={onCancel}>{paper.cancel}</Button>
        </div>
      </form>
    </Card>
  );
}
