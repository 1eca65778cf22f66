import { lazy, type ReactNode, Suspense, useEffect, useId, useRef, useState } from 'react';
import type { Plan } from '../../domain/session/session.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { useWords } from '../../words/words.ts';
import './about-button.css';

// Read by few, and not in the first moment; fetched as soon as that is over, for a network that fails later.
const fetchAbout = () => import('../../features/agenda/about-session.tsx');
const AboutSession = lazy(async () => ({ default: (await fetchAbout()).AboutSession }));

interface AboutButtonProps {
  readonly plan: Plan;
  /** What the person has said of themselves, below it. */
  readonly children?: ReactNode;
}

/** Opens what the session is about over whatever is on the screen; the browser's own dialog gives the focus back. */
export function AboutButton({ plan, children }: AboutButtonProps) {
  const { session, ui } = useWords();
  const [wanted, setWanted] = useState(false);
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => void fetchAbout().catch(() => undefined), []);
  const open = () => {
    setWanted(true);
    dialog.current?.showModal();
  };
  return (
    <>
      <IconButton icon="info" label={session.about} onClick={open} />
      <dialog ref={dialog} className="plenum-about-dialog" aria-labelledby={heading}>
        <header>
          <h2 id={heading}>{session.about}</h2>
          <Button compact icon="close" onClick={() => dialog.current?.close()}>
            {ui.close}
          </Button>
        </header>
        {wanted && (
          <Suspense fallback={null}>
            <AboutSession plan={plan} />
            {children}
          </Suspense>
        )}
      </dialog>
    </>
  );
}
