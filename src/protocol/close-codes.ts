/**
 * Why the relay closes a socket. 4400 to 4499 are final for the stock client (y-websocket ≥ 3.1 stops), all others are
 * tried again. Denials come after the upgrade, because browsers cannot see an HTTP status of a refused socket.
 */
export const closeCodes = {
  /** The token is missing, unreadable, expired or withdrawn: renew it or join again. */
  token: 4401,
  /** Never: this principal may not do that with this document. */
  forbidden: 4403,
  /** No document has this name. Also the answer for documents that one may not know of. */
  unknown: 4404,
  /** The local copy is from an older epoch; the reason is the current epoch as a number. */
  epoch: 4409,
  /** The data was erased; the device removes its copy. */
  erased: 4410,
  /** A message was larger than the limit. */
  tooLarge: 4413,
  /** Bytes that are not a message. */
  unreadable: 4422,
  /** The relay restarts: try again at once. */
  restart: 4503,
  /** The relay's own fault (e.g. storage): try again. */
  fault: 4511,
  /** Not yet: the right may come, e.g. when the moderator opens a group's sheet. Try again. */
  notYet: 4523,
  /** The right to this document is another one now, e.g. reading has become writing: dial again at once. */
  rights: 4524,
  /** Too many messages in a short time, or too slow to read. Try again. */
  rate: 4529,
} as const;

export type CloseReason = keyof typeof closeCodes;

/** The reason behind a close code, or null for codes that are not ours. */
export const closeReasonOf = (code: number): CloseReason | null => {
  const found = Object.entries(closeCodes).find(([, known]) => known === code);
  return found === undefined ? null : (found[0] as CloseReason);
};
