import type { IncomingMessage } from 'node:http';
import type { SessionId } from '../src/domain/ids.ts';
import type { CloseReason } from '../src/protocol/close-codes.ts';
import { type DocumentName, parseName } from '../src/protocol/document-name.ts';
import { may, mayLater, noFacts, type Principal } from '../src/protocol/rights.ts';
import { type Offer, parseOffer } from '../src/protocol/version.ts';
import type { Doorkeeper } from './doorkeeper.ts';

/** What was decided about a socket: let in with a right, or closed with a reason. */
export type Admission =
  | {
      readonly kind: 'admitted';
      readonly name: DocumentName;
      readonly session: SessionId;
      readonly principal: Principal;
      readonly access: 'read' | 'write';
      readonly offer: Offer;
      /** The key behind the token. */
      readonly key: string;
    }
  | { readonly kind: 'denied'; readonly reason: CloseReason };

const denied = (reason: CloseReason): Admission => ({ kind: 'denied', reason });

/** The subprotocols a client offers; the header is a list with commas. */
export const offeredProtocols = ({ headers }: IncomingMessage): readonly string[] =>
  (headers['sec-websocket-protocol'] ?? '').split(',').map((protocol) => protocol.trim());

/** Who may do what in which document, decided before a single message is read. */
export const decide = async (
  path: string,
  protocols: readonly string[],
  doorkeeper: Doorkeeper,
): Promise<Admission> => {
  const offer = parseOffer(protocols);
  const identity = await doorkeeper.identify(offer.token);
  if (identity.kind === 'unknown') return denied(identity.reason === 'erased' ? 'erased' : 'token');
  const name = parseName(path);
  if (name === null) return denied('unknown');
  const { principal, session, key } = identity;
  const access = may(principal, name, noFacts);
  if (access === 'none') return denied(mayLater(principal, name) ? 'notYet' : 'forbidden');
  return { kind: 'admitted', name, session, principal, access, offer, key };
};

/** Whether a page of this origin may open sockets here: only our own pages. Programs send no origin. */
export const isOwnOrigin = ({ headers }: IncomingMessage, publicUrl: URL, trustProxy: boolean): boolean => {
  const { origin, host } = headers;
  if (origin === undefined || origin === publicUrl.origin) return true;
  const forwarded = trustProxy ? headers['x-forwarded-host'] : undefined;
  try {
    const claimed = new URL(origin).host;
    return claimed === host || claimed === forwarded;
  } catch {
    // `Origin: null` comes from sandboxed frames and files: not ours.
    return false;
  }
};
