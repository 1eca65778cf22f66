import type { SeatId } from '../src/domain/ids.ts';
import type { CloseReason } from '../src/protocol/close-codes.ts';

/** The other end of a connection as a room sees it: no socket, no token, only what was decided about it. */
export interface Peer {
  readonly seat: SeatId;
  readonly access: 'read' | 'write';
  /** The Yjs client it announced as its own. */
  readonly client: number | null;
  /** It offered `plenum.v1`: it gets the greeting, receipts and the relay's clock. */
  readonly plenum: boolean;
  /** It is an office's: there are roots that only an office writes. */
  readonly office: boolean;
  /** The projector: sent to first, because everybody looks at it. */
  readonly wall: boolean;
  /** Bytes handed over that the network has not taken yet. */
  unsent(): number;
  send(frame: Uint8Array): void;
  /** Ends the connection; nothing is sent or received afterwards. */
  close(reason: CloseReason, detail?: string): void;
}
