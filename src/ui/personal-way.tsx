import { useRef, useState } from 'react';
import './personal-way.css';
import { useWords } from '../words/words.ts';
import { Button } from './button.tsx';
import { copyText } from './copy-text.ts';
import { QrCode } from './qr-code.tsx';

interface PersonalWayProps {
  readonly url: string;
  /** As it is read off and typed. */
  readonly code: string;
  /** Said instead of the picture. */
  readonly label: string;
}

/** A way to one seat: to be scanned, to be typed, or to be sent. */
export function PersonalWay({ url, code, label }: PersonalWayProps) {
  const { access } = useWords();
  const [outcome, setOutcome] = useState<'none' | 'copied' | 'copyByHand'>('none');
  const field = useRef<HTMLInputElement>(null);
  const copy = async () => setOutcome((await copyText(url)) ? 'copied' : 'copyByHand');
  return (
    <div className="plenum-personal-way">
      <QrCode text={url} label={label} />
      <div className="plenum-stack">
        <p className="plenum-muted">{access.code}</p>
        <p className="plenum-personal-code">{code}</p>
        <div className="plenum-row">
          <Button compact icon="copy" onClick={() => void copy()}>
            {access.copy}
          </Button>
          <p role="status">{outcome === 'none' ? '' : access[outcome]}</p>
        </div>
        {outcome === 'copyByHand' && (
          <input
            ref={field}
            className="kern-form-input__input"
            readOnly
            aria-label={access.copy}
            value={url}
            onFocus={() => field.current?.select()}
          />
        )}
      </div>
    </div>
  );
}
