import { type ApiPlace, type ApiResult, readReason } from '../device/api.ts';
import { type FileId, parseFileId } from '../domain/ids.ts';
import { accepted, refused } from '../domain/result.ts';
import { type FileType, typeOf } from '../protocol/file-kind.ts';
import { type FilesOwner, homeHeader, isOfSpace } from '../protocol/file-rights.ts';

/** Bytes with what they are. */
export interface FileContent {
  readonly type: FileType;
  readonly bytes: ArrayBuffer;
}

/** Milliseconds that a file may take: photos over a crowded network, slides over a slow one. */
const patience = 120_000;

/** The name of these bytes. Over plain http browsers do not reckon it; then it is reckoned by hand. */
export const fileIdOf = async (bytes: ArrayBuffer): Promise<FileId> => {
  const digest: Uint8Array =
    globalThis.crypto?.subtle === undefined
      ? (await import('lib0/hash/sha256')).digest(new Uint8Array(bytes))
      : new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const id = parseFileId(Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join(''));
  if (id === null) throw new Error('a digest has 64 letters');
  return id;
};

interface Asked {
  readonly owner: FilesOwner;
  readonly file: FileId;
  readonly token: string;
}

const pathOf = (owner: FilesOwner): string =>
  isOfSpace(owner) ? owner.replace('space/', 'spaces/') : `sessions/${owner}`;

const ask = async (place: ApiPlace, { owner, file, token }: Asked, more: RequestInit): Promise<Response | null> => {
  try {
    return await place.fetch(new URL(`api/${pathOf(owner)}/files/${file}`, place.base), {
      ...more,
      headers: { ...more.headers, authorization: `Bearer ${token}` },
      cache: 'no-store',
      credentials: 'omit',
      signal: AbortSignal.timeout(patience),
    });
  } catch {
    return null;
  }
};

const reasonOf = async (response: Response) =>
  readReason(response.status, (await response.json().catch(() => null)) as unknown);

/** Sends a file to the relay. */
export const putFile = async (
  place: ApiPlace,
  { home, bytes, ...asked }: Asked & { readonly home: string; readonly bytes: ArrayBuffer },
): Promise<ApiResult<null>> => {
  const response = await ask(place, asked, { method: 'PUT', headers: { [homeHeader]: home }, body: bytes });
  if (response === null) return refused('offline');
  return response.ok ? accepted(null) : refused(await reasonOf(response));
};

/** Fetches a file from the relay. What is not exactly what it is called is not believed. */
export const getFile = async (place: ApiPlace, asked: Asked): Promise<ApiResult<FileContent>> => {
  const response = await ask(place, asked, {});
  if (response === null) return refused('offline');
  if (!response.ok) return refused(await reasonOf(response));
  const bytes = await response.arrayBuffer().catch(() => null);
  if (bytes === null) return refused('offline');
  const type = typeOf(new Uint8Array(bytes, 0, Math.min(12, bytes.byteLength)));
  return type === null || (await fileIdOf(bytes)) !== asked.file ? refused('unreadable') : accepted({ type, bytes });
};
