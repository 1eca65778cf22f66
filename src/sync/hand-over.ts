import type { ApiReason } from '../device/api.ts';
import type { LocalRow, SeatRow } from '../device/database.ts';
import type { Device } from '../device/device.ts';
import type { ProxyRow } from '../device/proxies.ts';
import { accepted, type Result, refused } from '../domain/result.ts';
import { seatedAs } from '../domain/session/role.ts';
import type { OpenSessionRequest } from '../protocol/opening.ts';

/**
 * Why a session stays on this device for now. `not-stored`: the relay has it, but this device could not
 * note that. `from-file`: rounds were counted elsewhere, and no relay takes what it cannot count again. `practice`: what
 * is invented never stands among what is real. `space-first`: its county's space is on no relay yet.
 */
export type HandOverRefusal = ApiReason | 'not-stored' | 'from-file' | 'practice' | 'space-first';

/** What goes to the relay with the session. */
export interface HandOverWish {
  readonly device: Device;
  readonly seat: SeatRow;
  readonly local: LocalRow;
  readonly title: string;
  readonly createKey: string;
}

/** What a relay is told: the moderator's seat, the seats recorded here, and what was counted. */
const requestOf = ({ seat, local, title }: HandOverWish, proxies: readonly ProxyRow[]): OpenSessionRequest => ({
  title,
  sessionId: seat.sessionId,
  ...(seat.space !== undefined && { space: seat.space }),
  key: local.key,
  seats: [
    { seatId: seat.seatId, role: 'moderator' },
    ...proxies.map(({ seatId, perspective, via, number }) => ({
      seatId,
      role: seatedAs('participant', perspective),
      perspective,
      via,
      number,
    })),
  ],
  ledger: local.ledger,
});

/** What opens the session: the office of its space, or the key of the relay; null: the space is on no relay yet. */
const bearerFor = async ({ device, seat, createKey }: HandOverWish): Promise<{ readonly bearer?: string } | null> => {
  if (seat.space === undefined) return createKey === '' ? {} : { bearer: createKey };
  const places = await device.database.spaces.all();
  const office = places.find(({ spaceId, role, token }) => spaceId === seat.space && role === 'office' && token !== '');
  return office === undefined ? null : { bearer: office.token };
};

/**
 * Hands a session over to the relay. May be repeated: until this device has noted the answer, and with it may dial, the
 * relay takes the newer ledger in place of the older. The row of the moderator's seat decides, therefore it comes last.
 */
export const handOver = async (wish: HandOverWish): Promise<Result<null, HandOverRefusal>> => {
  const { device, seat } = wish;
  const opener = await bearerFor(wish);
  if (opener === null) return refused('space-first');
  const proxies = device.proxies
    .getSnapshot()
    .filter(({ sessionId, gone }) => sessionId === seat.sessionId && gone !== true);
  const answer = await device.api.openSession(requestOf(wish, proxies), opener.bearer);
  if (!answer.ok) return answer;
  const { tokens, joinCode, invites } = answer.value;
  const token = tokens[seat.seatId];
  if (token === undefined) return refused('unreadable');
  for (const row of proxies) await device.proxies.put({ ...row, token: tokens[row.seatId] ?? '' });
  const isNoted = await device.sessions.amend(seat.sessionId, seat.seatId, {
    token,
    joinCode,
    invites,
    joinedWith: invites.moderator,
    local: false,
  });
  return isNoted ? accepted(null) : refused('not-stored');
};
