import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { aheadOfTime } from './ahead-of-time.ts';
import { findFreePort } from './free-port.ts';
import { until } from './until.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

export type RelayWish = {
  readonly port?: number;
  /** A folder that survives the relay; without it a fresh one is made, and removed by `stop`. */
  readonly data?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** The time it believes it to be, in milliseconds since 1970; without it the machine's. */
  readonly now?: number;
};

/** The relay as its users start it: a process of its own that can really be killed. */
export type RelayProcess = {
  readonly port: number;
  readonly url: string;
  readonly data: string;
  /** Milliseconds since 1970 by its clock. */
  now(): number;
  /** Sets its clock to this moment; only that of a relay that was started with `now`. */
  setClock(to: number): Promise<void>;
  /** What it has written so far, for the reader of a failed test. */
  output(): string;
  /** Pulls the plug: nothing is flushed, nobody is told. */
  kill9(): Promise<void>;
  /** Starts it again on the same port and folder and waits until it is ready. */
  restart(): Promise<void>;
  /** Asks it to go (SIGTERM), and cleans up. */
  stop(): Promise<void>;
};

// A test run that is broken off must not leave relays behind. One listener for all: a story starts many.
const running = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

async function end(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill(signal);
  await gone;
}

/** Starts `server/main.ts` on a free loopback port with an empty folder and waits until it answers. */
export async function startRelay(wish: RelayWish = {}): Promise<RelayProcess> {
  const port = wish.port ?? (await findFreePort());
  const data = wish.data ?? (await mkdtemp(join(tmpdir(), 'plenum-relay-')));
  const url = `http://127.0.0.1:${port}/`;
  const env = { ...process.env, ...wish.env, PORT: String(port), HOST: '127.0.0.1', PLENUM_DATA: data };
  let written = '';
  let ahead = wish.now === undefined ? 0 : wish.now - Date.now();
  // Its clock is moved from outside, before its first line runs: the relay itself has no such setting.
  const before = wish.now === undefined ? [] : ['--import', './tests/support/moved-clock.ts'];

  async function start(): Promise<ChildProcess> {
    const child = spawn(process.execPath, [...before, 'server/main.ts'], {
      cwd: root,
      env: { ...env, [aheadOfTime]: String(ahead) },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    child.stdout?.on('data', (bytes: Buffer) => {
      written += bytes.toString();
    });
    child.stderr?.on('data', (bytes: Buffer) => {
      written += bytes.toString();
    });
    running.add(child);
    child.once('exit', () => running.delete(child));
    const isReady = async (): Promise<boolean> => child.exitCode !== null || (await fetch(`${url}readyz`)).ok;
    try {
      await until(isReady, `the relay on port ${port} is ready`, { within: 90_000 });
      if (child.exitCode !== null) throw new Error(`the relay ended with code ${child.exitCode}`);
    } catch (fault) {
      await end(child, 'SIGKILL');
      throw new Error(`the relay did not start:\n${written}`, { cause: fault });
    }
    return child;
  }

  let child = await start();
  return {
    port,
    url,
    data,
    now: () => Date.now() + ahead,
    async setClock(to) {
      ahead = to - Date.now();
      const isSet = once(child, 'message');
      child.send(ahead);
      await isSet;
    },
    output: () => written,
    kill9: () => end(child, 'SIGKILL'),
    async restart() {
      await end(child, 'SIGTERM');
      child = await start();
    },
    async stop() {
      await end(child, 'SIGTERM');
      if (wish.data === undefined) await rm(data, { recursive: true, force: true });
    },
  };
}
