import { useState } from 'react';
import { TextField } from '../../ui/text-field.tsx';

interface DraftFieldProps {
  readonly label: string;
  readonly value: string;
  readonly maxLength: number;
  readonly onSave: (value: string) => void;
}

/** A field whose words are written once, when it is left or Enter is pressed: what comes from others waits until then. */
export function DraftField({ label, value, maxLength, onSave }: DraftFieldProps) {
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
      onChange={setDraft}
      onBlur={save}
      onKeyDown={({ key, nativeEvent }) => {
        if (key === 'Enter' && !nativeEvent.isComposing) save();
      }}
    />
  );
}
