import type { Duplex } from 'node:stream';

/** Refuses an upgrade with a status. Whoever is gone already does not hear it, and that is no fault. */
export const hangUp = (socket: Duplex, status: string): void => {
  socket.on('error', () => socket.destroy());
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
};
