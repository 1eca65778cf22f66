import { useCallback, useEffect, useState } from 'react';
import { type PlaceCard, PlaceCards } from '../../features/people/place-cards.tsx';
import type { OpenSession } from '../../sync/open-session.ts';
import { openLead } from '../../sync/session-lead.ts';
import { hrefTo, pathTo } from '../../ui/address.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { refusalText } from '../../ui/refusal-text.ts';
import { useSnapshot } from '../../ui/use-snapshot.ts';
import { useFormat } from '../../words/format.ts';
import { usePeopleWords } from '../../words/people.ts';
import { useWords } from '../../words/words.ts';
import { AppFrame } from '../app-frame.tsx';
import { useDevice } from '../device-context.tsx';
import { usePeople } from '../lead/use-people.ts';
import { SessionGate } from '../session/session-gate.tsx';

export function CardsRoute({ session }: { readonly session: string }) {
  return (
    <SessionGate session={session} page="prepare" openLead={openLead}>
      {(opened) => <Cards session={opened} />}
    </SessionGate>
  );
}

type Ways =
  | { readonly is: 'waiting' }
  | { readonly is: 'there'; readonly ways: ReadonlyMap<string, { readonly code: string; readonly url: string }> }
  | { readonly is: 'refused'; readonly reason: string };

/** The ways of everybody on the list: asked for once the relay has the list as it stands here. */
function useWays(session: OpenSession, { list, calls }: ReturnType<typeof usePeople>) {
  const { api } = useDevice();
  const [ways, setWays] = useState<Ways>({ is: 'waiting' });
  const ask = useCallback(async () => {
    setWays({ is: 'waiting' });
    if (!(await list.sync(calls))) return setWays({ is: 'refused', reason: 'offline' });
    const made = await session.ask((token) => api.makeCards(session.sessionId, token));
    if (!made.ok) return setWays({ is: 'refused', reason: made.reason });
    setWays({ is: 'there', ways: new Map(made.value.map(({ person, ...way }) => [person, way])) });
  }, [api, session, list, calls]);
  useEffect(() => void ask(), [ask]);
  return { ways, ask };
}

function Cards({ session }: { readonly session: OpenSession }) {
  const words = useWords();
  const format = useFormat();
  const { title, date } = useSnapshot(session.plan);
  const known = usePeople(session);
  const { ways, ask } = useWays(session, known);
  const { cards: text } = usePeopleWords();
  const cards =
    ways.is === 'there'
      ? known.people.flatMap((person): PlaceCard[] => {
          const way = ways.ways.get(person.id);
          return way === undefined ? [] : [{ ...person, ...way }];
        })
      : [];
  return (
    <AppFrame title={text.title} layout="wide">
      {ways.is === 'waiting' && <p role="status">{text.wait}</p>}
      {ways.is === 'refused' && (
        <EmptyState
          icon="offline"
          level={1}
          title={text.emptyTitle}
          actions={
            <Button kind="primary" onClick={() => void ask()}>
              {words.ui.tryAgain}
            </Button>
          }
        >
          {refusalText(words, ways.reason)}
        </EmptyState>
      )}
      {ways.is === 'there' && (
        <PlaceCards
          cards={cards}
          meeting={[title, date === '' ? '' : format.date(date)].filter(Boolean).join(' · ')}
          backHref={hrefTo(pathTo.sessionPage(session.sessionId, 'people'))}
        />
      )}
    </AppFrame>
  );
}
