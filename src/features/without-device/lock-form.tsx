import { type FormEvent, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useWithoutDeviceWords } from '../../words/without-device.ts';
import './handed-screen.css';

/** Before the tablet goes round the moderator chooses the four digits that lead back. */
export function LockForm({ onLock }: { readonly onLock: (code: string) => void }) {
  const { lock } = useWithoutDeviceWords();
  const [code, setCode] = useState('');
  const [error, setError] = useState<string>();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (/^\d{4}$/.test(code)) onLock(code);
    else setError(lock.codeMissing);
  };
  return (
    <Card className="plenum-lock" heading={lock.start} level={1}>
      <p>{lock.startText}</p>
      <form onSubmit={submit} noValidate>
        <TextField label={lock.code} inputMode="numeric" maxLength={4} error={error} value={code} onChange={setCode} />
        <Button type="submit" kind="primary" iconAfter="arrow-right">
          {lock.begin}
        </Button>
      </form>
    </Card>
  );
}
