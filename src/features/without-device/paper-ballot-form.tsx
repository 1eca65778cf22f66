import { useState } from 'react';
import { type Answer, noAnswer } from '../../domain/ballot/ballot.ts';
import type { QuestionId } from '../../domain/ids.ts';
import { useWithoutDeviceWords } from '../../words/without-device.ts';
import { type BallotForm, isFinishedChoice, keyOf, readChoice, readWeight } from './ballot-form.ts';
import { PaperField, type PaperFrame, PaperTable, type TypedForm } from './paper-parts.tsx';

type Said = Pick<Answer, 'choice' | 'weight'>;

interface PaperBallotFormProps extends PaperFrame {
  readonly form: BallotForm;
  /** What this form says already. */
  readonly before: ReadonlyMap<QuestionId, Said>;
  readonly onSave: (form: TypedForm<QuestionId, Said>) => void;
}

interface Typed {
  readonly choice: string;
  readonly weight: string;
}

const typedOf = ({ choice, weight }: Said, { choices }: BallotForm): Typed => {
  const chosen = choices.find(({ value }) => value === choice);
  return { choice: chosen === undefined ? '' : keyOf(chosen, choices), weight: weight === 0 ? '' : String(weight) };
};

const saidOf = (typed: Typed, { choices }: BallotForm): Said => {
  const choice = readChoice(typed.choice, choices);
  return { choice: choice.kind === 'choice' ? choice.value : null, weight: readWeight(typed.weight, 999) ?? 0 };
};

interface RowProps {
  readonly row: BallotForm['questions'][number];
  readonly form: BallotForm;
  /** The keys that can be typed, in words. */
  readonly keys: string;
  readonly typed: Typed;
  readonly onType: (change: Partial<Typed>) => void;
}

function Row({ row: { number, title }, form: { choices, weight }, keys, typed, onType }: RowProps) {
  const { paper } = useWithoutDeviceWords();
  const name = `${number} ${title}`;
  return (
    <tr>
      <th scope="row">
        <b>{number}</b> {title}
      </th>
      {choices.length > 0 && (
        <PaperField
          label={paper.score(name, paper.answer)}
          maxLength={20}
          autoCapitalize="none"
          value={typed.choice}
          wrong={readChoice(typed.choice, choices).kind === 'impossible' ? keys : null}
          isFinished={(text) => isFinishedChoice(text, choices)}
          onType={(choice) => onType({ choice })}
        />
      )}
      {weight !== null && (
        <PaperField
          label={paper.score(name, weight.label)}
          maxLength={20}
          value={typed.weight}
          wrong={readWeight(typed.weight, weight.heaviest) === null ? paper.weightWrong(weight.heaviest) : null}
          isFinished={() => false}
          onType={(text) => onType({ weight: text })}
        />
      )}
    </tr>
  );
}

/** One form of a ballot, typed in. */
export function PaperBallotForm({ form, before, onSave, ...frame }: PaperBallotFormProps) {
  const { choices, weight, questions } = form;
  const { paper } = useWithoutDeviceWords();
  const [typed, setTyped] = useState<ReadonlyMap<QuestionId, Typed>>(
    () => new Map(questions.map(({ id }) => [id, typedOf(before.get(id) ?? noAnswer, form)])),
  );
  const of = (id: QuestionId): Typed => typed.get(id) ?? { choice: '', weight: '' };
  const keys = choices.map((one) => paper.choiceKey(keyOf(one, choices), one.label)).join(', ');
  return (
    <PaperTable
      {...frame}
      hint={
        <>
          {choices.length > 0 && paper.choiceKeys(keys)}{' '}
          {weight !== null && paper.weightKeys(weight.label, weight.limit)}
        </>
      }
      columns={[
        ...(choices.length > 0 ? [{ key: 'choice', label: paper.answer }] : []),
        ...(weight === null ? [] : [{ key: 'weight', label: weight.label }]),
      ]}
      onSave={(person) => {
        const said = new Map(questions.map(({ id }) => [id, saidOf(of(id), form)]));
        onSave({ ...person, number: frame.number, said });
      }}
    >
      {questions.map((row) => (
        <Row
          key={row.id}
          row={row}
          form={form}
          keys={keys}
          typed={of(row.id)}
          onType={(change) => setTyped(new Map(typed).set(row.id, { ...of(row.id), ...change }))}
        />
      ))}
    </PaperTable>
  );
}
