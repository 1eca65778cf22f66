import type { Photo } from '../domain/attachment/attachment.ts';
import { parseFileId } from '../domain/ids.ts';
import { asWhole, isRecord } from './parse.ts';

/** A picture somebody else has written down; null when it is none. */
export const readPhoto = (value: unknown): Photo | null => {
  if (!isRecord(value)) return null;
  const file = parseFileId(value['file']);
  const [width, height] = [asWhole(value['width'], 1, 20_000), asWhole(value['height'], 1, 20_000)];
  return file === null || width === null || height === null ? null : { file, width, height };
};
