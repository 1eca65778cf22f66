import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { FileType } from '../../src/protocol/file-kind.ts';

const endings: Readonly<Record<FileType, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'application/pdf': 'pdf',
};

/** A file as it is answered: what it is was found out by us, not said by whoever has sent it. */
export interface AnsweredFile {
  readonly type: FileType;
  readonly bytes: number;
  readonly parts: AsyncIterable<Uint8Array>;
}

/**
 * Sends a file so that no browser makes anything of it but a picture or a download: its type is one of four, it is not
 * guessed at, it may neither run nor load anything, and no other page may embed it.
 */
export const sendFile = async (response: ServerResponse, { type, bytes, parts }: AnsweredFile): Promise<void> => {
  response.writeHead(200, {
    'content-type': type,
    'content-length': bytes,
    'content-disposition': `attachment; filename="plenum.${endings[type]}"`,
    'content-security-policy': "default-src 'none'; sandbox",
    'cross-origin-resource-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    // It lies on the device in the app's own store, from which it can be erased.
    'cache-control': 'no-store',
  });
  await pipeline(Readable.from(parts), response);
};
