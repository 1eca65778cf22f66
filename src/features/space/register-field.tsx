import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { CommitField, type CommitFieldProps } from '../../ui/commit-field.tsx';
import { useSpaceWords } from '../../words/space.ts';

/**
 * A field of the register that is written once, when it is left. What somebody else has saved there while it was being typed
 * in is not gone: it stands below, and is one tap away.
 */
export function RegisterField({ onSave, value, ...props }: CommitFieldProps) {
  const { also } = useSpaceWords();
  const [over, setOver] = useState<string | null>(null);
  const save = (text: string, before: string) => {
    if (value !== before && value !== text) setOver(value);
    onSave(text, before);
  };
  return (
    <div className="plenum-stack">
      <CommitField {...props} value={value} onSave={save} />
      {over !== null && over !== value && (
        <div className="plenum-row" role="status">
          <span>{also.given(over)}</span>
          <Button
            compact
            aria-label={`${also.take}: ${over}`}
            onClick={() => {
              setOver(null);
              onSave(over, value);
            }}
          >
            {also.take}
          </Button>
          <Button compact aria-label={`${also.leave}: ${over}`} onClick={() => setOver(null)}>
            {also.leave}
          </Button>
        </div>
      )}
    </div>
  );
}
