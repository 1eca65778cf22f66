import { useWords } from '../words/words.ts';
import { SelectField } from './select-field.tsx';

interface FieldFilterProps {
  /** The fields of action there are. */
  readonly fields: readonly string[];
  /** Null: every one. */
  readonly chosen: string | null;
  readonly onChoose: (field: string | null) => void;
}

/** Only proposals of one field of action; with fewer than two there is nothing to choose. */
export function FieldFilter({ fields, chosen, onChoose }: FieldFilterProps) {
  const { profile } = useWords().assessment;
  if (fields.length < 2) return null;
  const options = [
    { value: '', label: profile.everyField },
    ...fields.map((field) => ({ value: field, label: field })),
  ];
  return (
    <SelectField
      label={profile.fields}
      value={chosen ?? ''}
      options={options}
      onChange={(value) => onChoose(value === '' ? null : value)}
    />
  );
}
