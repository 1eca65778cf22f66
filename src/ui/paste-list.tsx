import { type ClipboardEvent, type FormEvent, type ReactNode, useState } from 'react';
import './paste-list.css';
import { Button } from './button.tsx';
import { Fold } from './fold.tsx';
import { TextArea } from './text-area.tsx';
import { TextField } from './text-field.tsx';
import { useKeptText } from './use-kept.tsx';

interface PasteListProps {
  readonly words: {
    readonly add: string;
    readonly addHint?: string;
    readonly addAction: string;
    readonly paste: string;
    readonly pasteHint: string;
    readonly pasteAction: string;
  };
  /** Under what the list that is typed is kept. */
  readonly place: string;
  /** Takes in what was typed or pasted; false: nothing could be made of it, and it stays where it is. */
  readonly onTake: (text: string) => boolean;
  readonly error?: string | undefined;
  /** Longest line, in letters. */
  readonly maxLength?: number;
  /** Stands beside the button of the list: a file, for example. */
  readonly children?: ReactNode;
}

/** One line and Enter, again and again; or a whole list at once, pasted into the same line or the field below. */
export function PasteList({ words, place, onTake, error, maxLength, children }: PasteListProps) {
  const [line, setLine] = useState('');
  const { text: list, setText: setList, clear, line: kept } = useKeptText(place);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (onTake(line)) setLine('');
  };
  const paste = (event: ClipboardEvent) => {
    const pasted = event.clipboardData.getData('text');
    if (!/[\r\n]/.test(pasted.trim())) return;
    event.preventDefault();
    if (onTake(pasted)) setLine('');
  };
  return (
    <>
      <form className="plenum-paste-line" onSubmit={submit} noValidate>
        <TextField
          label={words.add}
          hint={words.addHint}
          error={error}
          maxLength={maxLength}
          value={line}
          onChange={setLine}
          onPaste={paste}
        />
        <Button type="submit" icon="plus">
          {words.addAction}
        </Button>
      </form>
      <Fold summary={words.paste} open={kept !== false || undefined}>
        <TextArea label={words.paste} hint={words.pasteHint} rows={5} value={list} onChange={setList} />
        {kept}
        <div className="plenum-row">
          <Button
            onClick={() => {
              if (onTake(list)) clear();
            }}
          >
            {words.pasteAction}
          </Button>
          {children}
        </div>
      </Fold>
    </>
  );
}
