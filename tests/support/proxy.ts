import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';

/** The network between a tablet and the relay: it can be cut in the middle of a sentence and healed again. */
export type Proxy = {
  readonly port: number;
  readonly url: string;
  /** Tears every connection and refuses new ones. A browser set offline keeps an open WebSocket delivering; this does not. */
  cut(): Promise<void>;
  /** A dead Wi-Fi: nothing passes any more, and nobody is told; every connection stays open. */
  stall(): void;
  /** Lets everything pass again and accepts connections, on the same port: to the page nothing but time has passed. */
  heal(): Promise<void>;
  stop(): Promise<void>;
};

async function listen(server: Server, port: number): Promise<number> {
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the proxy has no port');
  return address.port;
}

/** Stands between browser and relay. The page is loaded through it, so its origin, its service worker and its sockets are cut together. */
export async function startProxy(targetPort: number): Promise<Proxy> {
  const sockets = new Set<Socket>();
  const lines = new Set<readonly [Socket, Socket]>();
  let isStalled = false;

  function keep(socket: Socket): void {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    // A torn connection is what this proxy is for; both ends learn of it by its closing.
    socket.on('error', () => socket.destroy());
  }

  const server = createServer((near) => {
    const far = connect(targetPort, '127.0.0.1');
    keep(near);
    keep(far);
    const line = [near, far] as const;
    lines.add(line);
    near.on('close', () => {
      lines.delete(line);
      far.destroy();
    });
    far.on('close', () => near.destroy());
    if (!isStalled) join(line);
  });

  function join([near, far]: readonly [Socket, Socket]): void {
    near.pipe(far);
    far.pipe(near);
  }

  function stall(): void {
    isStalled = true;
    for (const [near, far] of lines) {
      near.unpipe(far);
      far.unpipe(near);
    }
  }

  async function cut(): Promise<void> {
    if (!server.listening) return;
    const closed = once(server, 'close');
    server.close();
    for (const socket of sockets) socket.destroy();
    await closed;
  }

  const port = await listen(server, 0);
  return {
    port,
    url: `http://127.0.0.1:${port}/`,
    cut,
    stall,
    async heal() {
      if (isStalled) for (const line of lines) join(line);
      isStalled = false;
      if (!server.listening) await listen(server, port);
    },
    stop: cut,
  };
}
