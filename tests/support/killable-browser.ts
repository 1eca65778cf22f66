import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { type BrowserContext, chromium } from 'playwright-core';
import { browserCommand } from './browser.ts';
import { until } from './until.ts';

/** Somebody's own browser with a profile on the disk. */
export type KillableBrowser = {
  readonly context: BrowserContext;
  /** Ends it as a system ends what takes too much room: all its processes, at once, without a word. */
  kill9(): Promise<void>;
};

// A test run that is broken off must not leave browsers behind.
const running = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of running) killAll(child);
});

/** The browser leads a group of processes of its own. */
function killAll({ pid, exitCode, signalCode }: ChildProcess): void {
  if (pid !== undefined && exitCode === null && signalCode === null) process.kill(-pid, 'SIGKILL');
}

const listening = /DevTools listening on (ws:\S+)/;

/** Starts a browser on this folder; the next one that is started on it has what the one before has left there. */
export async function startKillable(folder: string): Promise<KillableBrowser> {
  const { path, args } = browserCommand([
    '--headless=new',
    '--accept-lang=de-DE',
    '--remote-debugging-port=0',
    `--user-data-dir=${folder}`,
  ]);
  const child = spawn(path, [...args, 'about:blank'], { detached: true, stdio: ['ignore', 'ignore', 'pipe'] });
  running.add(child);
  child.once('exit', () => running.delete(child));
  let written = '';
  child.stderr.on('data', (bytes: Buffer) => {
    written += bytes.toString();
  });
  const [, address = ''] = await until(() => listening.exec(written), 'the browser listens');
  const browser = await chromium.connectOverCDP(address);
  const [context] = browser.contexts();
  if (context === undefined) throw new Error('a browser with a profile has a context');
  context.setDefaultTimeout(60_000);
  return {
    context,
    async kill9() {
      const gone = once(child, 'exit');
      killAll(child);
      await gone;
      await browser.close();
    },
  };
}
