import './survey.css';
import Papa from 'papaparse';
import { type ChangeEvent, useId, useState } from 'react';
import type { GroupId, QuestionId } from '../../domain/ids.ts';
import { decodeImport, detectSeparator } from '../../domain/proposal-import/text.ts';
import type { Survey, SurveyAnswers, SurveyValue } from '../../domain/survey/survey.ts';
import { readSurveyForm, type SurveyFormReading } from '../../domain/survey/survey-form.ts';
import { Button } from '../../ui/button.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { useFormat } from '../../words/format.ts';
import { useSurveyWords } from '../../words/survey.ts';
import type { RelaySurveyDeeds } from './relay-survey-deeds.ts';
import { SurveyFields } from './survey-fields.tsx';

interface TypeProps {
  readonly survey: Survey;
  readonly busy: boolean;
  readonly onType: RelaySurveyDeeds['type'];
}

const nothing: SurveyAnswers = new Map();

interface GroupFieldProps {
  readonly survey: Survey;
  readonly group: GroupId | undefined;
  readonly onGroup: (group: GroupId) => void;
}

function GroupField({ survey, group, onGroup }: GroupFieldProps) {
  const words = useSurveyWords().desk;
  return (
    <SelectField
      label={words.typeGroup}
      value={group ?? ''}
      options={survey.groups.map(({ id, name }) => ({ value: id as string, label: name }))}
      onChange={(value) => onGroup(value as GroupId)}
    />
  );
}

/** A form of paper is entered question by question; it is marked as such wherever the result stands. */
export function PaperAnswers({ survey, busy, onType }: TypeProps) {
  const words = useSurveyWords().desk;
  const [group, setGroup] = useState(survey.groups[0]?.id);
  const [answers, setAnswers] = useState(nothing);
  const [typed, setTyped] = useState(false);
  const answer = (id: QuestionId, value: SurveyValue | null) => {
    const next = new Map(answers);
    if (value === null) next.delete(id);
    else next.set(id, value);
    setAnswers(next);
    setTyped(false);
  };
  const enter = async () => {
    const isTaken = group !== undefined && (await onType({ group, way: 'paper', answers }));
    if (isTaken) setAnswers(nothing);
    setTyped(isTaken);
  };
  return (
    <div className="plenum-survey-type">
      <GroupField survey={survey} group={group} onGroup={setGroup} />
      <SurveyFields
        questions={survey.questions}
        answers={answers}
        onAnswer={(question, value) => answer(question.id, value)}
      />
      <div className="plenum-row">
        <Button disabled={busy || answers.size === 0} onClick={() => void enter()}>
          {words.typeDo}
        </Button>
        <p role="status">{typed ? words.typed : ''}</p>
      </div>
    </div>
  );
}

/** The form that came back, whatever is in the file. */
const readFile = async (survey: Survey, file: File): Promise<SurveyFormReading> => {
  const bytes = await file.arrayBuffer().catch(() => new ArrayBuffer(0));
  const decoded = decodeImport(new Uint8Array(bytes));
  if (decoded.kind === 'refused') return { kind: 'other' };
  const { text } = decoded;
  return readSurveyForm(survey, Papa.parse<string[]>(text, { delimiter: detectSeparator(text) }).data);
};

/** A form that was sent back as a file: first what was understood of it, then it is entered. */
export function FileAnswers({ survey, busy, onType }: TypeProps) {
  const words = useSurveyWords().desk;
  const format = useFormat();
  const id = useId();
  const [group, setGroup] = useState(survey.groups[0]?.id);
  const [read, setRead] = useState<SurveyFormReading | null>(null);
  const [typed, setTyped] = useState(false);
  const take = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? [];
    setTyped(false);
    setRead(file === undefined ? null : await readFile(survey, file));
    // The same file can be chosen again after it was mended.
    target.value = '';
  };
  const enter = async (answers: SurveyAnswers) => {
    const isTaken = group !== undefined && (await onType({ group, way: 'file', answers }));
    if (isTaken) setRead(null);
    setTyped(isTaken);
  };
  return (
    <div className="plenum-survey-type">
      <GroupField survey={survey} group={group} onGroup={setGroup} />
      <div className="kern-form-input plenum-field">
        <label className="kern-label" htmlFor={id}>
          {words.file}
        </label>
        <input id={id} type="file" accept=".csv,text/csv" onChange={(event) => void take(event)} />
      </div>
      <p role="status">
        {typed ? words.typed : ''}
        {read?.kind === 'other' ? words.fileOther : ''}
        {read?.kind === 'read' ? words.fileRead(read.answers.size, survey.questions.length) : ''}
      </p>
      {read?.kind === 'read' && read.wrong.length > 0 && <p>{words.fileWrong(format.list(read.wrong.map(String)))}</p>}
      {read?.kind === 'read' && read.answers.size > 0 && (
        <div>
          <Button disabled={busy} onClick={() => void enter(read.answers)}>
            {words.fileDo}
          </Button>
        </div>
      )}
    </div>
  );
}
