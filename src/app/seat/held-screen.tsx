import { type ReactNode, useEffect, useRef } from 'react';
import { useAnnounce } from '../../ui/announcer.tsx';
import { useWords } from '../../words/words.ts';
import './held-screen.css';

interface WhileHeldProps {
  readonly held: boolean;
  readonly children: ReactNode;
}

/**
 * Interrupted: a calm screen over what was there. That stays drawn and cannot be reached, so nothing that was typed and
 * no place in it is lost.
 */
export function WhileHeld({ held, children }: WhileHeldProps) {
  const { held: words } = useWords().session;
  const announce = useAnnounce();
  const before = useRef(held);
  useEffect(() => {
    if (before.current && !held) announce(words.over);
    before.current = held;
  }, [held, announce, words]);
  return (
    <div className="plenum-held" data-held={held || undefined}>
      <div className="plenum-held-below" inert={held}>
        {children}
      </div>
      {held && (
        <section className="plenum-held-screen" role="status">
          <h1>{words.title}</h1>
          <p>{words.text}</p>
        </section>
      )}
    </div>
  );
}
