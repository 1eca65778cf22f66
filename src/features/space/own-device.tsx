import { type FormEvent, useEffect, useState } from 'react';
import type { Result } from '../../domain/result.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Fold } from '../../ui/fold.tsx';
import { refusalText } from '../../ui/refusal-text.ts';
import { TextField } from '../../ui/text-field.tsx';
import { useDeed } from '../../ui/use-deed.ts';
import { useSpaceWords } from '../../words/space.ts';
import { useWords } from '../../words/words.ts';
import { longestName } from './space-deeds.ts';

/** What this device is called in the list of the office. */
export interface OwnDeviceDeeds {
  /** As far as this device knows; empty: it has no name. */
  readonly read: () => Promise<string>;
  readonly rename: (name: string) => Promise<Result<string, string>>;
}

/** Whoever is no office gives the own device a name here: the office alone has the list. */
export function OwnDevice({ deeds }: { readonly deeds: OwnDeviceDeeds }) {
  const words = useWords();
  const { devices, join } = useSpaceWords();
  const [name, setName] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const [state, run] = useDeed(deeds.rename, (given) =>
    setSaid(given === '' ? devices.nameGone : devices.named(given)),
  );
  useEffect(() => {
    let isCurrent = true;
    void deeds.read().then((known) => {
      if (isCurrent) setName((typed) => typed ?? known);
    });
    return () => {
      isCurrent = false;
    };
  }, [deeds]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setSaid('');
    run((name ?? '').trim());
  };
  return (
    <Card>
      <Fold summary={devices.ownName}>
        <form className="plenum-space-line" onSubmit={submit} noValidate>
          <TextField
            label={join.name}
            hint={join.groupNameHint}
            value={name ?? ''}
            maxLength={longestName}
            onChange={setName}
          />
          <Button type="submit" aria-disabled={state.is === 'busy' || undefined}>
            {devices.saveName}
          </Button>
        </form>
        <p role="status">{state.is === 'refused' ? refusalText(words, state.reason) : said}</p>
      </Fold>
    </Card>
  );
}
