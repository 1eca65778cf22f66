import type { IncomingMessage } from 'node:http';
import { parseFileId } from '../../src/domain/ids.ts';
import { type FileHome, type FilesOwner, filesOfSpace, homeHeader, parseHome } from '../../src/protocol/file-rights.ts';
import type { Principal } from '../../src/protocol/rights.ts';
import { found, granted, RefusedRequest } from './answer.ts';
import type { ApiParts, Route } from './api-parts.ts';
import { insider } from './inside.ts';
import { member } from './space.ts';

/* Photos, slides and reports of a session; reports of a county's space. */

/** Who comes in to the files of which session or space, and the document a file hangs on there. */
interface Entrance {
  readonly principal: Principal;
  readonly owner: FilesOwner;
  /** By what the request says of it, if anything; null: that is no place for files. */
  readonly homeOf: (said: string | undefined) => FileHome | null;
}

type WayIn = (parts: ApiParts, request: IncomingMessage, which?: string) => Promise<Entrance>;

const intoSession: WayIn = async (parts, request, which) => {
  const { session, principal } = await insider(parts, request, which);
  // Who does not say: who steers means the meeting, everybody else what is their own.
  const usual = principal.role === 'moderator' ? 'plan' : `seat/${principal.seat}`;
  return { principal, owner: session, homeOf: (said) => parseHome(session, said ?? usual) };
};

const intoSpace: WayIn = async (parts, request, which) => {
  const { principal, row } = await member(parts, request, which);
  return { principal, owner: filesOfSpace(row.space), homeOf: () => ({ kind: 'register', space: row.space }) };
};

const receiving =
  (wayIn: WayIn): Route =>
  async (parts, request, which, hash) => {
    const { principal, homeOf } = await wayIn(parts, request, which);
    const said = request.headers[homeHeader];
    const home = homeOf(said === undefined ? undefined : String(said));
    const file = parseFileId(hash);
    if (home === null || file === null) throw new RefusedRequest('bad-request');
    const length = Number(request.headers['content-length'] ?? Number.NaN);
    const announced = Number.isSafeInteger(length) ? length : null;
    request.setTimeout(parts.limits.fileArrival, () => request.destroy());
    // Who is refused in the middle is to read why: a request that is destroyed takes its socket along.
    const body = request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>;
    const isNew = granted(await parts.files.receive({ principal, file, home, announced, body }));
    return { status: isNew ? 201 : 200, body: { file } };
  };

const handing =
  (wayIn: WayIn): Route =>
  async (parts, request, which, hash) => {
    const { principal, owner } = await wayIn(parts, request, which);
    const file = parseFileId(hash);
    const row = found(await parts.files.find(principal, owner, found(file)));
    return { status: 200, file: { type: row.type, bytes: row.bytes, parts: parts.files.bytesOf(row) } };
  };

/** `PUT sessions/:session/files/:file`: 201 when it is on the disk, 200 when it was there already. */
export const putFile = receiving(intoSession);
/** `GET sessions/:session/files/:file` */
export const getFile = handing(intoSession);
/** `PUT spaces/:space/files/:file`: a report of the county; it hangs on the register. */
export const putSpaceFile = receiving(intoSpace);
/** `GET spaces/:space/files/:file` */
export const getSpaceFile = handing(intoSpace);
