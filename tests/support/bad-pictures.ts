import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A picture as a scanner writes it: every point in three bytes, nothing packed. */
const bitmap = (width: number, height: number): Buffer => {
  const head = 54;
  const bytes = Buffer.alloc(head + width * height * 3, 0xd0);
  bytes.fill(0, 0, head);
  bytes.write('BM');
  bytes.writeUInt32LE(bytes.length, 2);
  bytes.writeUInt32LE(head, 10);
  bytes.writeUInt32LE(40, 14);
  bytes.writeInt32LE(width, 18);
  bytes.writeInt32LE(height, 22);
  bytes.writeUInt16LE(1, 26);
  bytes.writeUInt16LE(24, 28);
  return bytes;
};

/** Files on a disk that somebody may choose for a photo; too large to be handed to a browser otherwise. */
export interface BadPictures {
  /** 50 MB, a picture all through. */
  readonly huge: string;
  /** Just below the limit. */
  readonly large: string;
  /** A letter that is called a photo. */
  readonly text: string;
  /** The first half of a photo. */
  readonly half: string;
  readonly empty: string;
  remove(): Promise<void>;
}

/** `photo`: one that is all right. */
export async function badPictures(photo: Buffer): Promise<BadPictures> {
  const folder = await mkdtemp(join(tmpdir(), 'plenum-pictures-'));
  const lays = async (name: string, content: Buffer | string) => {
    await writeFile(join(folder, name), content);
    return join(folder, name);
  };
  return {
    huge: await lays('wand.bmp', bitmap(4_800, 3_640)),
    large: await lays('tafel.bmp', bitmap(4_000, 3_200)),
    text: await lays('brief.jpg', 'Sehr geehrte Damen und Herren, '.repeat(400)),
    half: await lays('halb.jpg', photo.subarray(0, 200)),
    empty: await lays('leer.jpg', ''),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
