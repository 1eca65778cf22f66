import {
  type ProfileChoice,
  profileChoices,
  profileDays,
  profileFigures,
  profileTexts,
} from '../../domain/proposal/proposal.ts';
import { SelectField } from '../../ui/select-field.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useFormat } from '../../words/format.ts';
import { useProposalsWords } from '../../words/proposals.ts';
import { type DraftProblem, longestOf, type ProfileDraft } from './profile-draft.ts';
import type { DraftField } from './profile-parts.ts';

export interface ProfileFieldProps {
  readonly field: Exclude<DraftField, 'evidence'>;
  readonly draft: ProfileDraft;
  /** Whether another proposal has this short title, too. */
  readonly isDouble?: boolean;
  readonly problem: DraftProblem | undefined;
  readonly onChange: (change: Partial<ProfileDraft>) => void;
  readonly onTouch: (field: DraftField) => void;
}

const isFigure = (field: DraftField): boolean => profileFigures.some((one) => one === field);
const isDayField = (field: DraftField): boolean => profileDays.some((one) => one === field);
const isChoice = (field: DraftField): field is ProfileChoice => field in profileChoices;
export const isLongField = (field: DraftField): boolean =>
  field === 'title' || field === 'plainWords' || profileTexts.some((one) => one === field);

function ChoiceField({ field, draft, onChange }: Omit<ProfileFieldProps, 'field'> & { readonly field: ProfileChoice }) {
  const { fields, originKinds, horizons, kinds, areas } = useProposalsWords();
  const labels: Readonly<Record<ProfileChoice, Readonly<Record<string, string>>>> = {
    originKind: originKinds,
    horizon: horizons,
    kind: kinds,
    area: areas,
  };
  const options = profileChoices[field].map((value: string) => ({ value, label: labels[field][value] ?? value }));
  return (
    <SelectField
      label={fields[field]}
      value={draft[field] as string}
      options={options}
      onChange={(value) => onChange({ [field]: value })}
    />
  );
}

function useErrorText() {
  const { form } = useProposalsWords();
  const { count } = useFormat();
  return (field: DraftField, problem: DraftProblem | undefined): string | undefined => {
    if (problem === undefined) return undefined;
    if (problem === 'titleMissing') return form.titleMissing;
    return problem === 'tooLong' ? form.tooLong(count(longestOf(field))) : form.problems[problem];
  };
}

/** One field of a profile in the form. */
export function ProfileField(props: ProfileFieldProps) {
  const { field, draft, isDouble = false, problem, onChange, onTouch } = props;
  const { fields, form } = useProposalsWords();
  const errorText = useErrorText();
  if (isChoice(field)) return <ChoiceField {...props} field={field} />;
  const hints: Partial<Record<DraftField, string>> = {
    shortTitle: isDouble ? form.shortTitleDouble : form.shortTitleHint,
    fields: form.fieldsHint,
    plainWords: form.plainHint,
    moreIndicators: form.moreIndicatorsHint,
  };
  const own = {
    label: fields[field],
    hint: hints[field],
    error: errorText(field, problem),
    value: draft[field],
    onChange: (text: string) => onChange({ [field]: text }),
    onBlur: () => onTouch(field),
  };
  if (profileTexts.some((one) => one === field)) return <TextArea {...own} rows={3} />;
  if (isDayField(field)) return <TextField {...own} type="date" />;
  return <TextField {...own} required={field === 'title'} inputMode={isFigure(field) ? 'decimal' : 'text'} />;
}
