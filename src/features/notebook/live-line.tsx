import { useEffect, useRef, useState } from 'react';
import { TextField, type TextFieldProps } from '../../ui/text-field.tsx';

/** Milliseconds after the last key: well below the second that may be lost, and one entry for a word instead of for a letter. */
const calm = 400;

interface LiveLineProps extends Omit<TextFieldProps, 'onChange'> {
  readonly onWrite: (line: string) => void;
}

/** A line that is kept while it is typed. What comes from others waits until this person has left it. */
export function LiveLine({ value, onWrite, onBlur, ...rest }: LiveLineProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const waiting = useRef<{ readonly timer: ReturnType<typeof setTimeout>; readonly write: () => void } | null>(null);
  const flush = () => {
    const last = waiting.current;
    waiting.current = null;
    if (last === null) return;
    clearTimeout(last.timer);
    last.write();
  };
  useEffect(
    () => () => {
      waiting.current?.write();
      clearTimeout(waiting.current?.timer);
    },
    [],
  );
  const type = (line: string) => {
    setTyped(line);
    clearTimeout(waiting.current?.timer);
    const write = () => onWrite(line);
    waiting.current = { timer: setTimeout(flush, calm), write };
  };
  return (
    <TextField
      {...rest}
      value={typed ?? value}
      onChange={type}
      onBlur={(event) => {
        flush();
        setTyped(null);
        onBlur?.(event);
      }}
    />
  );
}
