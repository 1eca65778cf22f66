import { useModerationWords } from '../../words/moderation.ts';
import { useWords } from '../../words/words.ts';
import type { NamedRow } from './room-order.ts';
import { SeatMenu, SeatState } from './seat-menu.tsx';

interface RoomListProps {
  readonly rows: readonly NamedRow[];
  /** Whether progress is told. */
  readonly roundOpen: boolean;
  /** The heading of the list says it already. */
  readonly allAway?: boolean;
  readonly onCount: (row: NamedRow, counts: boolean) => void;
}

function Progress({ row }: { readonly row: NamedRow }) {
  const { room } = useModerationWords();
  const text = row.finished ? room.done : room.progress(row.judged, row.total);
  return <span className="plenum-room-progress">{text}</span>;
}

export function RoomList({ rows, roundOpen, allAway = false, onCount }: RoomListProps) {
  const { access, ui } = useWords();
  const moderation = useModerationWords();
  const { room } = moderation;
  return (
    <ul className="plenum-room-list">
      {rows.map((row) => {
        const counts = row.role === 'guest' ? row.standing === 'counted' : row.standing !== 'excluded';
        const admit = row.role === 'guest' ? room.admit : room.include;
        const dismiss = row.role === 'guest' ? room.dismiss : room.exclude;
        return (
          <li key={row.seatId} data-present={row.present || undefined}>
            <span className="plenum-room-name">
              {row.label}
              {row.about !== null && <span className="plenum-room-about">{row.about}</span>}
              {row.role === 'guest' && row.about !== ui.roles.guest && row.label !== ui.roles.guest && (
                <span className="plenum-room-about">{ui.roles.guest}</span>
              )}
              {row.locked && <span className="plenum-room-about">{access.locked}</span>}
              {!row.present && !row.locked && !allAway && <span className="plenum-room-about">{room.offline}</span>}
            </span>
            {roundOpen && <Progress row={row} />}
            <SeatState seat={row} />
            <SeatMenu
              seat={row}
              counting={{ label: counts ? dismiss : admit, onChange: () => onCount(row, !counts) }}
            />
          </li>
        );
      })}
    </ul>
  );
}
