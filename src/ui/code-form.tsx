import { type FormEvent, useState } from 'react';
import { useWords } from '../words/words.ts';
import { Button } from './button.tsx';
import { CodeField } from './code-field.tsx';
import './code-form.css';

interface CodeFormProps {
  readonly action: string;
  /** The code in what was typed or pasted; null when there is none. */
  readonly read: (typed: string) => string | null;
  readonly onCode: (code: string) => void;
}

const codeLetters = 6;

/** Where a code is typed. As many letters as a code has, but impossible ones, are told apart from a code that is not whole yet. */
export function CodeForm({ action, read, onCode }: CodeFormProps) {
  const { code: words } = useWords().ui;
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<string>();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const code = read(typed);
    if (code !== null) return onCode(code);
    setError(typed.replaceAll(/[^\p{L}\p{N}]/gu, '').length === codeLetters ? words.impossible : words.missing);
  };
  return (
    <form className="plenum-code-form" onSubmit={submit} noValidate>
      <CodeField value={typed} onChange={setTyped} error={error} />
      <Button type="submit" kind="primary" iconAfter="arrow-right">
        {action}
      </Button>
    </form>
  );
}
