import './code-field.css';
import { useWords } from '../words/words.ts';
import { TextField } from './text-field.tsx';

interface CodeFieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error: string | undefined;
}

/** Six characters as they are read from the wall, or twelve of a personal code: raised at once, spaces and dashes welcome. */
export function CodeField({ value, onChange, error }: CodeFieldProps) {
  const { ui } = useWords();
  return (
    <div className="plenum-code">
      <TextField
        label={ui.code.label}
        hint={ui.code.hint}
        error={error}
        value={value}
        onChange={(typed) => onChange(typed.toUpperCase())}
        name="code"
        maxLength={20}
        autoCapitalize="characters"
        autoCorrect="off"
        spellCheck={false}
        enterKeyHint="go"
      />
    </div>
  );
}
