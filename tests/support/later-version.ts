import { once } from 'node:events';
import { createServer, request } from 'node:http';
import { connect } from 'node:net';

/** A server in front of the relay on which a newer version of the app can be put. */
export type LaterVersion = {
  readonly port: number;
  readonly url: string;
  /** From now on the service worker is another one, as after an update of the server. */
  publish(): void;
  stop(): Promise<void>;
};

/** Everything goes through as it is, but for the service worker once a later version is published. */
export async function startLaterVersion(relayPort: number): Promise<LaterVersion> {
  let isPublished = false;
  const server = createServer((asked, answer) => {
    const { method, url = '/', headers } = asked;
    const changes = isPublished && url.endsWith('/service-worker.js');
    const kept = changes
      ? { ...headers, 'if-none-match': '', 'if-modified-since': '', 'accept-encoding': 'identity' }
      : headers;
    const passed = request({ host: '127.0.0.1', port: relayPort, method, path: url, headers: kept }, (told) => {
      const { etag: _etag, 'content-length': length, ...rest } = told.headers;
      answer.writeHead(told.statusCode ?? 500, changes ? rest : told.headers);
      told.pipe(answer, { end: !changes });
      if (changes) told.on('end', () => answer.end(`\n// a later version (${length ?? ''})\n`));
    });
    passed.on('error', () => answer.destroy());
    asked.pipe(passed);
  });
  server.on('upgrade', (asked, near, head) => {
    const far = connect(relayPort, '127.0.0.1', () => {
      const lines = asked.rawHeaders.map((text, index) => (index % 2 === 0 ? `${text}: ` : `${text}\r\n`)).join('');
      far.write(`${asked.method} ${asked.url} HTTP/1.1\r\n${lines}\r\n`);
      far.write(head);
      near.pipe(far).pipe(near);
    });
    far.on('error', () => near.destroy());
    near.on('error', () => far.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return {
    port: address.port,
    url: `http://127.0.0.1:${address.port}/`,
    publish: () => {
      isPublished = true;
    },
    async stop() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
