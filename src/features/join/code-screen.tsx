import { type FormEvent, useState } from 'react';
import { parseEntrance } from '../../protocol/join-code.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { CodeField } from '../../ui/code-field.tsx';
import { useWords } from '../../words/words.ts';
import type { JoinDeeds } from './join-deeds.ts';
import './join.css';

/** Without a link: the code is typed. Scanning is done by the tablet's own camera, which opens the link. */
export function CodeScreen({ deeds }: { readonly deeds: JoinDeeds }) {
  const { join, ui } = useWords();
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<string>();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // Personal codes and links are taken in the same place: an app on the home screen cannot be reached by scanning.
    const code = parseEntrance(typed);
    if (code === null)
      setError(typed.replaceAll(/[^\p{L}\p{N}]/gu, '').length === 6 ? ui.code.impossible : ui.code.missing);
    else deeds.enterCode(code);
  };
  return (
    <Card heading={join.codeTitle} level={1} className="plenum-join">
      <p className="plenum-muted">{join.codeText}</p>
      <form onSubmit={submit} noValidate>
        <CodeField value={typed} onChange={setTyped} error={error} />
        <Button type="submit" kind="primary" iconAfter="arrow-right">
          {join.codeAction}
        </Button>
      </form>
    </Card>
  );
}
