/**
 * The floor every plain relay stands on: a bare `ws` server that sends each message to everybody else and keeps
 * nothing. Started as a process of its own; prints its port, and on a line of input what it has used so far.
 */
import { createInterface } from 'node:readline';
import { type WebSocket, WebSocketServer } from 'ws';

const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
const sockets = new Set<WebSocket>();

server.on('connection', (socket) => {
  sockets.add(socket);
  socket.on('close', () => sockets.delete(socket));
  socket.on('message', (data) => {
    for (const other of sockets) if (other !== socket) other.send(data, { binary: true });
  });
});

const say = (fact: unknown): void => console.log(JSON.stringify(fact));

server.on('listening', () => {
  const address = server.address();
  say({ port: typeof address === 'object' ? address?.port : null });
});

createInterface({ input: process.stdin })
  .on('line', () => {
    const { user, system } = process.cpuUsage();
    say({ cpu: (user + system) / 1e6, memory: process.memoryUsage().rss });
  })
  .on('close', () => process.exit(0));
