import type { SeatRow } from '../../device/database.ts';
import type { SessionId } from '../../domain/ids.ts';

/** Who may read the minutes of a session and its plan, and so what is left of it. */
const mayContinue = ({ role }: SeatRow): boolean => role === 'moderator' || role === 'office' || role === 'scribe';

/** The seats of this device in other sessions whose plan and minutes they may read, one for each session. */
export const earlierSeats = (rows: readonly SeatRow[], own: SessionId): readonly SeatRow[] => {
  const sessions = new Map<SessionId, SeatRow>();
  for (const row of rows)
    if (mayContinue(row) && row.sessionId !== own && !row.practice && !sessions.has(row.sessionId))
      sessions.set(row.sessionId, row);
  return [...sessions.values()];
};
