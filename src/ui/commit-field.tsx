import { type KeyboardEvent, useId } from 'react';
import { TextArea } from './text-area.tsx';
import { TextField } from './text-field.tsx';
import { useCommit } from './use-commit.ts';

export interface CommitFieldProps {
  readonly label: string;
  readonly value: string;
  readonly maxLength: number;
  readonly hint?: string | undefined;
  readonly optional?: boolean;
  /** What holds as long as nothing is written. */
  readonly placeholder?: string;
  /** One sentence that may need more than one line on a phone: all of it is read. */
  readonly isSentence?: boolean;
  /** What is offered while it is typed; anything else may be written as well. */
  readonly suggestions?: readonly string[];
  /** For a field that a tap has just made. */
  readonly autoFocus?: boolean;
  /** `before`: what stood there when the typing began. */
  readonly onSave: (value: string, before: string) => void;
}

/** A field whose words are written once, when it is left or Enter is pressed: what comes from others waits until then. */
export function CommitField({ value, isSentence = false, suggestions, onSave, ...words }: CommitFieldProps) {
  const list = useId();
  const { value: shown, type, save } = useCommit(value, onSave);
  const saveOnEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    if (isSentence) event.preventDefault();
    save();
  };
  const props = { ...words, value: shown, onBlur: save, onKeyDown: saveOnEnter };
  return isSentence ? (
    <TextArea {...props} rows={1} onChange={(text) => type(text.replace(/\s*\n\s*/gu, ' '))} />
  ) : (
    <>
      <TextField {...props} {...(suggestions !== undefined && { list })} onChange={type} />
      {suggestions !== undefined && (
        <datalist id={list}>
          {suggestions.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      )}
    </>
  );
}
