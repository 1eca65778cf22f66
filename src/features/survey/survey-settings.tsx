import './survey.css';
import { useState } from 'react';
import type { AgendaItemId, GroupId, QuestionId } from '../../domain/ids.ts';
import {
  isAboutProposal,
  longestSurveyOption,
  longestSurveyTitle,
  mostInvited,
  mostSurveyGroups,
  mostSurveyQuestions,
  type SurveyGroup,
  type SurveyWish,
  surveyKinds,
  surveyQuestionKinds,
} from '../../domain/survey/survey.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Button, IconButton } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { CommitField } from '../../ui/commit-field.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useSurveyWords } from '../../words/survey.ts';
import { QuestionEditor } from './question-editor.tsx';
import type { SurveyDeeds } from './survey-deeds.ts';
import { SurveyScores, type SurveyScoresProps } from './survey-scores.tsx';

interface SurveySettingsProps {
  readonly wish: SurveyWish;
  readonly deeds: SurveyDeeds;
  readonly proposals: SurveyScoresProps['proposals'];
  readonly criteria: SurveyScoresProps['criteria'];
  /** Items with an overall grade, beside which grades can stand. */
  readonly grades: readonly { readonly id: AgendaItemId; readonly title: string }[];
  /** The last day as a date field has it; empty: none. */
  readonly closes: string;
  readonly onCloses: (day: string) => void;
  readonly onUndoable: (text: string, undo: () => void) => void;
}

type PartProps = Pick<SurveySettingsProps, 'wish' | 'deeds' | 'onUndoable'>;

function Questions({ wish, deeds, onUndoable }: PartProps) {
  const words = useSurveyWords().prepare;
  const [added, setAdded] = useState<QuestionId | null>(null);
  const announce = useAnnounce();
  const isFull = wish.questions.filter((question) => !isAboutProposal(question)).length >= mostSurveyQuestions;
  return (
    <fieldset className="plenum-survey-several">
      <legend>{words.questions}</legend>
      <ol className="plenum-survey-editor">
        {wish.questions.map((question, index) => {
          const name = question.text || words.question(index + 1);
          return (
            <li key={question.id}>
              <QuestionEditor
                number={index + 1}
                of={wish.questions.length}
                question={question}
                focused={question.id === added}
                onChange={deeds.change}
                onMove={(move) => announce(words.moved(name, deeds.moveQuestion(question.id, move) + 1))}
                onRemove={() => onUndoable(words.removed(name), deeds.removeQuestion(question))}
              />
            </li>
          );
        })}
      </ol>
      {isFull ? (
        <p className="plenum-muted">{words.full}</p>
      ) : (
        <div className="plenum-row">
          {surveyQuestionKinds.map((kind) => (
            <Button key={kind} compact icon="plus" onClick={() => setAdded(deeds.addQuestion(kind))}>
              {words.add(words.questionKinds[kind])}
            </Button>
          ))}
        </div>
      )}
    </fieldset>
  );
}

/** A number of people, or nothing where nobody knows. */
const invitedIn = (text: string): number | null => {
  const number = /^\d{1,3}$/.test(text.trim()) ? Number(text) : 0;
  return number === 0 ? null : Math.min(mostInvited, number);
};

interface GroupLineProps extends Omit<PartProps, 'wish'> {
  readonly group: SurveyGroup;
  /** Whether it was just added here. */
  readonly focused: boolean;
}

function GroupLine({ group, focused, deeds, onUndoable }: GroupLineProps) {
  const words = useSurveyWords().prepare;
  const name = group.name || words.group;
  return (
    <div className="plenum-survey-line">
      <CommitField
        label={words.group}
        value={group.name}
        maxLength={longestSurveyOption}
        autoFocus={focused}
        onSave={(next) => deeds.changeGroup({ ...group, name: next })}
      />
      <CommitField
        label={words.invited}
        value={group.invited === null ? '' : String(group.invited)}
        maxLength={3}
        optional
        onSave={(next) => deeds.changeGroup({ ...group, invited: invitedIn(next) })}
      />
      <IconButton
        icon="trash"
        label={words.remove(name)}
        onClick={() => onUndoable(words.removed(name), deeds.removeGroup(group))}
      />
    </div>
  );
}

function Groups({ wish, deeds, onUndoable }: PartProps) {
  const words = useSurveyWords().prepare;
  const [added, setAdded] = useState<GroupId | null>(null);
  return (
    <fieldset className="plenum-survey-several">
      <legend>{words.groups}</legend>
      <p className="plenum-muted">{words.invitedHint}</p>
      {wish.groups.map((group) => (
        <GroupLine key={group.id} group={group} focused={group.id === added} deeds={deeds} onUndoable={onUndoable} />
      ))}
      {wish.groups.length < mostSurveyGroups && (
        <div>
          <Button compact icon="plus" onClick={() => setAdded(deeds.addGroup())}>
            {words.addGroup}
          </Button>
        </div>
      )}
    </fieldset>
  );
}

const alone = 'alone';

/** What is asked, of whom, until when. */
export function SurveySettings({ wish, deeds, grades, closes, onCloses, onUndoable, ...about }: SurveySettingsProps) {
  const words = useSurveyWords().prepare;
  const hasGrade = wish.questions.some(({ kind }) => kind === 'grade');
  const parts = { wish, deeds, onUndoable };
  return (
    <div className="plenum-survey-desk">
      <CommitField
        label={words.title}
        value={wish.title}
        maxLength={longestSurveyTitle}
        onSave={(title) => deeds.set({ title })}
      />
      <div>
        <Choice
          legend={words.kind}
          options={surveyKinds.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
          chosen={wish.kind}
          onChoose={(kind) => deeds.set({ kind })}
        />
        <p className="plenum-muted">{words.kindHint}</p>
      </div>
      <Questions {...parts} />
      <SurveyScores {...parts} {...about} />
      <Groups {...parts} />
      <TextField label={words.closes} hint={words.closesHint} type="date" optional value={closes} onChange={onCloses} />
      {hasGrade && grades.length > 0 && (
        <SelectField
          label={words.beside}
          value={grades.find(({ id }) => id === wish.beside)?.id ?? alone}
          options={[
            { value: alone, label: words.besideNone },
            ...grades.map(({ id, title }) => ({ value: id as string, label: title })),
          ]}
          onChange={(value) => deeds.set({ beside: grades.find(({ id }) => id === value)?.id ?? null })}
        />
      )}
    </div>
  );
}
