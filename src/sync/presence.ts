import type { Awareness } from 'y-protocols/awareness';
import { parseId, type SeatId } from '../domain/ids.ts';

/** Where somebody else is in a shared text: who says the relay, where they say themselves. */
export interface Elsewhere {
  readonly seat: SeatId;
  /** An id of what they write in. */
  readonly place: string;
}

/** Everybody else who says where they are. What is not understood is left out. */
export const othersIn = ({ clientID, states }: Pick<Awareness, 'clientID' | 'states'>): readonly Elsewhere[] =>
  [...states].flatMap(([client, state]) => {
    const { cursor, user } = state as { readonly cursor?: unknown; readonly user?: { readonly seat?: unknown } | null };
    const seat = parseId<SeatId>(user?.seat);
    return client === clientID || seat === null || typeof cursor !== 'string' ? [] : [{ seat, place: cursor }];
  });
