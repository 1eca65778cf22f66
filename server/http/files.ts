import type { IncomingMessage } from 'node:http';
import { parseFileId } from '../../src/domain/ids.ts';
import { type FileHome, type FilesOwner, filesOfSpace, homeHeader, parseHome } from '../../src/protocol/file-rights.ts';
import type { Principal } from '../../src/protocol/rights.ts';
import { type Answer, RefusedRequest } from './answer.ts';
import type { ApiParts } from './api-parts.ts';
import { insider } from './inside.ts';
import { member } from './space.ts';

/* Photos, slides and reports of a session; reports of a county's space. */

const receive = async (
  parts: ApiParts,
  request: IncomingMessage,
  {
    principal,
    home,
    hash,
  }: { readonly principal: Principal; readonly home: FileHome; readonly hash: string | undefined },
): Promise<Answer> => {
  const file = parseFileId(hash);
  if (file === null) throw new RefusedRequest('bad-request');
  const length = Number(request.headers['content-length'] ?? Number.NaN);
  const announced = Number.isSafeInteger(length) ? length : null;
  request.setTimeout(parts.limits.fileArrival, () => request.destroy());
  // Who is refused in the middle is to read why: a request that is destroyed takes its socket along.
  const body = request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>;
  const received = await parts.files.receive({ principal, file, home, announced, body });
  if (!received.ok) throw new RefusedRequest(received.reason);
  return { status: received.value ? 201 : 200, body: { file } };
};

const hand = async (
  parts: ApiParts,
  principal: Principal,
  owner: FilesOwner,
  hash: string | undefined,
): Promise<Answer> => {
  const file = parseFileId(hash);
  const row = file === null ? null : await parts.files.find(principal, owner, file);
  if (row === null) throw new RefusedRequest('not-found');
  return { status: 200, file: { type: row.type, bytes: row.bytes, parts: parts.files.bytesOf(row) } };
};

/** `PUT sessions/:session/files/:file`: 201 when it is on the disk, 200 when it was there already. */
export const putFile = async (
  parts: ApiParts,
  request: IncomingMessage,
  which?: string,
  hash?: string,
): Promise<Answer> => {
  const { session, principal } = await insider(parts, request, which);
  // Who does not say: who steers means the meeting, everybody else what is their own.
  const usual = principal.role === 'moderator' ? 'plan' : `seat/${principal.seat}`;
  const home = parseHome(session, String(request.headers[homeHeader] ?? usual));
  if (home === null) throw new RefusedRequest('bad-request');
  return receive(parts, request, { principal, home, hash });
};

/** `GET sessions/:session/files/:file` */
export const getFile = async (
  parts: ApiParts,
  request: IncomingMessage,
  which?: string,
  hash?: string,
): Promise<Answer> => {
  const { session, principal } = await insider(parts, request, which);
  return hand(parts, principal, session, hash);
};

/** `PUT spaces/:space/files/:file`: a report of the county; it hangs on the register. */
export const putSpaceFile = async (
  parts: ApiParts,
  request: IncomingMessage,
  which?: string,
  hash?: string,
): Promise<Answer> => {
  const { principal, row } = await member(parts, request, which);
  return receive(parts, request, { principal, home: { kind: 'register', space: row.space }, hash });
};

/** `GET spaces/:space/files/:file` */
export const getSpaceFile = async (
  parts: ApiParts,
  request: IncomingMessage,
  which?: string,
  hash?: string,
): Promise<Answer> => {
  const { principal, row } = await member(parts, request, which);
  return hand(parts, principal, filesOfSpace(row.space), hash);
};
