import { type FormEvent, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Notice } from '../../ui/notice.tsx';
import { refusalText } from '../../ui/refusal-text.ts';
import { TextField } from '../../ui/text-field.tsx';
import { type DeedState, useDeed } from '../../ui/use-deed.ts';
import { useWords } from '../../words/words.ts';
import type { StartDeeds } from './start-deeds.ts';

/** A server with a key refuses the first try; only then is the key asked for. */
function wantsKey(state: DeedState): boolean {
  return state.is === 'refused' && (state.reason === 'forbidden' || state.reason === 'token-missing');
}

function Refused({ reason, keyMissing }: { readonly reason: string; readonly keyMissing: boolean }) {
  const words = useWords();
  if (keyMissing) return <Notice kind="info" title={words.start.open.keyHint} />;
  return <Notice kind="danger" title={refusalText(words, reason)} />;
}

interface OpenSessionProps {
  readonly deeds: StartDeeds;
  readonly today: string;
}

export function OpenSession({ deeds, today }: OpenSessionProps) {
  const words = useWords();
  const { open } = words.start;
  const [title, setTitle] = useState('');
  const [date, setDate] = useState(today);
  const [key, setKey] = useState('');
  const [keyShown, setKeyShown] = useState(false);
  const [error, setError] = useState<string>();
  const [state, run] = useDeed(deeds.openSession, deeds.goTo);
  const askKey = keyShown || wantsKey(state);

  const openIt = (here: boolean) => {
    const missing = title.trim() === '';
    setError(missing ? open.nameMissing : undefined);
    setKeyShown(askKey);
    if (!missing) run({ title: title.trim(), date, key: key.trim(), here });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    openIt(false);
  };

  return (
    <Card heading={open.title}>
      <p className="plenum-muted">{open.text}</p>
      <form onSubmit={submit} noValidate>
        <TextField
          label={open.name}
          hint={open.nameHint}
          error={error}
          value={title}
          onChange={setTitle}
          maxLength={300}
        />
        <TextField label={open.date} type="date" value={date} onChange={setDate} optional />
        {askKey && <TextField label={open.key} type="password" value={key} onChange={setKey} />}
        {state.is === 'refused' && <Refused reason={state.reason} keyMissing={wantsKey(state) && key === ''} />}
        <Button type="submit" kind="primary" aria-disabled={state.is === 'busy' || undefined}>
          {state.is === 'busy' ? open.busy : open.action}
        </Button>
        <div className="plenum-start-here">
          <Button kind="tertiary" onClick={() => openIt(true)}>
            {open.here}
          </Button>
          <p className="plenum-muted plenum-small">{open.hereHint}</p>
        </div>
      </form>
    </Card>
  );
}
