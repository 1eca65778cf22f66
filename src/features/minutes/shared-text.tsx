import { useLayoutEffect, useRef, useState } from 'react';
import { placeAfter, spliceOf } from '../../documents/text.ts';
import { TextArea } from '../../ui/text-area.tsx';

interface SharedTextProps {
  readonly label: string;
  readonly value: string;
  readonly maxLength: number;
  readonly onEdit: (change: { readonly before: string; readonly after: string }) => void;
}

/**
 * A text that several people write in. What comes from others leaves the caret between the same letters, and waits while
 * a letter is being composed.
 */
export function SharedText({ label, value, maxLength, onEdit }: SharedTextProps) {
  const frame = useRef<HTMLDivElement>(null);
  const [composed, setComposed] = useState<string | null>(null);
  const shown = composed ?? value;
  const last = useRef({ text: shown, start: 0, end: 0 });
  useLayoutEffect(() => {
    const area = frame.current?.querySelector('textarea');
    const splice = spliceOf(last.current.text, shown);
    if (area === null || area === undefined || splice === null) return;
    // What one has typed oneself has moved the caret already.
    if (document.activeElement === area && last.current.text !== shown)
      area.setSelectionRange(placeAfter(last.current.start, splice), placeAfter(last.current.end, splice));
    last.current = { text: shown, start: area.selectionStart, end: area.selectionEnd };
  }, [shown]);
  const remember = (area: HTMLTextAreaElement) => {
    last.current = { text: area.value, start: area.selectionStart, end: area.selectionEnd };
  };
  const edit = (after: string) => {
    const area = frame.current?.querySelector('textarea');
    if (area !== null && area !== undefined) remember(area);
    if (composed !== null) setComposed(after);
    onEdit({ before: shown, after });
  };
  return (
    <div ref={frame} className="plenum-shared-text">
      <TextArea
        label={label}
        rows={Math.min(8, Math.max(1, Math.ceil(shown.length / 70), shown.split('\n').length))}
        value={shown}
        maxLength={maxLength}
        onChange={edit}
        onSelect={({ currentTarget }) => remember(currentTarget)}
        onCompositionStart={({ currentTarget }) => setComposed(currentTarget.value)}
        onCompositionEnd={() => setComposed(null)}
      />
    </div>
  );
}
