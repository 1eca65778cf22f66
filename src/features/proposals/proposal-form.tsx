import { type FormEvent, type ReactNode, useRef, useState } from 'react';
import {
  emptyProfile,
  horizons,
  originKinds,
  type Profile,
  profileFigures,
  profileTexts,
} from '../../domain/proposal/proposal.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useFormat } from '../../words/format.ts';
import { useProposalsWords } from '../../words/proposals.ts';
import {
  changedFields,
  type DraftProblem,
  draftOf,
  longestOf,
  type ProfileDraft,
  problemsOf,
  profileOf,
  type TypedProfile,
} from './profile-draft.ts';
import './proposal-form.css';

interface ProposalFormProps {
  /** Null: a new one. Changes that arrive from others while the form is open do not move what is typed. */
  readonly profile: Profile | null;
  /** All fields of a new proposal, only the changed ones of another; `before` is what the typing began with. */
  readonly onSave: (fields: Partial<Profile>, before: Profile) => void;
  /** What was typed and is not saved, so that it can be had back; null where nothing was. */
  readonly onCancel: (typed: TypedProfile | null) => void;
  /** What had been typed before it was cancelled. */
  readonly typed?: TypedProfile | undefined;
  /** What others did to the proposal meanwhile, or why it could not be saved. */
  readonly notice?: ReactNode;
}

type Field = keyof ProfileDraft;

/** The order of the one-page profile. */
const parts = {
  about: ['title', 'shortTitle', 'number', 'origin', 'originKind', 'fields', 'targetGroup', 'targetGroupSize'],
  content: ['problem', 'measure', 'effects', 'addressees', 'insteadOf'],
  means: ['staff', 'costPerYear', 'costOnce', 'funding', 'horizon'],
  context: ['strategicGoal', 'budget'],
  success: ['indicator', 'baseline', 'target', 'targetYear'],
} as const satisfies Record<string, readonly Field[]>;

const isFigure = (field: Field): boolean => profileFigures.some((one) => one === field);
const isText = (field: Field): boolean => profileTexts.some((one) => one === field);

interface ProfileFieldProps {
  readonly field: Field;
  readonly draft: ProfileDraft;
  readonly problem: DraftProblem | undefined;
  readonly onChange: (change: Partial<ProfileDraft>) => void;
  readonly onTouch: (field: Field) => void;
}

function ProfileField({ field, draft, problem, onChange, onTouch }: ProfileFieldProps) {
  const proposals = useProposalsWords();
  const { count } = useFormat();
  const label = proposals.fields[field];
  if (field === 'originKind') {
    const options = originKinds.map((value) => ({ value, label: proposals.originKinds[value] }));
    return (
      <SelectField
        label={label}
        value={draft[field]}
        options={options}
        onChange={(originKind) => onChange({ originKind })}
      />
    );
  }
  if (field === 'horizon') {
    const options = horizons.map((value) => ({ value, label: proposals.horizons[value] }));
    return (
      <SelectField label={label} value={draft[field]} options={options} onChange={(horizon) => onChange({ horizon })} />
    );
  }
  const hints: Partial<Record<Field, string>> = {
    shortTitle: proposals.form.shortTitleHint,
    fields: proposals.form.fieldsHint,
  };
  const error =
    problem === undefined
      ? undefined
      : problem === 'titleMissing'
        ? proposals.form.titleMissing
        : problem === 'tooLong'
          ? proposals.form.tooLong(count(longestOf(field)))
          : proposals.form.problems[problem];
  const props = {
    label,
    hint: hints[field],
    error,
    value: draft[field],
    onChange: (text: string) => onChange({ [field]: text }),
    onBlur: () => onTouch(field),
  };
  if (isText(field)) return <TextArea {...props} rows={3} />;
  return <TextField {...props} required={field === 'title'} inputMode={isFigure(field) ? 'decimal' : 'text'} />;
}

/** A proposal by hand. What is wrong is said at its field as soon as the finger has left it. */
export function ProposalForm({ profile, onSave, onCancel, typed, notice }: ProposalFormProps) {
  const words = useProposalsWords().form;
  const [before] = useState(typed?.before ?? profile ?? emptyProfile);
  const [start] = useState(() => draftOf(before));
  const [draft, setDraft] = useState(typed?.draft ?? start);
  const [touched, setTouched] = useState<ReadonlySet<Field>>(new Set());
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const problems = problemsOf(draft);
  const count = Object.keys(problems).length;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (count === 0) onSave(profile === null ? profileOf(draft) : changedFields(before, profileOf(draft)), before);
    // After the errors are drawn: the first of them is where to go on.
    else requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  };
  return (
    <Card heading={profile === null ? words.newTitle : words.editTitle}>
      <form ref={form} className="plenum-profile" noValidate onSubmit={submit}>
        {Object.entries(parts).map(([part, fields]) => (
          <fieldset key={part}>
            <legend>{words.parts[part as keyof typeof parts]}</legend>
            <div className="plenum-profile-fields">
              {fields.map((field) => (
                <div key={field} data-long={field === 'title' || isText(field) || undefined}>
                  <ProfileField
                    field={field}
                    draft={draft}
                    problem={tried || touched.has(field) ? problems[field] : undefined}
                    onChange={(change) => setDraft((old) => ({ ...old, ...change }))}
                    onTouch={(one) => setTouched((old) => new Set(old).add(one))}
                  />
                </div>
              ))}
            </div>
          </fieldset>
        ))}
        {notice}
        <div className="plenum-profile-actions">
          <p role="status">{tried && count > 0 ? words.wrongCount(count) : ''}</p>
          <Button onClick={() => onCancel(JSON.stringify(draft) === JSON.stringify(start) ? null : { before, draft })}>
            {words.cancel}
          </Button>
          <Button kind="primary" type="submit">
            {words.save}
          </Button>
        </div>
      </form>
    </Card>
  );
}
