import { useState } from 'react';
import { useLimit } from '../../ui/use-limit.tsx';

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
  const limit = useLimit(draft ?? value, maxLength);
  const input = (
    <input
      type="text"
      className="plenum-draft-input"
      aria-label={label}
      aria-describedby={limit.id}
      placeholder={placeholder}
      maxLength={maxLength}
      value={draft ?? value}
      onPaste={limit.onPaste}
      onChange={({ target }) => {
        setDraft(target.value);
        onCommit(target.value);
      }}
      onBlur={() => setDraft(null)}
    />
  );
  // A name is too short to need a word about its limit.
  if (maxLength <= 60) return input;
  return (
    <div className="plenum-draft">
      {input}
      {limit.line}
    </div>
  );
}
