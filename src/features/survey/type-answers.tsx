import './survey.css';
import Papa from 'papaparse';
import { useState } from 'react';
import type { GroupId, QuestionId } from '../../domain/ids.ts';
import { decodeImport, detectSeparator } from '../../domain/proposal-import/text.ts';
import type { SurveyAnswers, SurveyValue } from '../../domain/survey/survey.ts';
import { type FormMarkReading, readFormMark } from '../../domain/survey/survey-edition.ts';
import { readSurveyForm, type SurveyFormReading } from '../../domain/survey/survey-form.ts';
import type { OpenedSurvey } from '../../protocol/surveys.ts';
import { Button } from '../../ui/button.tsx';
import { FileButton } from '../../ui/file-button.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useFormat } from '../../words/format.ts';
import { useSurveyWords } from '../../words/survey.ts';
import type { RelaySurveyDeeds } from './relay-survey-deeds.ts';
import { SurveyFields } from './survey-fields.tsx';

interface TypeProps {
  readonly opened: Pick<OpenedSurvey, 'survey' | 'edition'>;
  readonly busy: boolean;
  readonly relay: Pick<RelaySurveyDeeds, 'type' | 'takeBack' | 'newId' | 'idOf'>;
  readonly onUndoable: (text: string, undo: () => void) => void;
}

const nothing: SurveyAnswers = new Map();

interface GroupFieldProps {
  readonly survey: OpenedSurvey['survey'];
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

interface MarkFieldProps extends GroupFieldProps {
  readonly mark: string;
  readonly read: FormMarkReading;
  readonly onMark: (mark: string) => void;
}

/** What stands at the head of the form: from it follow group and edition; without it the group is chosen by hand. */
function MarkField({ survey, group, onGroup, mark, read, onMark }: MarkFieldProps) {
  const words = useSurveyWords().desk;
  const fits = read.kind === 'form' ? survey.groups.find(({ id }) => id === read.group) : undefined;
  return (
    <>
      <TextField
        label={words.typeMark}
        hint={words.typeMarkHint}
        optional
        maxLength={20}
        autoCapitalize="characters"
        value={mark}
        error={read.kind === 'other' ? words.typeMarkOther : undefined}
        onChange={onMark}
      />
      <p role="status" className="plenum-muted">
        {fits === undefined ? '' : words.typeMarkFits(fits.name)}
        {read.kind === 'empty' ? words.typeMarkNone : ''}
      </p>
      {read.kind === 'empty' && <GroupField survey={survey} group={group} onGroup={onGroup} />}
    </>
  );
}

/** The group that was chosen, as long as there is one. */
const groupIn = ({ groups }: OpenedSurvey['survey'], chosen: GroupId | undefined) =>
  groups.find(({ id }) => id === chosen) ?? groups[0];

/** A form of paper is entered question by question; it is marked as such wherever the result stands. */
export function PaperAnswers({ opened: { survey, edition }, busy, relay, onUndoable }: TypeProps) {
  const words = useSurveyWords().desk;
  const [chosen, setChosen] = useState<GroupId>();
  // Stays from form to form: those of one group lie on one pile.
  const [mark, setMark] = useState('');
  const read = readFormMark(survey, mark);
  const [answers, setAnswers] = useState(nothing);
  /** The form on the table keeps its id until it is in: a relay that has it although nobody heard so does not take it twice. */
  const [form, setForm] = useState(() => ({ id: relay.newId(), isTried: false }));
  const [said, setSaid] = useState('');
  const group = groupIn(survey, read.kind === 'form' ? read.group : chosen);
  const isMeant = read.kind === 'empty' || read.kind === 'form';
  const answer = (id: QuestionId, value: SurveyValue | null) => {
    const next = new Map(answers);
    if (value === null) next.delete(id);
    else next.set(id, value);
    setAnswers(next);
    setSaid('');
  };
  const takeBack = async (id: string, before: SurveyAnswers) => {
    if (!(await relay.takeBack(id))) return;
    // Back on the table to be mended, unless somebody has begun with the next one.
    setAnswers((now) => (now.size === 0 ? before : now));
    setSaid(words.takenBack);
  };
  const enter = async () => {
    if (group === undefined) return;
    const { id, isTried } = form;
    // It may have arrived the first time, and been changed since.
    const isFree = !isTried || (await relay.takeBack(id));
    const outcome = isFree ? await relay.type({ id, edition, group: group.id, way: 'paper', answers }) : null;
    setForm(outcome === null ? { id, isTried: true } : { id: relay.newId(), isTried: false });
    setSaid(outcome === null ? words.notTyped : '');
    if (outcome === null) return;
    setAnswers(nothing);
    onUndoable(words.typedPaper(group.name), () => void takeBack(id, answers));
  };
  return (
    <div className="plenum-survey-type">
      <MarkField {...{ survey, mark, read }} group={group?.id} onGroup={setChosen} onMark={setMark} />
      <fieldset disabled={busy || !isMeant}>
        <SurveyFields
          questions={survey.questions}
          answers={answers}
          onAnswer={(question, value) => answer(question.id, value)}
        />
      </fieldset>
      <div className="plenum-row">
        <Button disabled={busy || !isMeant || answers.size === 0} onClick={() => void enter()}>
          {words.typeDo}
        </Button>
        <p role="status">{said}</p>
      </div>
    </div>
  );
}

type FileReading = SurveyFormReading & { readonly id: string };

/** The form that came back, whatever is in the file, under an id that is the same for the same file. */
const readFile = async (
  { survey: { questions }, edition }: TypeProps['opened'],
  file: File,
  idOf: RelaySurveyDeeds['idOf'],
): Promise<FileReading> => {
  const bytes = await file.arrayBuffer().catch(() => new ArrayBuffer(0));
  const id = await idOf(bytes);
  const decoded = decodeImport(new Uint8Array(bytes));
  if (decoded.kind === 'refused') return { kind: 'other', id };
  const { text } = decoded;
  const rows = Papa.parse<string[]>(text, { delimiter: detectSeparator(text) }).data;
  return { ...readSurveyForm({ questions, edition }, rows), id };
};

/** A form that was sent back as a file: first what was understood of it, then it is entered. */
export function FileAnswers({ opened, busy, relay, onUndoable }: TypeProps) {
  const { survey, edition } = opened;
  const words = useSurveyWords().desk;
  const format = useFormat();
  const [chosen, setChosen] = useState<GroupId>();
  const [read, setRead] = useState<FileReading | null>(null);
  const [said, setSaid] = useState('');
  const group = groupIn(survey, chosen);
  const take = async (file: File) => {
    setSaid('');
    setRead(await readFile(opened, file, relay.idOf));
  };
  const takeBack = async (which: string) => {
    if (await relay.takeBack(which)) setSaid(words.takenBack);
  };
  const enter = async (which: string, answers: SurveyAnswers) => {
    if (group === undefined) return;
    const outcome = await relay.type({ id: which, edition, group: group.id, way: 'file', answers });
    if (outcome === null) return;
    setRead(null);
    setSaid(outcome === 'known' ? words.fileKnown : '');
    if (outcome === 'taken') onUndoable(words.typedFile(group.name), () => void takeBack(which));
  };
  return (
    <div className="plenum-survey-type">
      <GroupField survey={survey} group={group?.id} onGroup={setChosen} />
      <div>
        <FileButton label={words.fileChoose} accept=".csv,text/csv" onChoose={(file) => void take(file)} />
      </div>
      <p role="status">
        {said}
        {read?.kind === 'other' ? words.fileOther : ''}
        {read?.kind === 'read' ? words.fileRead(read.answers.size, survey.questions.length) : ''}
      </p>
      {read?.kind === 'read' && read.wrong.length > 0 && <p>{words.fileWrong(format.list(read.wrong.map(String)))}</p>}
      {read?.kind === 'read' && read.answers.size > 0 && (
        <div>
          <Button disabled={busy} onClick={() => void enter(read.id, read.answers)}>
            {words.fileDo}
          </Button>
        </div>
      )}
    </div>
  );
}
