import { useLayoutEffect, useRef, useState } from 'react';
import './shared-text.css';
import { TextArea } from './text-area.tsx';

export interface SharedTextProps {
  readonly label: string;
  readonly value: string;
  readonly maxLength: number;
  /** Where a place in one text lies in another that came of it; null: they are the same. */
  readonly follow: (before: string, after: string) => ((place: number) => number) | null;
  readonly hint?: string;
  readonly rows?: number;
  readonly labelHidden?: boolean;
  /** Where the caret is; null: not in here any more. */
  readonly onPlace?: (place: number | null) => void;
  readonly onEdit: (change: { readonly before: string; readonly after: string }) => void;
}

/**
 * A text that several people write in. What comes from others leaves the caret between the same letters, and waits while
 * a letter is being composed.
 */
export function SharedText(props: SharedTextProps) {
  const { label, value, maxLength, follow, hint, rows = 1, labelHidden = true, onPlace, onEdit } = props;
  const frame = useRef<HTMLDivElement>(null);
  const [composed, setComposed] = useState<string | null>(null);
  const shown = composed ?? value;
  const last = useRef({ text: shown, start: 0, end: 0 });
  useLayoutEffect(() => {
    const area = frame.current?.querySelector('textarea');
    const followed = follow(last.current.text, shown);
    if (area === null || area === undefined || followed === null) return;
    // What one has typed oneself has moved the caret already.
    if (document.activeElement === area && last.current.text !== shown)
      area.setSelectionRange(followed(last.current.start), followed(last.current.end));
    last.current = { text: shown, start: area.selectionStart, end: area.selectionEnd };
  }, [shown, follow]);
  const remember = (area: HTMLTextAreaElement) => {
    last.current = { text: area.value, start: area.selectionStart, end: area.selectionEnd };
    onPlace?.(area.selectionStart);
  };
  const edit = (after: string) => {
    const area = frame.current?.querySelector('textarea');
    if (area !== null && area !== undefined) remember(area);
    if (composed !== null) setComposed(after);
    onEdit({ before: shown, after });
  };
  return (
    <div ref={frame} className="plenum-shared-text" data-label-hidden={labelHidden || undefined}>
      <TextArea
        label={label}
        hint={hint}
        rows={Math.min(Math.max(8, rows), Math.max(rows, Math.ceil(shown.length / 70), shown.split('\n').length))}
        value={shown}
        maxLength={maxLength}
        onChange={edit}
        onSelect={({ currentTarget }) => remember(currentTarget)}
        onFocus={({ currentTarget }) => remember(currentTarget)}
        onBlur={() => onPlace?.(null)}
        onCompositionStart={({ currentTarget }) => setComposed(currentTarget.value)}
        onCompositionEnd={() => setComposed(null)}
      />
    </div>
  );
}
