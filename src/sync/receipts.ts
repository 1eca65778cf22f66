/*
 * What the relay has confirmed on one connection. It numbers our sync writes and says „the first n are on disk".
 * Step 2 answers the relay's own state vector with everything it lacks; before it was sent, a receipt says nothing
 * about what was written offline.
 */
export interface Receipts {
  /** Writes handed to the socket. */
  readonly sent: number;
  /** The number of the first step 2; null until it was sent. */
  readonly base: number | null;
  readonly receipted: number;
  /** A local change that never became a frame, because the socket was already closing. Only a new step 2 brings it. */
  readonly missed: boolean;
}

/** A new connection, on which nothing was sent. */
export const freshReceipts: Receipts = { sent: 0, base: null, receipted: 0, missed: false };

/** One more write was handed to the socket. */
export const countWrite = (receipts: Receipts, isStep2: boolean): Receipts => {
  const sent = receipts.sent + 1;
  return isStep2 ? { ...receipts, sent, base: receipts.base ?? sent, missed: false } : { ...receipts, sent };
};

/** A number higher than what was sent confirms nothing more than what was sent. */
export const countReceipt = (receipts: Receipts, writes: number): Receipts => ({
  ...receipts,
  receipted: Math.max(receipts.receipted, Math.min(writes, receipts.sent)),
});

/** A change did not become a frame: nothing is settled until a new step 2. */
export const missChange = (receipts: Receipts): Receipts => ({ ...receipts, missed: true });

/** Whether everything in the document is on the relay's disk. */
export const isSettled = ({ sent, base, receipted, missed }: Receipts): boolean =>
  base !== null && receipted >= sent && !missed;
