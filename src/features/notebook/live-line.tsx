import { useEffect, useRef, useState } from 'react';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField, type TextFieldProps } from '../../ui/text-field.tsx';

/** Milliseconds after the last key: well below the second that may be lost, and one entry for a word instead of for a letter. */
const calm = 400;

type Carried =
  | 'label'
  | 'value'
  | 'hint'
  | 'error'
  | 'optional'
  | 'required'
  | 'maxLength'
  | 'inputMode'
  | 'autoFocus'
  | 'aria-label';

interface LiveLineProps extends Pick<TextFieldProps, Carried> {
  /** How else it is found, for whoever is led there. */
  readonly 'data-jump'?: string | undefined;
  /** One sentence that may need more than one line on a phone: all of it is read. */
  readonly isSentence?: boolean;
  /** False: it is not kept as it stands; then it stays as it was typed, with what is wrong with it. */
  readonly onWrite: (line: string) => boolean | undefined;
}

/** A line that is kept while it is typed. What comes from others waits until this person has left it. */
export function LiveLine({ value, isSentence = false, onWrite, ...rest }: LiveLineProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const waiting = useRef<{ readonly timer: ReturnType<typeof setTimeout>; readonly write: () => void } | null>(null);
  const isRefused = useRef(false);
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
    const write = () => {
      isRefused.current = onWrite(line) === false;
    };
    waiting.current = { timer: setTimeout(flush, calm), write };
  };
  const props = {
    ...rest,
    value: typed ?? value,
    onBlur: () => {
      flush();
      if (!isRefused.current) setTyped(null);
    },
  };
  if (!isSentence) return <TextField {...props} onChange={type} />;
  return (
    <TextArea
      {...props}
      className="plenum-live-sentence"
      // For browsers whose fields do not grow by themselves.
      rows={Math.min(6, Math.max(1, Math.ceil(props.value.length / 40)))}
      onKeyDown={(event) => event.key === 'Enter' && !event.nativeEvent.isComposing && event.preventDefault()}
      onChange={(line) => type(line.replace(/\s*\n\s*/gu, ' '))}
    />
  );
}
