import * as v from 'valibot';
import type { SeatId, SessionId, SpaceId } from '../domain/ids.ts';
import { isPerspective, type Perspective } from '../domain/session/perspective.ts';
import { vias } from '../domain/session/seat.ts';
import { emptyLedger, type Ledger } from '../domain/teller/ledger.ts';
import { ledgerBody, seatsIn } from './ledger.ts';
import { limits } from './limits.ts';
import { wireId } from './wire-id.ts';

const line = (most: number) => v.pipe(v.string(), v.trim(), v.maxLength(most));
const perspective = v.nullable(v.custom<Perspective>(isPerspective));

/** Who can be handed over: the moderator, and people without a device of their own. */
export const handedRoles = ['moderator', 'participant', 'guest'] as const;

/** The place at the tablet or the number of the form. */
const placeNumber = v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100_000)));

/** A seat that was made on a device, before a relay knew of it. `via` null: on a device of their own. */
const handedSeat = v.strictObject({
  seatId: wireId<SeatId>(),
  role: v.picklist(handedRoles),
  perspective: v.optional(perspective, null),
  via: v.optional(v.nullable(v.picklist(vias)), null),
  number: v.optional(placeNumber, null),
});
export type HandedSeat = v.InferOutput<typeof handedSeat>;

/** What a device sends to open a session. */
export interface OpenSessionRequest {
  readonly title: string;
  readonly sessionId?: SessionId;
  readonly space?: SpaceId;
  readonly key?: string;
  readonly seats?: readonly v.InferInput<typeof handedSeat>[];
  readonly ledger?: Ledger;
}

/** The same as the relay has read it. */
export interface Opening {
  readonly title: string;
  readonly sessionId?: SessionId | undefined;
  readonly space?: SpaceId | undefined;
  readonly key?: string | undefined;
  readonly seats: readonly HandedSeat[];
  readonly ledger: Ledger;
}

/**
 * `POST /api/sessions`. Ids made on a device are 128 random bits. A session that was begun without a relay brings its
 * `seats` and the `ledger` of what was counted; its documents come the usual way afterwards. `key` is a secret of the
 * device: whoever shows it again, because an answer was lost, is answered again instead of refused. With `space` the
 * bearer is the token of that space's office: it opens sessions there, and nowhere else, without any other key.
 */
export const openSessionRequest: v.GenericSchema<unknown, Opening> = v.pipe(
  v.object({
    title: v.pipe(line(300), v.minLength(1)),
    sessionId: v.optional(wireId<SessionId>()),
    space: v.optional(wireId<SpaceId>()),
    key: v.optional(v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{22,64}$/))),
    seats: v.optional(v.pipe(v.array(handedSeat), v.maxLength(limits.seats)), []),
    ledger: v.optional(ledgerBody, emptyLedger),
  }),
  v.check(({ seats }) => new Set(seats.map(({ seatId }) => seatId)).size === seats.length),
  v.check(({ seats, ledger }) => {
    const countable = new Set<string>(seats.flatMap(({ seatId, role }) => (role === 'moderator' ? [] : [seatId])));
    return [...seatsIn(ledger)].every((seat) => countable.has(seat));
  }),
);

/**
 * `POST /api/sessions/<s>/seats` (moderator): a seat for somebody without a device of their own, recorded on the
 * moderator's. The id is made there; asking again, from the device of any moderator, gives a token again, so that what
 * one laptop has recorded another can go on with. Never for a seat that somebody sits on with a device of their own.
 */
export const addSeatRequest = v.strictObject({
  seatId: wireId<SeatId>(),
  via: v.picklist(vias),
  role: v.optional(v.picklist(['participant', 'guest']), 'participant'),
  perspective: v.optional(perspective, null),
  number: v.optional(placeNumber, null),
});
export type AddSeatRequest = v.InferInput<typeof addSeatRequest>;
export type AddedSeat = v.InferOutput<typeof addSeatRequest>;
