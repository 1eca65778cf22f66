import { useCallback, useEffect, useState } from 'react';
import type { RoundFact } from '../domain/assessment/assessment.ts';
import type { SeatId } from '../domain/ids.ts';
import type { RosterAnswer } from '../protocol/api.ts';
import type { OpenSession } from '../sync/open-session.ts';
import { useSnapshot } from '../ui/use-snapshot.ts';
import { useWords } from '../words/words.ts';
import { useDevice } from './device-context.tsx';

/**
 * Names for a round that was opened with names and is shown; asked of the relay, which tells nobody anything else. They
 * are kept in memory only.
 */
export function useNames(session: OpenSession, fact: RoundFact | null): (seat: SeatId) => string | null {
  const { api } = useDevice();
  const { ui } = useWords();
  const { remote } = useSnapshot(session.status);
  const [roster, setRoster] = useState<RosterAnswer>([]);
  const isWanted = fact?.state === 'revealed' && fact.disclosure === 'named' && remote.kind === 'online';
  const version = fact?.state === 'revealed' ? `${fact.id} ${fact.version} ${fact.shown.length}` : '';
  // biome-ignore lint/correctness/useExhaustiveDependencies: another version may name more people
  useEffect(() => {
    if (!isWanted) return;
    let isHere = true;
    const ask = async () => {
      const answer = await api.roster(session.sessionId, session.token());
      if (isHere && answer.ok) setRoster(answer.value);
    };
    void ask();
    return () => {
      isHere = false;
    };
  }, [api, session, isWanted, version]);
  return useCallback(
    (seat) => {
      const row = roster.find(({ seatId }) => seatId === seat);
      const perspective = row?.perspective ?? null;
      return row?.name ?? (perspective === null ? null : (ui.perspectives[perspective] ?? perspective));
    },
    [roster, ui],
  );
}
