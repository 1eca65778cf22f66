import { useWords } from '../words/words.ts';
import { Button, type ButtonProps } from './button.tsx';
import { useCodesComing } from './codes-coming.ts';

type PrintButtonProps = Pick<ButtonProps, 'kind' | 'icon' | 'disabled'> & { readonly children: string };

/** Prints the page as it stands, once every code on it is drawn. */
export function PrintButton({ children, kind = 'primary', icon, disabled = false }: PrintButtonProps) {
  const { ui } = useWords();
  const isComing = useCodesComing();
  return (
    <Button kind={kind} {...(icon && { icon })} disabled={disabled || isComing} onClick={() => window.print()}>
      {isComing ? ui.codesComing : children}
    </Button>
  );
}
