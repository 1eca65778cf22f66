import { webcrypto } from 'node:crypto';
import { strToU8, unzipSync, zipSync } from 'fflate';
import type { Result } from '../../src/domain/result.ts';
import type { OpenSession } from '../../src/sync/open-session.ts';
import { placeSession } from '../../src/sync/place-session.ts';
import { type Archive, readArchive } from '../../src/sync/read-archive.ts';
import { saveArchive } from '../../src/sync/save-archive.ts';
import type { ReadFault } from '../../src/sync/unpack-archive.ts';
import type { Tablet } from './tablet.ts';

export const subtle = webcrypto.subtle as unknown as SubtleCrypto;

/** The bytes of the whole session as this tablet saves it. */
export const savedBy = async (tablet: Tablet, session: OpenSession): Promise<Uint8Array> => {
  const saved = await saveArchive({ session, device: tablet.device, subtle, app: 'test' });
  if (!saved.ok) throw new Error(`not saved: ${saved.reason}`);
  return new Uint8Array(await saved.value.content.arrayBuffer());
};

export const read = (bytes: Uint8Array): Promise<Result<Archive, ReadFault | 'county'>> => readArchive(bytes, subtle);

/** The file on another tablet, as a session of its own. */
export const openedOn = async (tablet: Tablet, bytes: Uint8Array): Promise<void> => {
  const archive = await read(bytes);
  if (!archive.ok) throw new Error(`not read: ${archive.reason}`);
  const placed = await placeSession(tablet.environment, tablet.device, archive.value);
  if (!placed.ok) throw new Error(`not placed: ${placed.reason}`);
};

type Files = Record<string, Uint8Array>;

/** The same file with something changed in it; its list of contents stays as it was. */
export const tampered = (bytes: Uint8Array, change: (files: Files) => void): Uint8Array => {
  const files: Files = unzipSync(bytes);
  change(files);
  return zipSync(files);
};

/** What stands in one JSON of the file. */
export const jsonIn = (bytes: Uint8Array, name: string): Record<string, unknown> =>
  JSON.parse(new TextDecoder().decode(unzipSync(bytes)[name])) as Record<string, unknown>;

/** The file with another list of contents. */
export const withManifest = (bytes: Uint8Array, change: (manifest: Record<string, unknown>) => void): Uint8Array =>
  tampered(bytes, (files) => {
    const manifest = JSON.parse(new TextDecoder().decode(files['manifest.json'])) as Record<string, unknown>;
    change(manifest);
    files['manifest.json'] = strToU8(JSON.stringify(manifest));
  });
