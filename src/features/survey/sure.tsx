import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useSurveyWords } from '../../words/survey.ts';

interface SureProps {
  readonly button: string;
  /** What the button is called where several of these stand on one screen. */
  readonly label?: string;
  readonly title: string;
  readonly text: string;
  readonly confirm: string;
  readonly busy: boolean;
  readonly onConfirm: () => void;
}

/** Asks before one of the few things that cannot be taken back. */
export function Sure({ button, label, title, text, confirm, busy, onConfirm }: SureProps) {
  const words = useSurveyWords().desk;
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button compact disabled={busy} aria-label={label} onClick={() => setOpen(true)}>
        {button}
      </Button>
      <Dialog
        title={title}
        isOpen={isOpen}
        onClose={close}
        actions={
          <>
            <Button onClick={close}>{words.notYet}</Button>
            <Button
              kind="primary"
              onClick={() => {
                close();
                onConfirm();
              }}
            >
              {confirm}
            </Button>
          </>
        }
      >
        <p>{text}</p>
      </Dialog>
    </>
  );
}
