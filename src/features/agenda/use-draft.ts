import { useState } from 'react';

interface Draft {
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly onBlur: () => void;
}

/**
 * The text of a field that several people may change: what is under the finger stays as it is typed, and is told at
 * every letter; what arrives from others is shown when the finger has left.
 */
export function useDraft(value: string, onCommit: (text: string) => void): Draft {
  const [draft, setDraft] = useState<string | null>(null);
  return {
    value: draft ?? value,
    onChange: (text) => {
      setDraft(text);
      onCommit(text);
    },
    onBlur: () => setDraft(null),
  };
}
