import { unzipSync, zipSync } from 'fflate';
import { accepted, type Result, refused } from '../domain/result.ts';
import { archiveLimits, isArchiveName, pictureIn } from '../protocol/archive.ts';

/** What lies in the file, by name. */
export type Entries = ReadonlyMap<string, Uint8Array>;

/** `foreign`: a zip of something else. `damaged`: no zip, or cut off. */
export type ZipFault = 'damaged' | 'foreign' | 'tooLarge';

/** Everything as one zip. */
export const zipEntries = (entries: Entries): Uint8Array<ArrayBuffer> =>
  zipSync(
    // Pictures are packed already.
    Object.fromEntries(
      [...entries].map(([name, bytes]) => [name, pictureIn(name) === null ? bytes : [bytes, { level: 0 }]]),
    ),
    { level: 6 },
  ) as Uint8Array<ArrayBuffer>;

/** Whether nobody would unpack it again. */
export const isTooLarge = (entries: Entries): boolean => {
  const sizes = [...entries.values()].map(({ length }) => length);
  const all = sizes.reduce((sum, size) => sum + size, 0);
  return all > archiveLimits.allBytes || sizes.some((size) => size > archiveLimits.entryBytes);
};

/** What the list at the end of a zip says of its contents: looked at before a single byte is unpacked. */
class Listed {
  fault: ZipFault | null = null;
  readonly #names = new Set<string>();
  #bytes = 0;
  #pictures = 0;

  /** Whether the entry may be unpacked; after the first that may not nothing is. */
  take({ name, originalSize, size }: { name: string; originalSize: number; size: number }): boolean {
    if (this.fault !== null) return false;
    if (!isArchiveName(name)) this.fault = 'foreign';
    else if (this.#names.has(name)) this.fault = 'damaged';
    this.#names.add(name);
    this.#bytes += originalSize;
    const { entryBytes, allBytes, entries, pictures } = archiveLimits;
    if (pictureIn(name) !== null) this.#pictures += 1;
    const isHuge = originalSize > entryBytes || size > entryBytes || this.#bytes > allBytes;
    if (isHuge || this.#pictures > pictures || this.#names.size - this.#pictures > entries) this.fault = 'tooLarge';
    return this.fault === null;
  }
}

/**
 * Reads a zip from outside. Names, number and declared sizes are looked at first; an entry that holds more than it
 * declares is cut there, and its checksum says so. Never throws.
 */
export const unzipEntries = (bytes: Uint8Array): Result<Entries, ZipFault> => {
  if (bytes.length > archiveLimits.fileBytes) return refused('tooLarge');
  const listed = new Listed();
  try {
    const found = unzipSync(bytes, { filter: (entry) => listed.take(entry) });
    return listed.fault === null ? accepted(new Map(Object.entries(found))) : refused(listed.fault);
  } catch {
    return refused(listed.fault ?? 'damaged');
  }
};

/** One entry of a zip from outside, whatever else lies in there; null when it is missing or too large. Never throws. */
export const unzipOne = (bytes: Uint8Array, wanted: string): Uint8Array | null => {
  let isFound = false;
  try {
    const found = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        const isIt = name === wanted && !isFound && originalSize <= archiveLimits.entryBytes;
        isFound ||= isIt;
        return isIt;
      },
    });
    return found[wanted] ?? null;
  } catch {
    return null;
  }
};

/** SHA-256 in hexadecimal. */
export const checksum = async (subtle: SubtleCrypto, bytes: Uint8Array): Promise<string> => {
  const digest = new Uint8Array(await subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
};
