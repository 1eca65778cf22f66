import { createContext, type ReactNode, useCallback, useContext, useState } from 'react';

type Announce = (text: string) => void;

const AnnounceContext = createContext<Announce>(() => undefined);

/** Says something to those who listen, without moving the focus. One polite region for the whole app. */
export function useAnnounce(): Announce {
  return useContext(AnnounceContext);
}

interface Said {
  readonly text: string;
  readonly turn: number;
}

export function AnnouncerProvider({ children }: { readonly children: ReactNode }) {
  const [said, setSaid] = useState<Said>({ text: '', turn: 0 });
  const announce = useCallback<Announce>((text) => setSaid(({ turn }) => ({ text, turn: turn + 1 })), []);
  return (
    <AnnounceContext value={announce}>
      {children}
      <div className="plenum-hidden" role="status" aria-live="polite">
        {/* A new key makes the same sentence heard a second time. */}
        <span key={said.turn}>{said.text}</span>
      </div>
    </AnnounceContext>
  );
}
