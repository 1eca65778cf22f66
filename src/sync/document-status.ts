import type { RescueReason } from '../device/database.ts';
import type { Connection, RefusedReason } from './connection.ts';

/** Why this device cannot store: no database, disk full, unreadable entries, connection closed by the browser. */
export type LocalFailure = 'blocked' | 'quota' | 'corrupt' | 'closed';

/** `saved` is said only after the write's own transaction has completed. */
export type LocalStatus =
  | { readonly kind: 'loading' }
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly reason: LocalFailure };

/** The link to the relay, as far as a screen tells it. `none`: not reached. */
export type RemoteStatus =
  | { readonly kind: 'none' | 'connecting' | 'online' }
  | { readonly kind: 'refused'; readonly reason: RefusedReason };

/** `onServer`: everything is on the relay's disk. `underway`: given to the network. `waiting`: there is none. */
export type Delivery = 'onServer' | 'underway' | 'waiting';

/** What is true of one document on this device. */
export interface DocumentStatus {
  readonly local: LocalStatus;
  readonly remote: RemoteStatus;
  readonly delivery: Delivery;
  /** Why a copy lies put aside of which something is missing in the document; null when there is none. */
  readonly rescued: RescueReason | null;
}

/** Screens do not tell syncing from connecting. */
export const remoteStatusOf = (connection: Connection): RemoteStatus => {
  switch (connection.kind) {
    case 'offline':
      return { kind: 'none' };
    case 'syncing':
      return { kind: 'connecting' };
    default:
      return connection;
  }
};
