import { type ReactNode, useRef } from 'react';
import { Button, type ButtonKind } from './button.tsx';

interface FileButtonProps {
  readonly label: string;
  /** As in the `accept` of HTML: endings and kinds, by commas. */
  readonly accept: string;
  readonly onChoose: (file: File) => void;
  readonly kind?: ButtonKind;
  /** While something else runs it stays where it is and does nothing. */
  readonly busy?: boolean;
}

/** A button that lets a file be chosen, the same one again, too: mended, it still has its name. */
export function FileButton({ label, accept, onChoose, kind = 'secondary', busy = false }: FileButtonProps): ReactNode {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        kind={kind}
        icon="upload"
        aria-disabled={busy || undefined}
        onClick={() => {
          if (!busy) input.current?.click();
        }}
      >
        {label}
      </Button>
      <input
        ref={input}
        className="plenum-hidden"
        type="file"
        accept={accept}
        tabIndex={-1}
        aria-label={label}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          target.value = '';
          if (file !== undefined) onChoose(file);
        }}
      />
    </>
  );
}
