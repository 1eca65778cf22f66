import { type FormEvent, useState } from 'react';
import { parseEntrance } from '../../protocol/join-code.ts';
import { pathTo } from '../../ui/address.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { CodeField } from '../../ui/code-field.tsx';
import { useWords } from '../../words/words.ts';
import type { StartDeeds } from './start-deeds.ts';

export function JoinByCode({ deeds }: { readonly deeds: StartDeeds }) {
  const { start, ui } = useWords();
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<string>();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const code = parseEntrance(typed);
    if (code === null)
      setError(typed.replaceAll(/[^\p{L}\p{N}]/gu, '').length === 6 ? ui.code.impossible : ui.code.missing);
    else deeds.goTo(pathTo.join(code));
  };
  return (
    <Card heading={start.join.title}>
      <p className="plenum-muted">{start.join.text}</p>
      <form onSubmit={submit} noValidate>
        <CodeField value={typed} onChange={setTyped} error={error} />
        <Button type="submit" kind="primary" iconAfter="arrow-right">
          {start.join.action}
        </Button>
      </form>
    </Card>
  );
}
