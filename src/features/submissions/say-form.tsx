import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useKeptText } from '../../ui/use-kept.tsx';
import { useSubmissionsWords } from '../../words/submissions.ts';

interface SayFormProps {
  readonly label: string;
  /** Under what the sentence is kept while it is typed: which act on which proposal. */
  readonly place: string;
  readonly send: string;
  readonly onSend: (text: string) => void;
  readonly onCancel: () => void;
}

/** A sentence that goes with an act: without it the other side would not know why. */
export function SayForm({ label, place, send, onSend, onCancel }: SayFormProps) {
  const words = useSubmissionsWords();
  const { text, setText, clear, line } = useKeptText(place);
  const [isMissing, setMissing] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  // Whoever has opened it wants to write in it.
  useEffect(() => form.current?.querySelector('textarea')?.focus(), []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === '') setMissing(true);
    else {
      clear();
      onSend(text.trim());
    }
  };
  return (
    <form ref={form} className="plenum-submissions-say" onSubmit={submit} noValidate>
      <TextArea
        label={label}
        rows={2}
        maxLength={1_000}
        value={text}
        error={isMissing && text.trim() === '' ? words.textMissing : undefined}
        onChange={setText}
      />
      {line}
      <div className="plenum-row">
        <Button type="submit" kind="primary">
          {send}
        </Button>
        <Button onClick={onCancel}>{words.cancel}</Button>
      </div>
    </form>
  );
}
