import { useId, useRef } from 'react';
import type { Plan } from '../domain/session/session.ts';
import { AboutSession } from '../features/agenda/about-session.tsx';
import { Button, IconButton } from '../ui/button.tsx';
import { useWords } from '../words/words.ts';
import './about-button.css';

/** Opens what the session is about over whatever is on the screen; the browser's own dialog gives the focus back. */
export function AboutButton({ plan }: { readonly plan: Plan }) {
  const { cycle, ui } = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  return (
    <>
      <IconButton icon="info" label={cycle.about} onClick={() => dialog.current?.showModal()} />
      <dialog ref={dialog} className="plenum-about-dialog" aria-labelledby={heading}>
        <header>
          <h2 id={heading}>{cycle.about}</h2>
          <Button compact icon="close" onClick={() => dialog.current?.close()}>
            {ui.close}
          </Button>
        </header>
        <AboutSession plan={plan} />
      </dialog>
    </>
  );
}
