import { type ReactNode, useRef } from 'react';
import type { UnreadText } from '../../domain/space/notebook.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useNotebookWords } from '../../words/notebook.ts';

interface TwoWroteProps {
  /** Of what it is: a field of a draft, a note. */
  readonly name: string;
  /** What two wrote at one place without seeing one another; undefined: nobody did, or somebody has read it. */
  readonly unread: UnreadText | undefined;
  readonly onRead: () => void;
  /** The field in which it stands. */
  readonly children: ReactNode;
}

/** Where it is said that somebody has read it, for whoever is led there. */
export const unreadFieldId = (field: UnreadText['field']): string => `unread-${field}`;

/** A field, and above it what two have written in it at once, apart, until somebody has read it. */
export function TwoWrote({ name, unread, onRead, children }: TwoWroteProps): ReactNode {
  const { unread: words } = useNotebookWords();
  const place = useRef<HTMLDivElement>(null);
  const read = () => {
    // The button goes: whoever pressed it stands in the field.
    (place.current?.querySelector('textarea') ?? place.current)?.focus();
    onRead();
  };
  return (
    <div ref={place} className="plenum-notebook-place" tabIndex={-1}>
      {unread !== undefined && (
        <Notice
          kind="warning"
          title={words.title}
          quiet
          actions={
            <Button
              compact
              icon="check"
              aria-label={words.doneOf(name)}
              data-jump={unreadFieldId(unread.field)}
              onClick={read}
            >
              {words.done}
            </Button>
          }
        >
          <p>{words.text}</p>
          <ol className="plenum-notebook-parts">
            {unread.parts.map((part, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a part is known by its place
              <li key={index} className="plenum-notebook-text">
                {part}
              </li>
            ))}
          </ol>
        </Notice>
      )}
      {children}
    </div>
  );
}
