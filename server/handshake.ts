import type { IncomingMessage } from 'node:http';
import type { CloseReason } from '../src/protocol/close-codes.ts';
import { type DocumentName, parseName } from '../src/protocol/document-name.ts';
import { type Facts, may, mayLater, type Principal } from '../src/protocol/rights.ts';
import { type Offer, parseOffer } from '../src/protocol/version.ts';
import type { Doorkeeper } from './doorkeeper.ts';

/** Who wants to open which document. */
export interface Visitor {
  readonly name: DocumentName;
  readonly principal: Principal;
  readonly offer: Offer;
  /** The key behind the token. */
  readonly key: string;
  /** When the token runs out: milliseconds since 1970. */
  readonly expiresAt: number;
}

type Denied = { readonly kind: 'denied'; readonly reason: CloseReason };

/** A socket that was let in, and with what right. */
export interface Admitted extends Visitor {
  readonly kind: 'admitted';
  readonly access: 'read' | 'write';
}

const denied = (reason: CloseReason): Denied => ({ kind: 'denied', reason });

/** The subprotocols a client offers; the header is a list with commas. */
export const offeredProtocols = ({ headers }: IncomingMessage): readonly string[] =>
  (headers['sec-websocket-protocol'] ?? '').split(',').map((protocol) => protocol.trim());

/** Who stands there and which document is wanted, decided before a single message is read. */
export const recognize = async (
  path: string,
  protocols: readonly string[],
  doorkeeper: Doorkeeper,
): Promise<({ readonly kind: 'visitor' } & Visitor) | Denied> => {
  const offer = parseOffer(protocols);
  const identity = await doorkeeper.identify(offer.token);
  if (identity.kind === 'unknown') return denied(identity.reason === 'erased' ? 'erased' : 'token');
  const name = parseName(path);
  if (name === null) return denied('unknown');
  const { principal, key, expiresAt } = identity;
  return { kind: 'visitor', name, principal, offer, key, expiresAt };
};

/** What the visitor may do there by these facts. */
export const decide = (visitor: Visitor, facts: Facts): Admitted | Denied => {
  const { principal, name } = visitor;
  const access = may(principal, name, facts);
  if (access === 'none') return denied(mayLater(principal, name) ? 'notYet' : 'forbidden');
  return { ...visitor, kind: 'admitted', access };
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
