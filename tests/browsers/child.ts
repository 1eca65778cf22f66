import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { until } from '../support/until.ts';

export type Child = {
  /** Waits until the process has written something that matches, and gives the match. */
  says(pattern: RegExp): Promise<RegExpExecArray>;
  end(): Promise<void>;
};

async function endProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  await gone;
}

/** A browser, a driver or a display: something that is started, says where it listens, and must be gone afterwards. */
export function startChild(
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Child {
  const child = spawn(command, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let written = '';
  const keep = (bytes: Buffer): void => {
    written += bytes.toString();
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  child.on('error', (fault) => {
    written += fault.message;
  });
  process.once('exit', () => child.kill('SIGKILL'));
  return {
    says: (pattern) => until(() => pattern.exec(written), `${command} says ${pattern}`),
    end: () => endProcess(child),
  };
}
