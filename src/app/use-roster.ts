import { useEffect, useMemo, useState } from 'react';
import { roundsOf } from '../domain/session/session.ts';
import type { RoomRow } from '../features/moderation/room-order.ts';
import type { RosterAnswer } from '../protocol/api.ts';
import type { OpenSession } from '../sync/open-session.ts';
import { useSnapshot } from '../ui/use-snapshot.ts';
import { useWords } from '../words/words.ts';
import { useDevice } from './device-context.tsx';

/** Names are not in any document: asked of the relay again whenever the desk knows a seat that the list does not. */
function useRoster(session: OpenSession): RosterAnswer {
  const { api } = useDevice();
  const { seats } = useSnapshot(session.desk);
  const { remote } = useSnapshot(session.status);
  const [roster, setRoster] = useState<RosterAnswer>([]);
  const isComplete =
    roster.length > 0 && [...seats.keys()].every((seat) => roster.some(({ seatId }) => seatId === seat));
  const isOnline = remote.kind === 'online';
  const known = seats.size;
  // biome-ignore lint/correctness/useExhaustiveDependencies: one more seat is one more question
  useEffect(() => {
    if (isComplete || !isOnline) return;
    let isWanted = true;
    const ask = async () => {
      const answer = await api.roster(session.sessionId, session.token());
      if (isWanted && answer.ok) setRoster(answer.value);
    };
    void ask();
    return () => {
      isWanted = false;
    };
  }, [api, session, isComplete, isOnline, known]);
  return roster;
}

/** Everybody in the room as the cockpit lists them: the desk's progress with the roster's names. */
export function useRoom(session: OpenSession) {
  const { ui } = useWords();
  const roster = useRoster(session);
  const desk = useSnapshot(session.desk);
  const plan = useSnapshot(session.plan);
  const tally = useSnapshot(session.tally);
  const rounds = plan.current === null ? [] : roundsOf(plan, plan.current);
  const open = rounds.find(({ id }) => tally.rounds.get(id)?.state === 'open');
  const total = open?.proposals.length ?? 0;
  const rows = useMemo(
    () =>
      roster.flatMap(({ seatId, name, perspective, role }): RoomRow[] => {
        const seat = desk.seats.get(seatId);
        if (seat === undefined) return [];
        const { present, judged, finished } = seat;
        const shown = perspective === null ? null : (ui.perspectives[perspective] ?? perspective);
        const standing = plan.standings.get(seatId) ?? null;
        return [{ seatId, name, perspective: shown, role, standing, present, judged, total, finished }];
      }),
    [roster, desk, plan.standings, total, ui],
  );
  return rows;
}
