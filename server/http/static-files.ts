import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.mjs': 'text/javascript; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.woff2': 'font/woff2',
};
const compressible = /^(?:text\/|application\/|image\/svg)/;

/** Vite puts the hash of the content into these names: what was fetched once never changes. */
const hashed = /^assets\/.+-[\w-]{8}\.\w+$/;

interface StaticFile {
  readonly type: string;
  readonly body: Buffer;
  readonly tag: string;
  readonly isHashed: boolean;
  /** Packed by the build, or when first asked for and then kept. */
  readonly encoded: Map<string, Promise<Buffer>>;
}

const listFiles = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());

/** What the build has packed lies beside the file, e.g. `assets/seat-a1b2.js.br`. */
const packed = /\.br$/;

/** All files of the built app in memory, by their path below the app's address. What is not in it does not exist. */
const readFiles = (folder: string): ReadonlyMap<string, StaticFile> => {
  if (!existsSync(join(folder, 'index.html'))) return new Map();
  const paths = listFiles(folder);
  const files = paths
    .filter((path) => !packed.test(path))
    .map((path): readonly [string, StaticFile] => {
      const name = relative(folder, path).split(sep).join('/');
      const body = readFileSync(path);
      const tag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
      const type = types[extname(path)] ?? 'application/octet-stream';
      const byBuild = `${path}.br`;
      const encoded = paths.includes(byBuild) ? [['br', Promise.resolve(readFileSync(byBuild))] as const] : [];
      return [name, { type, body, tag, isHashed: hashed.test(name), encoded: new Map(encoded) }];
    });
  return new Map(files.filter(([name]) => !name.startsWith('.')));
};

const encoders: Readonly<Record<string, (body: Buffer) => Promise<Buffer>>> = {
  br: (body) => promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 8 } }),
  gzip: (body) => promisify(gzip)(body, { level: 9 }),
};

const encodingFor = ({ type, body }: StaticFile, accepted: string): string | null => {
  if (!compressible.test(type) || body.length < 1_000) return null;
  return (
    Object.keys(encoders).find((name) => new RegExp(`\\b${name}\\b(?!;q=0(?:\\.0*)?(?:,|$))`).test(accepted)) ?? null
  );
};

/**
 * Only what is built may run, and it may talk to this relay only. The two socket addresses are spelled out because
 * Safari before 15.4 does not take them for 'self'.
 */
const policyFor = (host: string): string => {
  const sockets = /^[\w.:[\]-]+$/.test(host) ? ` ws://${host} wss://${host}` : '';
  return [
    "default-src 'self'",
    `connect-src 'self'${sockets}`,
    "img-src 'self' data: blob:",
    "style-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
};

const securityHeaders = (host: string) => ({
  'content-security-policy': policyFor(host),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
});

/** Serves the built app from memory: only what lies in its folder, only GET and HEAD. */
export const createStaticFiles = (folder: string) => {
  const files = readFiles(folder);
  return async (request: IncomingMessage, response: ServerResponse, path: string): Promise<void> => {
    const headers = securityHeaders(request.headers.host ?? '');
    const plain = (status: number, text: string) => {
      response.writeHead(status, {
        ...headers,
        'content-type': 'text/plain; charset=utf-8',
        'cache-control': 'no-store',
      });
      response.end(text);
    };
    if (request.method !== 'GET' && request.method !== 'HEAD') return plain(405, 'Nur GET und HEAD.\n');
    const file = files.get(path === '' ? 'index.html' : path);
    if (file === undefined && files.size === 0) return plain(503, 'Die App ist noch nicht gebaut: npm run build\n');
    if (file === undefined) return plain(404, 'Das gibt es hier nicht.\n');
    await sendFile(request, response, file, headers);
  };
};

const sendFile = async (
  request: IncomingMessage,
  response: ServerResponse,
  file: StaticFile,
  headers: Readonly<Record<string, string>>,
): Promise<void> => {
  const encoding = encodingFor(file, String(request.headers['accept-encoding'] ?? ''));
  const all = {
    ...headers,
    'content-type': file.type,
    'cache-control': file.isHashed ? 'public, max-age=31536000, immutable' : 'no-cache',
    etag: file.tag,
    vary: 'accept-encoding',
    ...(encoding === null ? {} : { 'content-encoding': encoding }),
  };
  if (request.headers['if-none-match'] === file.tag) {
    response.writeHead(304, all);
    response.end();
    return;
  }
  const body = encoding === null ? file.body : await encode(file, encoding);
  response.writeHead(200, { ...all, 'content-length': body.length });
  response.end(request.method === 'HEAD' ? undefined : body);
};

const encode = (file: StaticFile, encoding: string): Promise<Buffer> => {
  const known = file.encoded.get(encoding);
  if (known !== undefined) return known;
  const made = (encoders[encoding] ?? (async (body: Buffer) => body))(file.body);
  file.encoded.set(encoding, made);
  return made;
};
