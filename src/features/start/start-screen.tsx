import './start-screen.css';
import { hrefTo, pathTo } from '../../ui/address.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { useWords } from '../../words/words.ts';
import { JoinByCode } from './join-by-code.tsx';
import { KnownSessions } from './known-sessions.tsx';
import { OpenSession } from './open-session.tsx';
import type { KnownSession, StartDeeds } from './start-deeds.ts';
import { TryExample } from './try-example.tsx';

function FromFile() {
  const { start } = useWords();
  return (
    <div className="plenum-start-file">
      <ButtonLink icon="upload" href={hrefTo(pathTo.openFile())}>
        {start.fromFile}
      </ButtonLink>
      <p className="plenum-muted plenum-small">{start.fromFileHint}</p>
    </div>
  );
}

function ToCounty() {
  const { start } = useWords();
  return (
    <div className="plenum-start-file">
      <ButtonLink icon="calendar" href={hrefTo(pathTo.spaces())}>
        {start.county}
      </ButtonLink>
      <p className="plenum-muted plenum-small">{start.countyHint}</p>
    </div>
  );
}

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
          <TryExample deeds={deeds} />
        </div>
        <div className="plenum-start-column">
          <OpenSession deeds={deeds} today={today} />
          <Card>
            <FromFile />
            <ToCounty />
          </Card>
        </div>
      </div>
    </>
  );
}
