import { type FormEvent, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';

interface AddLineProps {
  readonly label: string;
  readonly action: string;
  readonly maxLength: number;
  readonly onAdd: (text: string) => void;
}

/** One line and a button: what is typed is added, and the next can be typed at once. */
export function AddLine({ label, action, maxLength, onAdd }: AddLineProps) {
  const [text, setText] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === '') return;
    onAdd(text.trim());
    setText('');
  };
  return (
    <form className="plenum-space-line" onSubmit={submit} noValidate>
      <TextField label={label} value={text} maxLength={maxLength} onChange={setText} />
      <Button type="submit" icon="plus">
        {action}
      </Button>
    </form>
  );
}
