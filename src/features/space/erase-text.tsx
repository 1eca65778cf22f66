import { useEffect, useRef, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useLifelineWords } from '../../words/lifeline.ts';

interface EraseTextProps {
  /** What stands there, in a few words. */
  readonly name: string;
  readonly kind: 'entry' | 'official';
  readonly onErase: () => void;
}

/** Words that must not be there go for good, after a question that says what goes and what stays. */
export function EraseText({ name, kind, onErase }: EraseTextProps) {
  const { erase: words } = useLifelineWords();
  const [isOpen, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isOpen) place.current?.querySelector('button')?.focus();
  }, [isOpen]);
  if (!isOpen)
    return (
      <Button compact kind="tertiary" aria-label={words.actionNamed(name)} onClick={() => setOpen(true)}>
        {words.action}
      </Button>
    );
  return (
    <div ref={place}>
      <Notice
        kind="warning"
        title={words.title(name)}
        actions={
          <>
            <Button compact kind="primary" onClick={() => setOpen(false)}>
              {words.keep}
            </Button>
            <Button
              compact
              kind="tertiary"
              onClick={() => {
                setOpen(false);
                onErase();
              }}
            >
              {words.go}
            </Button>
          </>
        }
      >
        <ul className="plenum-space-told">
          <li>{kind === 'entry' ? words.entry : words.official}</li>
          <li>{kind === 'entry' ? words.stays : words.staysOfficial}</li>
          {kind === 'official' && <li>{words.session}</li>}
          <li>{words.elsewhere}</li>
          <li>{words.never}</li>
        </ul>
      </Notice>
    </div>
  );
}
