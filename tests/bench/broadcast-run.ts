import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import WebSocket from 'ws';
import { until } from '../support/until.ts';
import { type Outcome, summarize } from './measure.ts';
import { type Ear, framed, type Load, sendPaced } from './pacing.ts';

const script = fileURLToPath(new URL('broadcaster.ts', import.meta.url));

const startBroadcaster = async () => {
  const child = spawn(process.execPath, [script], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const read = async (): Promise<Record<string, number>> => JSON.parse(String((await lines.next()).value));
  const { port } = await read();
  return {
    port,
    used: async () => {
      child.stdin.write('\n');
      const { cpu = 0, memory = 0 } = await read();
      return { cpu, memory };
    },
    stop: async () => {
      child.stdin.end();
      await once(child, 'exit');
    },
  };
};

const listen = async (port: number | undefined, hear: (data: Buffer) => void): Promise<WebSocket> => {
  const socket = new WebSocket(`ws://127.0.0.1:${port}`);
  socket.on('message', (data) => hear(data as Buffer));
  await once(socket, 'open');
  return socket;
};

/** The same load through the bare broadcaster: every score goes to everybody, the wall adds them up itself. */
export const runBroadcaster = async (load: Load, payload: number): Promise<Outcome> => {
  const broadcaster = await startBroadcaster();
  const arrivedAt = new Map<number, number>();
  const wall = await listen(broadcaster.port, (data) => arrivedAt.set(data.readUInt32LE(0), performance.now()));
  const ears = Array.from({ length: load.seats }, (): Ear => ({ bytes: 0 }));
  const seats = await Promise.all(
    ears.map((ear) =>
      listen(broadcaster.port, (data) => {
        ear.bytes += framed(data.length);
      }),
    ),
  );
  const before = await broadcaster.used();
  const sentAt = await sendPaced(load, (index) => {
    const message = Buffer.alloc(payload);
    message.writeUInt32LE(index);
    seats[index % load.seats]?.send(message);
  });
  await until(() => arrivedAt.size === load.scores, 'the wall has everything', { within: 60_000 });
  const latencies = sentAt.map((sent, index) => (arrivedAt.get(index) ?? Number.NaN) - sent);
  const settledAfter = Math.max(...arrivedAt.values()) - (sentAt.at(-1) ?? 0);
  const after = await broadcaster.used();
  for (const socket of [wall, ...seats]) socket.terminate();
  await broadcaster.stop();
  return {
    seats: load.seats,
    scores: load.scores,
    latency: summarize(latencies),
    settledAfter: Math.round(settledAfter),
    lost: load.scores - arrivedAt.size,
    cpuSeconds: Math.round((after.cpu - before.cpu) * 1000) / 1000,
    memoryMegabytes: Math.round(after.memory / 1e6),
    bytesPerSeat: Math.round(ears.reduce((sum, ear) => sum + ear.bytes, 0) / load.seats),
  };
};
