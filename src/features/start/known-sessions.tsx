import { useEffect, useState } from 'react';
import { hrefTo, pathTo } from '../../ui/address.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button, ButtonLink, IconButton } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { refusalText } from '../../ui/refusal-text.ts';
import { useDeed } from '../../ui/use-deed.ts';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/words.ts';
import type { KnownSession, StartDeeds } from './start-deeds.ts';

/** Long enough to read the sentence and reach the button. */
const UNDO_MS = 8_000;

/** Whoever leads or administers deletes the session, not themselves. */
const mayLeave = (role: KnownSession['role']): boolean =>
  role === 'participant' || role === 'guest' || role === 'scribe';

interface KnownSessionRowProps {
  readonly session: KnownSession;
  readonly deeds: StartDeeds;
}

function KnownSessionRow({ session, deeds }: KnownSessionRowProps) {
  const words = useWords();
  const format = useFormat();
  const { known } = words.start;
  const title = session.title === '' ? known.untitled : session.title;
  const details = [session.date === '' ? '' : format.date(session.date), words.ui.roles[session.role]]
    .filter(Boolean)
    .join(' · ');
  const [leaving, setLeaving] = useState<'no' | 'soon' | 'held'>('no');
  const begin = () => {
    setLeaving('soon');
    // What no server has is not thrown away by the way: whoever removes it says so once more.
    void deeds.isOnlyHere(session.id).then((isOnly) => {
      if (isOnly) setLeaving((now) => (now === 'soon' ? 'held' : now));
    });
  };

  // Undo instead of "are you sure": nothing is removed before the time is up, and nothing if the screen is left earlier.
  useEffect(() => {
    if (leaving !== 'soon') return;
    const timer = setTimeout(() => void deeds.forgetSession(session.id), UNDO_MS);
    return () => clearTimeout(timer);
  }, [leaving, deeds, session.id]);

  if (leaving === 'held')
    return (
      <li>
        <p className="plenum-known-words" role="alert">
          {known.onlyHere(title)}
        </p>
        <div className="plenum-known-deeds">
          <Button compact kind="primary" onClick={() => setLeaving('no')}>
            {known.keep}
          </Button>
          <Button compact icon="trash" onClick={() => void deeds.forgetSession(session.id)}>
            {known.forgetAnyway}
          </Button>
        </div>
      </li>
    );
  if (leaving === 'soon') {
    return (
      <li>
        <p className="plenum-known-words" role="status">
          {known.leaving(title)}
        </p>
        <Button compact icon="undo" onClick={() => setLeaving('no')}>
          {known.undo}
        </Button>
      </li>
    );
  }
  return (
    <li>
      <div className="plenum-known-words">
        <p>
          {title} {session.practice && <Badge>{words.ui.practice}</Badge>}
          {session.local && <Badge>{known.local}</Badge>}
        </p>
        <p className="plenum-muted plenum-small">
          {details}
          {mayLeave(session.role) && (
            <>
              {' · '}
              <a
                className="kern-link kern-link--no-visited-state"
                href={hrefTo(pathTo.ownData(session.session, session.seat))}
              >
                {words.start.known.ownData}
              </a>
            </>
          )}
        </p>
      </div>
      <div className="plenum-known-deeds">
        <ButtonLink
          compact
          href={hrefTo(pathTo.seat(session.session, session.role))}
          aria-label={`${known.goOn}: ${title}`}
        >
          {known.goOn}
        </ButtonLink>
        {session.practice && session.role === 'moderator' && <StartAnew session={session} deeds={deeds} />}
        <IconButton icon="trash" label={`${known.forget}: ${title}`} onClick={begin} />
      </div>
    </li>
  );
}

/** Practice that is led here begins anew with one tap: nothing in it is anybody's work. */
function StartAnew({ session, deeds }: KnownSessionRowProps) {
  const words = useWords();
  const [state, run] = useDeed(() => deeds.resetExample(session.id), deeds.goTo);
  return (
    <>
      <Button compact icon="undo" aria-disabled={state.is === 'busy' || undefined} onClick={() => run()}>
        {words.start.known.anew}
      </Button>
      {state.is === 'refused' && <p role="alert">{refusalText(words, state.reason)}</p>}
    </>
  );
}

interface KnownSessionsProps {
  readonly sessions: readonly KnownSession[];
  readonly deeds: StartDeeds;
}

export function KnownSessions({ sessions, deeds }: KnownSessionsProps) {
  const { start } = useWords();
  return (
    <Card heading={start.known.title}>
      <ul className="plenum-known-list">
        {sessions.map((session) => (
          <KnownSessionRow key={session.id} session={session} deeds={deeds} />
        ))}
      </ul>
    </Card>
  );
}
