import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startChild } from './child.ts';
import type { Driver, Point } from './driver.ts';

// Keeps a fresh profile from greeting, updating and telephoning; the stories are about our page alone.
const preferences = {
  'app.update.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'datareporting.policy.dataSubmissionEnabled': false,
  'intl.accept_languages': 'de-DE, de',
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'toolkit.telemetry.reportingpolicy.firstRun': false,
};

type Answer = { readonly id?: number; readonly type: string; readonly message?: string; readonly result?: unknown };
type Send = (method: string, params: Readonly<Record<string, unknown>>) => Promise<Readonly<Record<string, unknown>>>;

/** WebDriver BiDi is JSON over one socket: a number on each question, the same number on its answer. */
async function connect(url: string): Promise<{ readonly send: Send; readonly close: () => void }> {
  const socket = new WebSocket(url);
  await once(socket, 'open');
  const waiting = new Map<number, (answer: Answer) => void>();
  let count = 0;
  socket.addEventListener('message', ({ data }) => {
    const answer: Answer = JSON.parse(String(data));
    if (answer.id !== undefined) waiting.get(answer.id)?.(answer);
  });
  const send: Send = async (method, params) => {
    count += 1;
    const id = count;
    const answer = await new Promise<Answer>((resolve) => {
      waiting.set(id, resolve);
      socket.send(JSON.stringify({ id, method, params }));
    });
    waiting.delete(id);
    if (answer.type === 'error') throw new Error(`${method}: ${answer.message}`);
    return { ...(answer.result as object) };
  };
  return { send, close: () => socket.close() };
}

function readValue(method: Readonly<Record<string, unknown>>): unknown {
  const { type, result, exceptionDetails } = method as {
    type: string;
    result?: { value?: string };
    exceptionDetails?: { text: string };
  };
  if (type === 'exception') throw new Error(`in the page: ${exceptionDetails?.text}`);
  return result?.value === undefined ? undefined : JSON.parse(result.value);
}

function pointerActions({ x, y }: Point): unknown {
  return {
    type: 'pointer',
    id: 'finger',
    parameters: { pointerType: 'touch' },
    actions: [
      { type: 'pointerMove', x: Math.round(x), y: Math.round(y) },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ],
  };
}

function keyActions(text: string): unknown {
  const actions = [...text].flatMap((value) => [
    { type: 'keyDown', value },
    { type: 'keyUp', value },
  ]);
  return { type: 'key', id: 'keyboard', actions };
}

/** Firefox over WebDriver BiDi, spoken directly: no driver binary and no package is needed. */
export async function launchFirefox(executable: string): Promise<Driver> {
  const profile = await mkdtemp(join(tmpdir(), 'plenum-firefox-'));
  const lines = Object.entries(preferences).map(([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});`);
  await writeFile(join(profile, 'user.js'), lines.join('\n'));
  const child = startChild(executable, [
    '--headless',
    '--no-remote',
    '--profile',
    profile,
    '--remote-debugging-port',
    '0',
  ]);
  const [, address = ''] = await child.says(/WebDriver BiDi listening on (ws:\/\/\S+)/);
  const { send, close } = await connect(`${address}/session`);
  const session = await send('session.new', { capabilities: {} });
  const { contexts } = (await send('browsingContext.getTree', {})) as { contexts: readonly { context: string }[] };
  const context = contexts[0]?.context ?? '';
  const { browserVersion } = session['capabilities'] as { browserVersion: string };
  const act = async (actions: unknown): Promise<void> => {
    await send('input.performActions', { context, actions: [actions] });
  };
  return {
    name: `Firefox ${browserVersion}`,
    async open(url) {
      await send('browsingContext.navigate', { context, url, wait: 'complete' });
    },
    async reload() {
      await send('browsingContext.reload', { context, wait: 'complete' });
    },
    async ask(expression) {
      const wrapped = `(async () => JSON.stringify(await (${expression})))()`;
      return readValue(
        await send('script.evaluate', {
          expression: wrapped,
          target: { context },
          awaitPromise: true,
          resultOwnership: 'none',
        }),
      );
    },
    press: (point) => act(pointerActions(point)),
    type: (text) => act(keyActions(text)),
    async close() {
      close();
      await child.end();
      await rm(profile, { recursive: true, force: true });
    },
  };
}
