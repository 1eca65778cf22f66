import { useCallback, useEffect, useState } from 'react';
import type { SeatId } from '../../domain/ids.ts';
import { accepted } from '../../domain/result.ts';
import type { RosterAnswer } from '../../protocol/api.ts';
import type { OpenSession } from '../../sync/open-session.ts';
import { usePerspectiveText } from '../../ui/perspectives.ts';
import { useSnapshot } from '../../ui/use-snapshot.ts';
import { useDevice } from '../device-context.tsx';

/**
 * Names of people who have agreed to be named; asked of the relay, which tells nobody anything else. They are kept in
 * memory only; a copy from a file has those of its file. `shown` says what there is to be named by now: when it changes,
 * names may have been added. Null: nothing. Who gave no name is called by perspective, or not at all.
 */
export function useNames(
  session: OpenSession,
  shown: string | null,
  unnamed: 'perspective' | 'nothing' = 'perspective',
): (seat: SeatId) => string | null {
  const { api, database } = useDevice();
  const perspectiveText = usePerspectiveText();
  const { remote } = useSnapshot(session.status);
  const isHere = useSnapshot(session.home) === 'device';
  const [roster, setRoster] = useState<RosterAnswer>([]);
  const isWanted = shown !== null && (isHere || remote.kind === 'online');
  // biome-ignore lint/correctness/useExhaustiveDependencies: where more is shown more people may be named
  useEffect(() => {
    if (!isWanted) return;
    let isCurrent = true;
    const ask = async () => {
      const kept = isHere ? await database.locals.get(session.sessionId) : null;
      const answer = isHere
        ? accepted(kept?.roster ?? [])
        : await session.ask((token) => api.roster(session.sessionId, token));
      if (isCurrent && answer.ok) setRoster(answer.value);
    };
    void ask();
    return () => {
      isCurrent = false;
    };
  }, [api, database, session, isHere, isWanted, shown]);
  return useCallback(
    (seat) => {
      const row = roster.find(({ seatId }) => seatId === seat);
      const perspective = unnamed === 'nothing' ? null : (row?.perspective ?? null);
      return row?.name ?? (perspective === null ? null : perspectiveText(perspective));
    },
    [roster, perspectiveText, unnamed],
  );
}
