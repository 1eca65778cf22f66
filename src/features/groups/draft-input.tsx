import { useState } from 'react';

interface DraftInputProps {
  readonly label: string;
  readonly value: string;
  readonly placeholder?: string;
  readonly maxLength?: number;
  readonly onCommit: (text: string) => void;
}

/** A small field whose every letter is a change; what others write into it meanwhile waits until one has left it. */
export function DraftInput({ label, value, placeholder, maxLength = 60, onCommit }: DraftInputProps) {
  const [draft, setDraft] = useState<string | null>(null);
  return (
    <input
      type="text"
      className="plenum-draft-input"
      aria-label={label}
      placeholder={placeholder}
      maxLength={maxLength}
      value={draft ?? value}
      onChange={({ target }) => {
        setDraft(target.value);
        onCommit(target.value);
      }}
      onBlur={() => setDraft(null)}
    />
  );
}
