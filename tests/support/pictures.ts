import { createHash } from 'node:crypto';
import type { FileId } from '../../src/domain/ids.ts';

const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const joined = (...parts: readonly (Uint8Array | readonly number[])[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => [...part]));

/** A piece of a JPEG's head. */
export const segment = (kind: number, content: string): Uint8Array =>
  joined([0xff, kind, (content.length + 2) >> 8, (content.length + 2) & 0xff], bytesOf(content));

/** What a camera writes into a photo: where and with what it was taken. */
export const exif = segment(0xe1, 'Exif\0\0GPS 53.55 9.99');

/** The shape of a JPEG; `points` stands for the picture, `more` in its head. Nobody can draw it. */
export const jpeg = (points: string, ...more: readonly Uint8Array[]): Uint8Array =>
  joined(
    [0xff, 0xd8],
    segment(0xe0, 'JFIF\0'),
    ...more,
    segment(0xdb, 'table'),
    segment(0xda, ''),
    bytesOf(points),
    [0xff, 0xd9],
  );

const chunk = (name: string, content: string): Uint8Array =>
  joined([0, 0, content.length >> 8, content.length & 0xff], bytesOf(name), bytesOf(content), [0, 0, 0, 0]);

/** The shape of a PNG with these pieces. */
export const png = (...pieces: readonly (readonly [name: string, content: string])[]): Uint8Array =>
  joined(bytesOf('\x89PNG\r\n\x1a\n'), ...pieces.map(([name, content]) => chunk(name, content)));

/** The shape of a WebP with these pieces; contents have even lengths. */
export const webp = (...pieces: readonly (readonly [name: string, content: string])[]): Uint8Array =>
  joined(
    bytesOf('RIFF\0\0\0\0WEBP'),
    ...pieces.map(([name, content]) =>
      joined(bytesOf(name), [content.length & 0xff, content.length >> 8, 0, 0], bytesOf(content)),
    ),
  );

/** The shape of a PDF. */
export const pdf = (content: string): Uint8Array => bytesOf(`%PDF-1.7\n${content}\n%%EOF`);

/** The name of these bytes. */
export const fileIdOf = (bytes: Uint8Array): FileId => createHash('sha256').update(bytes).digest('hex') as FileId;
