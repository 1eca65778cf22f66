import { useCallback, useEffect, useMemo, useState } from 'react';
import type { ProxyRow } from '../../device/proxies.ts';
import type { Watched } from '../../device/watched.ts';
import type { SeatId } from '../../domain/ids.ts';
import { seatedAs } from '../../domain/session/role.ts';
import { roundsOf } from '../../domain/session/session.ts';
import type { RoomRow } from '../../features/moderation/room-order.ts';
import type { StaffRow } from '../../features/moderation/room-staff.tsx';
import type { SeatDeeds } from '../../features/moderation/seat-access.tsx';
import type { RosterAnswer } from '../../protocol/api.ts';
import type { OpenSession } from '../../sync/open-session.ts';
import { usePerspectiveText } from '../../ui/perspectives.ts';
import { useSnapshot } from '../../ui/use-snapshot.ts';
import { useWithoutDeviceWords } from '../../words/without-device.ts';
import { useDevice } from '../device-context.tsx';

interface Roster {
  readonly roster: RosterAnswer;
  readonly askAgain: () => void;
}

/**
 * Names are not in any document: asked of the relay again whenever the desk knows a seat that the list does not, somebody
 * comes back to a locked seat, or `askAgain` says so.
 */
export function useRoster(session: OpenSession): Roster {
  const { api } = useDevice();
  const { seats } = useSnapshot(session.desk);
  const { remote } = useSnapshot(session.status);
  const [roster, setRoster] = useState<RosterAnswer>([]);
  const [turn, setTurn] = useState(0);
  const isComplete =
    roster.length > 0 &&
    [...seats.keys()].every((seat) => roster.some(({ seatId }) => seatId === seat)) &&
    !roster.some(({ seatId, locked }) => locked && seats.get(seatId)?.present === true);
  const isOnline = remote.kind === 'online';
  const known = seats.size;
  // biome-ignore lint/correctness/useExhaustiveDependencies: one more seat or turn is one more question
  useEffect(() => {
    if ((isComplete && turn === 0) || !isOnline) return;
    let isWanted = true;
    const ask = async () => {
      const answer = await session.ask((token) => api.roster(session.sessionId, token));
      if (isWanted && answer.ok) setRoster(answer.value);
    };
    void ask();
    return () => {
      isWanted = false;
    };
  }, [api, session, isComplete, isOnline, known, turn]);
  const askAgain = useCallback(() => setTurn((before) => before + 1), []);
  return { roster, askAgain };
}

/** What the relay does with the devices of a seat; the list is read anew afterwards. */
export function useSeatDeeds(session: OpenSession, askAgain: () => void): SeatDeeds {
  const { api } = useDevice();
  return useMemo(() => {
    const lock = async (seat: SeatId) => {
      const locked = await session.ask((token) => api.lockSeat(session.sessionId, seat, token));
      askAgain();
      return locked;
    };
    const erase = async (seat: SeatId) => {
      const erased = await session.ask((token) => api.eraseSeat(session.sessionId, seat, token));
      askAgain();
      return erased;
    };
    const giveAccess: SeatDeeds['giveAccess'] = (seat) =>
      session.ask((token) => api.giveAccess(session.sessionId, seat, token));
    return { lock, erase, giveAccess };
  }, [api, session, askAgain]);
}

/** Who leads, writes minutes, administers or projects. */
export function useStaff({ seatId: own }: OpenSession, roster: RosterAnswer): readonly StaffRow[] {
  return useMemo(
    () =>
      roster
        .filter(({ role }) => role !== 'participant' && role !== 'guest')
        .map(({ seatId, name, role, locked }) => ({ seatId, name, role, locked, own: seatId === own })),
    [roster, own],
  );
}

/** People without a device are known here by their number, also where no relay has been told of them. */
export function useFullRoster(session: OpenSession, roster: RosterAnswer): RosterAnswer {
  const { place } = useWithoutDeviceWords();
  const list = useSnapshot(session.proxies?.list ?? nobody);
  return useMemo(() => {
    const here = new Map(list.map((row) => [row.seatId, row]));
    const known = roster.map((row) => {
      const own = here.get(row.seatId);
      here.delete(row.seatId);
      const { via, number } = own ?? row;
      return via === null || number === null ? row : { ...row, name: row.name ?? place[via](number) };
    });
    const unknown = [...here.values()].map(({ seatId, via, number, perspective }) => ({
      seatId,
      role: seatedAs('participant', perspective),
      name: place[via](number),
      perspective,
      via,
      number,
      group: null,
      locked: false,
    }));
    return apart([...known, ...unknown]);
  }, [roster, list, place]);
}

/** Two tablets without a network count from 1 each: the second „Platz 3" is told from the first, the same for everybody. */
const apart = (rows: RosterAnswer): RosterAnswer => {
  const placed = rows.filter(({ via, number }) => via !== null && number !== null);
  const alike = Map.groupBy(placed, ({ name }) => name);
  return rows.map((row) => {
    const others = placed.includes(row) ? (alike.get(row.name) ?? []) : [];
    const turn = others
      .map(({ seatId }) => seatId)
      .sort()
      .indexOf(row.seatId);
    return turn < 1 ? row : { ...row, name: `${row.name} (${turn + 1})` };
  });
};

const none: readonly ProxyRow[] = [];
const nobody: Watched<readonly ProxyRow[]> = { subscribe: () => () => undefined, getSnapshot: () => none };

/** Everybody in the room as the cockpit lists them: the desk's progress with the roster's names. */
export function useRoom(session: OpenSession, roster: RosterAnswer) {
  const perspectiveText = usePerspectiveText();
  const desk = useSnapshot(session.desk);
  const plan = useSnapshot(session.plan);
  const tally = useSnapshot(session.tally);
  const rounds = plan.current === null ? [] : [...roundsOf(plan, plan.current), ...plan.rehearsals];
  const open = rounds.find(({ id }) => tally.rounds.get(id)?.state === 'open');
  const total = open?.proposals.length ?? 0;
  const rows = useMemo(
    () =>
      roster.flatMap(({ seatId, name, perspective, role, locked }): RoomRow[] => {
        const seat = desk.seats.get(seatId);
        if (seat === undefined) return [];
        const { present, judged, finished } = seat;
        const shown = perspective === null ? null : perspectiveText(perspective);
        const standing = plan.standings.get(seatId) ?? null;
        return [
          {
            seatId,
            name,
            perspective: shown,
            perspectiveKey: perspective,
            role,
            standing,
            present,
            locked,
            judged,
            total,
            finished,
          },
        ];
      }),
    [roster, desk, plan.standings, total, perspectiveText],
  );
  return rows;
}
