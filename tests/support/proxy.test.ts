import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { startProxy } from './proxy.ts';

const leftovers: (() => void)[] = [];
afterEach(() => {
  for (const cleanUp of leftovers.splice(0)) cleanUp();
});

async function startEcho(): Promise<number> {
  const server = createServer((socket) => socket.on('error', () => socket.destroy()).pipe(socket)).listen(
    0,
    '127.0.0.1',
  );
  await once(server, 'listening');
  leftovers.push(() => server.close());
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

async function say(socket: Socket, words: string): Promise<string> {
  socket.write(words);
  const [bytes] = await once(socket, 'data');
  return String(bytes);
}

async function dial(port: number): Promise<Socket> {
  const socket = connect(port, '127.0.0.1');
  leftovers.push(() => socket.destroy());
  await once(socket, 'connect');
  return socket;
}

test('a cut tears the open connection and refuses new ones until it is healed', async () => {
  const proxy = await startProxy(await startEcho());
  leftovers.push(() => void proxy.stop());
  const before = await dial(proxy.port);
  expect(await say(before, 'hello')).toBe('hello');

  const torn = once(before, 'close');
  await proxy.cut();
  await torn;
  await expect(dial(proxy.port)).rejects.toThrow('ECONNREFUSED');

  await proxy.heal();
  expect(await say(await dial(proxy.port), 'again')).toBe('again');
});

test('a stalled line stays open and says nothing, and what was said meanwhile arrives when it is healed', async () => {
  const proxy = await startProxy(await startEcho());
  leftovers.push(() => void proxy.stop());
  const line = await dial(proxy.port);
  expect(await say(line, 'hello')).toBe('hello');
  proxy.stall();
  line.write('anybody?');
  const other = await dial(proxy.port);
  other.write('nobody');
  // Somebody else's words pass through a line of their own: had the stalled one passed anything, it would be here by now.
  const free = await startProxy(await startEcho());
  leftovers.push(() => void free.stop());
  expect(await say(await dial(free.port), 'yes')).toBe('yes');
  expect([line.bytesRead, other.bytesRead, line.destroyed]).toEqual([5, 0, false]);
  const heard = once(line, 'data');
  await proxy.heal();
  expect(String((await heard)[0])).toBe('anybody?');
});
