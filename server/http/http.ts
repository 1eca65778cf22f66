import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { Duplex } from 'node:stream';
import { type Answer, RefusedRequest, sendAnswer, sendRefusal } from './answer.ts';
import { hangUp } from './hang-up.ts';

export interface HttpParts {
  /** The path the app lives under, with a slash at both ends. */
  readonly basePath: string;
  readonly tls: { readonly cert: Buffer; readonly key: Buffer } | null;
  readonly api: (request: IncomingMessage, path: string) => Promise<Answer>;
  readonly files: (request: IncomingMessage, response: ServerResponse, path: string) => Promise<void>;
  readonly upgrade: (document: string, request: IncomingMessage, socket: Duplex, head: Buffer) => void;
  /** Rejects while the storage cannot answer. */
  readonly ping: () => Promise<void>;
  readonly metrics: () => string;
  /** The text of `/.well-known/security.txt`; null: there is none. */
  readonly securityText: () => string | null;
  /** Milliseconds within which a request's head has to be there. */
  readonly patience: number;
  readonly onFault: (fault: unknown) => void;
}

/** The path below the app's address; null when it lies elsewhere. Queries mean nothing here. */
const pathBelow = (request: IncomingMessage, basePath: string): string | null => {
  const [path = ''] = (request.url ?? '').split('?', 1);
  return path.startsWith(basePath) ? path.slice(basePath.length) : null;
};

/** Who hangs up in the middle of a request is no fault of ours, and could fill the log with it. */
const isHungUp = (request: IncomingMessage): boolean => request.destroyed && !request.complete;

/**
 * Seconds for which browsers do not come back without TLS: half a year. Only where we serve TLS ourselves; behind a proxy
 * it is the proxy's to say. Nothing is said of other hosts below ours.
 */
const strictFor = 15_552_000;

/** One server for the app, the interface and the sync sockets. */
export const createHttp = (parts: HttpParts): Server => {
  const listener = (request: IncomingMessage, response: ServerResponse): void => {
    if (parts.tls !== null) response.setHeader('strict-transport-security', `max-age=${strictFor}`);
    answer(parts, request, response).catch((fault: unknown) => {
      if (!(fault instanceof RefusedRequest) && !isHungUp(request)) parts.onFault(fault);
      sendRefusal(response, fault instanceof RefusedRequest ? fault.reason : 'relay-fault');
    });
  };
  const { patience: headersTimeout, tls } = parts;
  // Who begins requests and never ends them would otherwise keep each socket for a minute and a half.
  const options = { headersTimeout, connectionsCheckingInterval: Math.ceil(headersTimeout / 2) };
  const server = tls === null ? createServer(options, listener) : createTlsServer({ ...options, ...tls }, listener);
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const path = pathBelow(request, parts.basePath);
    if (path?.startsWith('sync/') === true) parts.upgrade(path.slice('sync/'.length), request, socket, head);
    else hangUp(socket, '404 Not Found');
  });
  return server;
};

const answer = async (parts: HttpParts, request: IncomingMessage, response: ServerResponse): Promise<void> => {
  // Who watches the relay need not know under which path the app lives.
  const path = pathBelow(request, parts.basePath) ?? pathBelow(request, '/');
  switch (path) {
    case 'healthz':
      return sendText(response, 'ok\n');
    case 'readyz':
      return sendReadiness(response, parts);
    case 'metrics':
      return sendText(response, parts.metrics());
    default:
  }
  // Only at the root of the host: that is where RFC 9116 has people look, whatever path the app lives under.
  if (pathBelow(request, '/') === '.well-known/security.txt') return sendSecurityText(response, parts.securityText());
  const below = pathBelow(request, parts.basePath);
  if (below?.startsWith('api/') === true)
    return sendAnswer(response, await parts.api(request, below.slice('api/'.length)));
  if (below === null && `${request.url}/` === parts.basePath) {
    response.writeHead(308, { location: parts.basePath });
    response.end();
    return;
  }
  return parts.files(request, response, below ?? '..');
};

const sendReadiness = async (response: ServerResponse, { ping, onFault }: HttpParts): Promise<void> => {
  try {
    await ping();
    sendText(response, 'ok\n');
  } catch (fault) {
    onFault(fault);
    sendText(response, 'storage does not answer\n', { status: 503 });
  }
};

const sendSecurityText = (response: ServerResponse, text: string | null): void =>
  text === null
    ? sendText(response, 'nobody is named here\n', { status: 404 })
    : sendText(response, text, { type: 'text/plain; charset=utf-8' });

interface TextWish {
  readonly status?: number;
  readonly type?: string;
}

const sendText = (response: ServerResponse, text: string, wish: TextWish = {}): void => {
  const { status = 200, type = 'text/plain; version=0.0.4; charset=utf-8' } = wish;
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' });
  response.end(text);
};
