import { type CloseReason, closeReasonOf } from '../protocol/close-codes.ts';

/*
 *              dialled            opened          synced
 *   offline ------------> connecting ------> syncing ------> online
 *      ^                      |  ^              |              |
 *      +------ lost ----------+--|--------------+--------------+
 *                                |
 *   refused <--- refused --- (any state);  refused -- dialled (new token) --> connecting
 */

/** Why the relay will not talk to us about this document until something changes. */
export const refusedReasons = [
  'token',
  'forbidden',
  'unknown',
  'epoch',
  'erased',
  'tooLarge',
  'unreadable',
] as const satisfies readonly CloseReason[];
export type RefusedReason = (typeof refusedReasons)[number];

/** Why a line was closed for good. Final codes of a newer relay are a „no" as well. */
export const deniedReasonOf = (code: number): RefusedReason =>
  refusedReasons.find((known) => known === closeReasonOf(code)) ?? 'forbidden';

/** The link to the relay, as it is. */
export type Connection =
  | { readonly kind: 'offline' }
  | { readonly kind: 'connecting' }
  | { readonly kind: 'syncing' }
  | { readonly kind: 'online' }
  | { readonly kind: 'refused'; readonly reason: RefusedReason };

/** What can happen to a link. `synced`: the relay has answered with all that was missing here. */
export type ConnectionEvent =
  | { readonly kind: 'dialled' }
  | { readonly kind: 'opened' }
  | { readonly kind: 'synced' }
  | { readonly kind: 'lost' }
  | { readonly kind: 'refused'; readonly reason: RefusedReason };

type Steady = Exclude<Connection['kind'], 'refused'>;
type Next = Steady | 'stay';

/** Every state with every event; a refusal is the same from everywhere and needs no row. */
const table: Readonly<Record<Connection['kind'], Readonly<Record<Exclude<ConnectionEvent['kind'], 'refused'>, Next>>>> =
  {
    offline: { dialled: 'connecting', opened: 'syncing', synced: 'stay', lost: 'stay' },
    connecting: { dialled: 'stay', opened: 'syncing', synced: 'stay', lost: 'offline' },
    syncing: { dialled: 'connecting', opened: 'stay', synced: 'online', lost: 'offline' },
    online: { dialled: 'connecting', opened: 'syncing', synced: 'stay', lost: 'offline' },
    // The socket that was refused closes afterwards: that changes nothing. Only dialling again does.
    refused: { dialled: 'connecting', opened: 'stay', synced: 'stay', lost: 'stay' },
  };

const states: Readonly<Record<Steady, Connection>> = {
  offline: { kind: 'offline' },
  connecting: { kind: 'connecting' },
  syncing: { kind: 'syncing' },
  online: { kind: 'online' },
};

/** Where every link begins. */
export const offline: Connection = states.offline;

/** The state after an event; one that changes nothing gives the same object again. */
export const nextConnection = (connection: Connection, event: ConnectionEvent): Connection => {
  if (event.kind === 'refused') return { kind: 'refused', reason: event.reason };
  const next = table[connection.kind][event.kind];
  return next === 'stay' ? connection : states[next];
};
