import { findFreePort } from '../support/free-port.ts';
import { until } from '../support/until.ts';
import { startChild } from './child.ts';
import type { Driver } from './driver.ts';

type Call = (method: string, path: string, body?: unknown) => Promise<unknown>;

function createCall(address: string): Call {
  return async (method, path, body) => {
    const answer = await fetch(`${address}${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
      signal: AbortSignal.timeout(30_000),
    });
    const { value } = (await answer.json()) as { value: unknown };
    if (!answer.ok) throw new Error(`${method} ${path}: ${(value as { message?: string }).message ?? answer.status}`);
    return value;
  };
}

function pointerActions(x: number, y: number): unknown {
  return {
    actions: [
      {
        type: 'pointer',
        id: 'finger',
        // WebKitGTK's automation knows a mouse that presses reliably; touch points need a touch screen.
        parameters: { pointerType: 'mouse' },
        actions: [
          { type: 'pointerMove', duration: 0, x: Math.round(x), y: Math.round(y) },
          { type: 'pointerDown', button: 0 },
          { type: 'pointerUp', button: 0 },
        ],
      },
    ],
  };
}

function keyActions(text: string): unknown {
  const actions = [...text].flatMap((value) => [
    { type: 'keyDown', value },
    { type: 'keyUp', value },
  ]);
  return { actions: [{ type: 'key', id: 'keyboard', actions }] };
}

async function openSession(call: Call, binary: string): Promise<{ readonly id: string; readonly version: string }> {
  const alwaysMatch = { browserName: 'MiniBrowser', 'webkitgtk:browserOptions': { binary, args: ['--automation'] } };
  const session = (await call('POST', '/session', { capabilities: { alwaysMatch } })) as {
    sessionId: string;
    capabilities: { browserVersion: string };
  };
  return { id: session.sessionId, version: session.capabilities.browserVersion };
}

/** WebKitGTK, the nearest relative of the iPad's browser here: plain WebDriver over HTTP, on a display nobody sees. */
export async function launchWebKit(miniBrowser: string): Promise<Driver> {
  const display = startChild('Xvfb', ['-displayfd', '1', '-screen', '0', '1180x820x24', '-nolisten', 'tcp']);
  const [number] = await display.says(/^\d+$/m);
  const port = await findFreePort();
  const env = { DISPLAY: `:${number}`, GDK_BACKEND: 'x11', LANG: 'de_DE.UTF-8', LANGUAGE: 'de' };
  const child = startChild('WebKitWebDriver', [`--port=${port}`, '--host=127.0.0.1'], env);
  const call = createCall(`http://127.0.0.1:${port}`);
  await until(() => call('GET', '/status'), 'WebKitWebDriver answers');
  const { id, version } = await openSession(call, miniBrowser);
  const at = (path: string): string => `/session/${id}${path}`;
  return {
    name: `WebKitGTK ${version}`,
    async open(url) {
      await call('POST', at('/url'), { url });
    },
    async reload() {
      await call('POST', at('/refresh'), {});
    },
    async ask(expression) {
      const script = `const done = arguments[0]; Promise.resolve(${expression}).then((v) => done(JSON.stringify(v) ?? null), (e) => done(JSON.stringify({ fault: String(e) })));`;
      const value = await call('POST', at('/execute/async'), { script, args: [] });
      return typeof value === 'string' ? JSON.parse(value) : undefined;
    },
    async press({ x, y }) {
      await call('POST', at('/actions'), pointerActions(x, y));
    },
    async type(text) {
      await call('POST', at('/actions'), keyActions(text));
    },
    async close() {
      await call('DELETE', at(''));
      await child.end();
      await display.end();
    },
  };
}
