import type { FormEvent } from 'react';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useKeptText } from '../../ui/use-kept.tsx';

interface AddLineProps {
  readonly label: string;
  readonly action: string;
  readonly maxLength: number;
  readonly onAdd: (text: string) => void;
  /** Under what the line is kept while it is typed; where it has none else, what it is called. */
  readonly place?: string;
}

/** One line and a button: what is typed is added, and the next can be typed at once. */
export function AddLine({ label, action, maxLength, onAdd, place = label }: AddLineProps) {
  const { text, setText, clear, line } = useKeptText(`line/${place}`);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === '') return;
    onAdd(text.trim());
    clear();
  };
  return (
    <>
      <form className="plenum-space-line" onSubmit={submit} noValidate>
        <TextField label={label} value={text} maxLength={maxLength} onChange={setText} />
        <Button type="submit" icon="plus">
          {action}
        </Button>
      </form>
      {line}
    </>
  );
}
