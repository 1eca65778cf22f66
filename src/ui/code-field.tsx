import './code-field.css';
import { useWords } from '../words/words.ts';
import { TextField } from './text-field.tsx';

interface CodeFieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error: string | undefined;
}

/** Six characters as they are read from the wall, twelve of a personal code, or a pasted link: raised at once, but a link. */
export function CodeField({ value, onChange, error }: CodeFieldProps) {
  const { ui } = useWords();
  return (
    <div className="plenum-code">
      <TextField
        label={ui.code.label}
        hint={ui.code.hint}
        error={error}
        value={value}
        onChange={(typed) => onChange(typed.includes('/') ? typed : typed.toUpperCase())}
        name="code"
        maxLength={300}
        autoCapitalize="characters"
        autoCorrect="off"
        spellCheck={false}
        enterKeyHint="go"
      />
    </div>
  );
}
