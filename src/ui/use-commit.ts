import { useEffect, useLayoutEffect, useRef, useState } from 'react';

interface Commit {
  readonly value: string;
  readonly type: (text: string) => void;
  readonly save: () => void;
}

/**
 * What is typed in a field that is written once, when it is left: so it is too when the page goes or the field with its
 * screen, which no field is told of by losing the focus.
 */
export function useCommit(value: string, onSave: (text: string) => void): Commit {
  const [draft, setDraft] = useState<string | null>(null);
  const save = () => {
    if (draft !== null && draft.trim() !== value) onSave(draft.trim());
    setDraft(null);
  };
  const last = useRef(save);
  useEffect(() => {
    last.current = save;
  });
  // Before what it is written into is closed, which happens in effects that come later.
  useLayoutEffect(() => {
    const leave = () => last.current();
    addEventListener('pagehide', leave);
    return () => {
      removeEventListener('pagehide', leave);
      leave();
    };
  }, []);
  return { value: draft ?? value, type: setDraft, save };
}
