import './start-screen.css';
import { useWords } from '../../words/words.ts';
import { JoinByCode } from './join-by-code.tsx';
import { KnownSessions } from './known-sessions.tsx';
import { OpenSession } from './open-session.tsx';
import type { KnownSession, StartDeeds } from './start-deeds.ts';
import { TryExample } from './try-example.tsx';

interface StartScreenProps {
  readonly sessions: readonly KnownSession[];
  readonly deeds: StartDeeds;
  /** For the date that is offered for a new session. */
  readonly today: string;
}

export function StartScreen({ sessions, deeds, today }: StartScreenProps) {
  const { start } = useWords();
  return (
    <>
      <header>
        <h1>{start.heading}</h1>
        <p className="plenum-start-lede">{start.lede}</p>
      </header>
      <div className="plenum-start">
        <div className="plenum-start-column">
          {/* Whoever comes back finds the way back first. */}
          {sessions.length > 0 && <KnownSessions sessions={sessions} deeds={deeds} />}
          <JoinByCode deeds={deeds} />
          {sessions.length === 0 && <TryExample deeds={deeds} />}
        </div>
        <div className="plenum-start-column">
          <OpenSession deeds={deeds} today={today} />
          {sessions.length > 0 && <TryExample deeds={deeds} />}
        </div>
      </div>
    </>
  );
}
