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
export function useCommit(value: string, onSave: (text: string, before: string) => void): Commit {
  const [draft, setDraft] = useState<string | null>(null);
  /** What stood there when the typing began: what others have written since, this person may not have seen. */
  const before = useRef(value);
  const save = () => {
    if (draft !== null && draft.trim() !== value && draft.trim() !== before.current)
      onSave(draft.trim(), before.current);
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
  const type = (text: string) => {
    if (draft === null) before.current = value;
    setDraft(text);
  };
  return { value: draft ?? value, type, save };
}
