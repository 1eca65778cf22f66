import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useDraft } from './use-draft.ts';

interface DraftFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onCommit: (text: string) => void;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly optional?: boolean;
  readonly maxLength?: number;
  readonly type?: 'text' | 'date' | 'time';
  readonly long?: boolean;
  readonly rows?: number;
  readonly inputMode?: 'text' | 'numeric';
  readonly autoFocus?: boolean;
}

/** A field without a button to save: every letter is a change of the plan. */
export function DraftField({ value, onCommit, long = false, rows = 2, type = 'text', ...rest }: DraftFieldProps) {
  const draft = useDraft(value, onCommit);
  return long ? <TextArea {...rest} {...draft} rows={rows} /> : <TextField {...rest} {...draft} type={type} />;
}
