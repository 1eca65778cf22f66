import { type FormEvent, useEffect, useState } from 'react';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useWithoutDeviceWords } from '../../words/without-device.ts';
import './handed-screen.css';

interface LockedScreenProps {
  /** Where the tablet goes on being handed round. */
  readonly handedHref: string;
  /** Whether these are the digits. */
  readonly isRight: (code: string) => boolean;
  readonly onOpen: () => void;
}

/** Seconds in which everybody can see that somebody opens the device without the digits. */
const forgottenPause = 60;

/** Without the digits it takes a minute in plain sight: nobody may be locked out of their own session for good. */
function Forgotten({ onOpen }: Pick<LockedScreenProps, 'onOpen'>) {
  const { lock } = useWithoutDeviceWords();
  const [left, setLeft] = useState<number | null>(null);
  useEffect(() => {
    if (left === null) return;
    if (left === 0) return onOpen();
    const timer = setTimeout(() => setLeft(left - 1), 1_000);
    return () => clearTimeout(timer);
  }, [left, onOpen]);
  if (left !== null) return <p role="timer">{lock.forgottenText(left)}</p>;
  return (
    <div>
      <Button kind="tertiary" onClick={() => setLeft(forgottenPause)}>
        {lock.forgotten}
      </Button>
    </div>
  );
}

/** Instead of the moderator's screens while the tablet goes round. */
export function LockedScreen({ handedHref, isRight, onOpen }: LockedScreenProps) {
  const { lock } = useWithoutDeviceWords();
  const [code, setCode] = useState('');
  const [error, setError] = useState<string>();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isRight(code)) onOpen();
    else setError(lock.wrong);
  };
  return (
    <Card className="plenum-lock" heading={lock.locked} level={1}>
      <p>{lock.lockedText}</p>
      <form onSubmit={submit} noValidate>
        <TextField
          label={lock.code}
          type="password"
          inputMode="numeric"
          maxLength={4}
          error={error}
          value={code}
          onChange={setCode}
        />
        <div className="plenum-row">
          <Button type="submit" kind="primary">
            {lock.open}
          </Button>
          <ButtonLink href={handedHref}>{lock.goOn}</ButtonLink>
        </div>
      </form>
      <Forgotten onOpen={onOpen} />
    </Card>
  );
}
