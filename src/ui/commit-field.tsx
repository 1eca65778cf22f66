import { useState } from 'react';
import { TextField } from './text-field.tsx';

interface CommitFieldProps {
  readonly label: string;
  readonly value: string;
  readonly maxLength: number;
  readonly hint?: string | undefined;
  readonly optional?: boolean;
  /** For a field that a tap has just made. */
  readonly autoFocus?: boolean;
  readonly onSave: (value: string) => void;
}

/** A field whose words are written once, when it is left or Enter is pressed: what comes from others waits until then. */
export function CommitField({ label, value, maxLength, hint, optional, autoFocus, onSave }: CommitFieldProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const save = () => {
    if (draft !== null && draft.trim() !== value) onSave(draft.trim());
    setDraft(null);
  };
  return (
    <TextField
      label={label}
      value={draft ?? value}
      maxLength={maxLength}
      hint={hint}
      optional={optional}
      autoFocus={autoFocus}
      onChange={setDraft}
      onBlur={save}
      onKeyDown={({ key, nativeEvent }) => {
        if (key === 'Enter' && !nativeEvent.isComposing) save();
      }}
    />
  );
}
