import { type ReactNode, type Ref, useRef } from 'react';
import { Button, type ButtonKind } from './button.tsx';

interface FileButtonProps {
  readonly label: string;
  /** Heard instead of the label, where several of these stand on one screen; begins with it. */
  readonly name?: string;
  /** As in the `accept` of HTML: endings and kinds, by commas. */
  readonly accept: string;
  readonly onChoose: (file: File) => void;
  readonly kind?: ButtonKind;
  /** Smaller, beside text that is small. */
  readonly compact?: boolean;
  /** While something else runs it stays where it is and does nothing. */
  readonly busy?: boolean;
  /** The button, to bring the focus back to it. */
  readonly ref?: Ref<HTMLButtonElement>;
}

/** A button that lets a file be chosen, the same one again, too: mended, it still has its name. */
export function FileButton({
  label,
  name = label,
  accept,
  onChoose,
  kind = 'secondary',
  compact = false,
  busy = false,
  ref,
}: FileButtonProps): ReactNode {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        ref={ref}
        kind={kind}
        compact={compact}
        icon="upload"
        aria-disabled={busy || undefined}
        onClick={() => {
          if (!busy) input.current?.click();
        }}
      >
        {name === label ? label : <HeardAs name={name}>{label}</HeardAs>}
      </Button>
      <input
        ref={input}
        className="plenum-hidden"
        type="file"
        accept={accept}
        tabIndex={-1}
        // The button is heard; the field is only named for who drives the page by its labels.
        aria-hidden="true"
        aria-label={name}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          target.value = '';
          if (file !== undefined) onChoose(file);
        }}
      />
    </>
  );
}

function HeardAs({ name, children }: { readonly name: string; readonly children: string }) {
  return (
    <>
      <span aria-hidden="true">{children}</span>
      <span className="plenum-hidden">{name}</span>
    </>
  );
}
