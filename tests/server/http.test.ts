import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gunzipSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { createStaticFiles } from '../../server/http/static-files.ts';
import { createMemoryStorage } from '../../server/storage/memory.ts';
import { startTestRelay } from '../support/relay.ts';

const secret = 'nothing outside the folder is served';

const script = 'console.log("x");'.repeat(200);
/** As the build packs it: to be told from what would be packed when it is asked for. */
const packedByBuild = brotliCompressSync(`${script}// packed by the build`);

/** A built app of four files, one of them packed, in a folder with a secret beside it. */
const serve = async (): Promise<{ readonly port: number }> => {
  const folder = mkdtempSync(join(tmpdir(), 'plenum-app-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, 'dist', 'assets'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), secret);
  writeFileSync(join(folder, 'dist', 'index.html'), '<!doctype html><title>Plenum</title>');
  writeFileSync(join(folder, 'dist', 'service-worker.js'), 'self');
  writeFileSync(join(folder, 'dist', 'assets', 'main-a1B2c3D4.js'), script);
  writeFileSync(join(folder, 'dist', 'assets', 'main-a1B2c3D4.js.br'), packedByBuild);
  writeFileSync(join(folder, 'dist', 'manifest.webmanifest'), '{}');
  const files = createStaticFiles(join(folder, 'dist'));
  const server = createServer((asked, response) => {
    files(asked, response, (asked.url ?? '').slice(1)).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  return { port: typeof address === 'object' ? (address?.port ?? 0) : 0 };
};

interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

/** fetch would tidy up the path before it sends it. */
const get = (port: number, path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Reply> =>
  new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, headers, method }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
      );
    })
      .on('error', reject)
      .end();
  });

test('the start page comes with a strict policy and is asked for anew every time', async () => {
  const { port } = await serve();
  const { status, headers, body } = await get(port, '/');
  expect([status, String(body)]).toEqual([200, expect.stringContaining('<title>Plenum</title>')]);
  expect(headers).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  });
  const policy = String(headers['content-security-policy']);
  expect(policy).toContain("default-src 'self'");
  expect(policy).toContain(`connect-src 'self' ws://127.0.0.1:${port} wss://127.0.0.1:${port}`);
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toContain('unsafe');
});

test('a forged host cannot widen the policy', async () => {
  const { port } = await serve();
  const { headers } = await get(port, '/', { host: "evil; script-src 'unsafe-inline'" });
  expect(String(headers['content-security-policy'])).not.toContain('unsafe');
});

test('hashed files are kept for ever, others are not, and types are right', async () => {
  const { port } = await serve();
  const main = await get(port, '/assets/main-a1B2c3D4.js');
  expect(main.headers['cache-control']).toContain('immutable');
  expect(main.headers['content-type']).toBe('text/javascript; charset=utf-8');
  expect((await get(port, '/service-worker.js')).headers['cache-control']).toBe('no-cache');
  expect((await get(port, '/manifest.webmanifest')).headers['content-type']).toContain('manifest+json');
});

test('what is compressed unpacks to the same, and what is known is not sent again', async () => {
  const { port } = await serve();
  const plain = await get(port, '/assets/main-a1B2c3D4.js');
  const packed = await get(port, '/assets/main-a1B2c3D4.js', { 'accept-encoding': 'gzip' });
  expect(packed.headers['content-encoding']).toBe('gzip');
  expect(gunzipSync(packed.body).equals(plain.body)).toBe(true);
  expect(packed.body.length).toBeLessThan(plain.body.length);
  const tag = String(plain.headers['etag']);
  expect((await get(port, '/assets/main-a1B2c3D4.js', { 'if-none-match': tag })).status).toBe(304);
});

test('what the build has packed is sent as it lies, and is no file of its own', async () => {
  const { port } = await serve();
  const packed = await get(port, '/assets/main-a1B2c3D4.js', { 'accept-encoding': 'gzip, br' });
  expect(packed.headers['content-encoding']).toBe('br');
  expect(packed.body.equals(packedByBuild)).toBe(true);
  expect((await get(port, '/assets/main-a1B2c3D4.js.br')).status).toBe(404);
});

test.each([
  '/../secret.txt',
  '/..%2fsecret.txt',
  '/assets/../../secret.txt',
  '//secret.txt',
  '/nothing',
  '/.git/config',
  '/assets',
  '/%00',
])('%s is not found', async (path) => {
  const { port } = await serve();
  const { status, body } = await get(port, path);
  expect([status, String(body).includes(secret)]).toEqual([404, false]);
});

test('only GET and HEAD are answered', async () => {
  const { port } = await serve();
  expect((await get(port, '/', {}, 'POST')).status).toBe(405);
  const head = await get(port, '/', {}, 'HEAD');
  expect([head.status, head.body.length]).toEqual([200, 0]);
});

test('healthz tells that the process lives, readyz that the storage answers', async () => {
  const storage = createMemoryStorage();
  const relay = await startTestRelay({ storage });
  const status = async (path: string) => (await fetch(`${relay.url}${path}`)).status;
  expect([await status('healthz'), await status('readyz')]).toEqual([200, 200]);
  Object.assign(storage, { ping: () => Promise.reject(new Error('the disk is gone')) });
  expect([await status('healthz'), await status('readyz')]).toEqual([200, 503]);
});

test('the app lives under a sub-path, and health is told at both places', async () => {
  const { plenum, url } = await startTestRelay({ config: { basePath: '/plenum/' } });
  expect(String(plenum.publicUrl)).toBe(`${url}plenum/`);
  const status = async (path: string) => (await fetch(`${url}${path}`, { redirect: 'manual' })).status;
  expect([await status('plenum/healthz'), await status('healthz'), await status('plenum')]).toEqual([200, 200, 308]);
  expect([await status('api/example'), await status('plenum/api/nothing'), await status('')]).toEqual([503, 404, 503]);
});

test('a page from elsewhere opens no socket, a program without an origin does', async () => {
  const { url } = await startTestRelay();
  const port = Number(new URL(url).port);
  const upgrade = (origin?: string) =>
    new Promise<number>((resolve, reject) => {
      const headers = {
        connection: 'Upgrade',
        upgrade: 'websocket',
        'sec-websocket-version': '13',
        'sec-websocket-key': 'AAAAAAAAAAAAAAAAAAAAAA==',
        'sec-websocket-protocol': 'auth.x',
        ...(origin === undefined ? {} : { origin }),
      };
      const asked = request({ host: '127.0.0.1', port, path: '/sync/session/x/plan', headers });
      asked.on('response', (response) => resolve(response.statusCode ?? 0));
      asked.on('upgrade', (response, socket) => {
        socket.destroy();
        resolve(response.statusCode ?? 0);
      });
      asked.on('error', reject).end();
    });
  expect(await upgrade()).toBe(101);
  expect(await upgrade(`http://127.0.0.1:${port}`)).toBe(101);
  expect(await upgrade('https://elsewhere.example')).toBe(403);
  expect(await upgrade('null')).toBe(403);
});
