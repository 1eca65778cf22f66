import './start-screen.css';
import { hrefTo, pathTo } from '../../ui/address.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { useWords } from '../../words/words.ts';
import { JoinByCode } from './join-by-code.tsx';
import { KnownSessions } from './known-sessions.tsx';
import { OpenSession } from './open-session.tsx';
import type { KnownCounty, KnownSession, StartDeeds } from './start-deeds.ts';
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

function KnownCounties({ counties }: Pick<StartScreenProps, 'counties'>) {
  const { start } = useWords();
  return (
    <Card heading={start.ownCounties(counties.length)}>
      <div className="plenum-row">
        {counties.map(({ id, title }) => (
          <ButtonLink key={id} icon="calendar" href={hrefTo(pathTo.space(id))}>
            {title || start.county}
          </ButtonLink>
        ))}
      </div>
    </Card>
  );
}

interface StartScreenProps {
  readonly counties: readonly KnownCounty[];
  readonly sessions: readonly KnownSession[];
  /** The one that somebody who was just in it wants back to; null: none. */
  readonly back?: KnownSession | null;
  readonly deeds: StartDeeds;
  /** For the date that is offered for a new session. */
  readonly today: string;
}

/** Whoever left a session by „Back“ in the middle of it is one tap away from it. */
function BackToSession({ session, role, title }: KnownSession) {
  const { start } = useWords();
  return (
    <ButtonLink
      kind="primary"
      className="plenum-start-back"
      iconAfter="arrow-right"
      href={hrefTo(pathTo.seat(session, role))}
    >
      {start.back(title || start.known.untitled)}
    </ButtonLink>
  );
}

export function StartScreen({ back = null, counties, sessions, deeds, today }: StartScreenProps) {
  const { start } = useWords();
  return (
    <>
      {back !== null && <BackToSession {...back} />}
      <header>
        <h1>{start.heading}</h1>
        <p className="plenum-start-lede">{start.lede}</p>
      </header>
      <div className="plenum-start">
        <div className="plenum-start-column">
          {/* Whoever comes back finds the way back first. */}
          {counties.length > 0 && <KnownCounties counties={counties} />}
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
