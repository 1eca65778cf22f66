import { lazy, Suspense, useMemo, useState } from 'react';
import { hrefTo, pathTo } from '../../ui/address.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button, ButtonLink, IconButton } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { refusalText } from '../../ui/refusal-text.ts';
import { useDeed } from '../../ui/use-deed.ts';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/words.ts';
import type { KnownSession, StartDeeds } from './start-deeds.ts';

// Asked for by few: not in the first load.
const Removal = lazy(async () => ({ default: (await import('../../ui/removal.tsx')).Removal }));

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
  const [leaving, setLeaving] = useState(false);
  const removal = useMemo(
    () => ({
      look: () => deeds.onlyHereOf(session.id),
      save: () => deeds.saveSession(session.id),
      remove: () => void deeds.forgetSession(session.id),
    }),
    [deeds, session.id],
  );
  if (leaving)
    return (
      <li>
        <Suspense>
          <Removal title={title} {...removal} onKeep={() => setLeaving(false)} />
        </Suspense>
      </li>
    );
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
        <IconButton icon="trash" label={`${known.forget}: ${title}`} onClick={() => setLeaving(true)} />
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
