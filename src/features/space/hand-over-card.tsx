import { type FormEvent, useState } from 'react';
import type { Result } from '../../domain/result.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { refusalText } from '../../ui/refusal-text.ts';
import { TextField } from '../../ui/text-field.tsx';
import { useDeed } from '../../ui/use-deed.ts';
import { useSpaceWords } from '../../words/space.ts';
import { useWords } from '../../words/words.ts';
import { longestName } from './space-deeds.ts';

interface HandOverCardProps {
  readonly handOver: (createKey: string, name: string) => Promise<Result<null, string>>;
  /** It is what comes next; before there is a year it is not. */
  readonly isNext: boolean;
}

/** Says that nobody else can come in yet, and gives the space to the server. */
export function HandOverCard({ handOver, isNext }: HandOverCardProps) {
  const words = useWords();
  const { devices, join } = useSpaceWords();
  const [name, setName] = useState('');
  const [key, setKey] = useState('');
  const [state, run] = useDeed(handOver, () => undefined);
  const wantsKey = state.is === 'refused' && (state.reason === 'forbidden' || state.reason === 'token-missing');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    run(key.trim(), name.trim());
  };
  return (
    <Card heading={devices.title}>
      <p>{devices.here}</p>
      {state.is === 'refused' && <p role="alert">{refusalText(words, state.reason)}</p>}
      <form className="plenum-space-line" onSubmit={submit}>
        <TextField
          label={join.name}
          hint={devices.ownNameHint}
          optional
          value={name}
          maxLength={longestName}
          onChange={setName}
        />
        {(wantsKey || key !== '') && <TextField label={devices.key} type="password" value={key} onChange={setKey} />}
        <Button
          type="submit"
          kind={isNext ? 'primary' : 'secondary'}
          icon="upload"
          aria-disabled={state.is === 'busy' || undefined}
        >
          {state.is === 'busy' ? devices.busy : devices.handOver}
        </Button>
      </form>
    </Card>
  );
}
