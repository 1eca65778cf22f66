import type { SeatId } from '../../src/domain/ids.ts';
import type { JoinAnswer } from '../../src/protocol/api.ts';
import { type Line, openLine } from '../bench/meeting.ts';
import { askRelay } from './ask-relay.ts';

/** Somebody of a conference: their seat, and the documents their tablet keeps open. */
export interface CrowdSeat {
  readonly seat: SeatId;
  readonly token: string;
  readonly name: string;
  readonly lines: readonly Line[];
}

/** So many come in at once. */
const together = 20;

/** The perspectives a session has from the start, over and over. */
const perspectives = ['politics', 'administration', 'municipalities', 'providers', 'concerned'] as const;

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
/** A name nobody else has: „Person A01“. */
export const crowdName = (index: number): string =>
  `Person ${letters[Math.floor(index / 10) % letters.length]}${String(index % 10).padStart(2, '0')}`;

/** So many people come in by a link, each with an own device that stays connected, as far as a relay can see. */
export const fillsRoom = async (url: string, invite: string, seats: number): Promise<readonly CrowdSeat[]> => {
  const enters = async (index: number): Promise<CrowdSeat> => {
    const name = crowdName(index);
    const perspective = perspectives[index % perspectives.length];
    const { sessionId, seatId, token } = await askRelay<JoinAnswer>(url, 'join', { invite, name, perspective });
    const at = (kind: string) => openLine(url, `session/${sessionId}/${kind}`, token, false);
    const lines = await Promise.all([at(`seat/${seatId}`), at('tally'), at('plan')]);
    return { seat: seatId as SeatId, token, name, lines };
  };
  const crowd: CrowdSeat[] = [];
  for (let from = 0; from < seats; from += together) {
    const some = Array.from({ length: Math.min(together, seats - from) }, (_, index) => enters(from + index));
    crowd.push(...(await Promise.all(some)));
  }
  return crowd;
};
