/** What a file may be. Nothing that runs: no SVG, no HTML, whatever somebody calls it. */
export const photoTypes = ['image/jpeg', 'image/png', 'image/webp'] as const;
export type PhotoType = (typeof photoTypes)[number];
/** What a file may be: a photo, or a page, slides or a report. */
export type FileType = PhotoType | 'application/pdf';

/** So many bytes are enough to tell what a file is. */
export const headBytes = 12;

const ascii = (bytes: Uint8Array, from: number, to: number): string => String.fromCharCode(...bytes.subarray(from, to));

/** What a file is by its first bytes (`headBytes` of them); null for everything we do not take. Its name and what its sender says count for nothing. */
export const typeOf = (head: Uint8Array): FileType | null => {
  if (head[0] === 0xff && head[1] === 0xd8 && head[2] === 0xff) return 'image/jpeg';
  if (ascii(head, 0, 8) === '\x89PNG\r\n\x1a\n') return 'image/png';
  if (ascii(head, 0, 4) === 'RIFF' && ascii(head, 8, 12) === 'WEBP') return 'image/webp';
  return ascii(head, 0, 5) === '%PDF-' ? 'application/pdf' : null;
};

/** A piece of a picture's file: its name, and where it lies. */
interface Piece {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** The head of a JPEG up to its first picture; null when it is broken. */
const jpegPieces = (bytes: Uint8Array): readonly Piece[] | null => {
  const pieces: Piece[] = [];
  for (let at = 2; ; ) {
    const kind = bytes[at + 1];
    if (bytes[at] !== 0xff || kind === undefined) return null;
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
    const to = at + 2 + length;
    if (length < 2 || to > bytes.length) return null;
    // The picture begins: what follows are its points.
    if (kind === 0xda) return pieces;
    const isProfile = kind === 0xe2 && ascii(bytes, at + 4, at + 15) === 'ICC_PROFILE';
    pieces.push({ name: isProfile ? 'profile' : kind.toString(16), from: at, to });
    at = to;
  }
};

const pngPieces = (bytes: Uint8Array): readonly Piece[] | null => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const pieces: Piece[] = [];
  for (let at = 8; at < bytes.length; ) {
    const to = at + 12 <= bytes.length ? at + 12 + view.getUint32(at) : bytes.length + 1;
    if (to > bytes.length) return null;
    pieces.push({ name: ascii(bytes, at + 4, at + 8), from: at, to });
    at = to;
  }
  return pieces;
};

const webpPieces = (bytes: Uint8Array): readonly Piece[] | null => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const pieces: Piece[] = [];
  for (let at = 12; at < bytes.length; ) {
    const length = at + 8 <= bytes.length ? view.getUint32(at + 4, true) : bytes.length;
    const to = at + 8 + length + (length % 2);
    if (to > bytes.length) return null;
    pieces.push({ name: ascii(bytes, at, at + 4), from: at, to });
    at = to;
  }
  return pieces;
};

/** What belongs to the picture itself. All else (Exif with place and device, XMP, comments, a second picture) does not. */
const ofPicture: Readonly<Record<PhotoType, RegExp>> = {
  // JFIF, a colour profile, Adobe's word on colours, tables and frames.
  'image/jpeg': /^(?:e0|profile|ee|db|c[0-9a-f]|dd)$/,
  'image/png': /^(?:IHDR|PLTE|IDAT|IEND|tRNS|gAMA|cHRM|sRGB|iCCP|sBIT|pHYs|bKGD)$/,
  'image/webp': /^(?:VP8 |VP8L|VP8X|ALPH|ICCP)$/,
};

const piecesOf: Readonly<Record<PhotoType, (bytes: Uint8Array) => readonly Piece[] | null>> = {
  'image/jpeg': jpegPieces,
  'image/png': pngPieces,
  'image/webp': webpPieces,
};

/**
 * Whether a photo holds a picture and nothing else: no place, no time, no device, no words. A broken one holds we do not
 * know what, and is not bare. Whether the picture itself can be drawn is not looked at.
 */
export const isBare = (type: PhotoType, bytes: Uint8Array): boolean =>
  piecesOf[type](bytes)?.every(({ name }) => ofPicture[type].test(name)) ?? false;

/**
 * A photo with the picture only. Re-encoding on a canvas leaves nothing of the camera's, but some browsers (WebKit) write
 * Exif of their own into a JPEG. Broken ones stay as they are.
 */
export const bare = (bytes: Uint8Array): Uint8Array => {
  if (typeOf(bytes) !== 'image/jpeg') return bytes;
  const pieces = jpegPieces(bytes) ?? [];
  const own = pieces.filter(({ name }) => ofPicture['image/jpeg'].test(name));
  if (own.length === pieces.length) return bytes;
  const parts = [
    bytes.subarray(0, 2),
    ...own.map(({ from, to }) => bytes.subarray(from, to)),
    bytes.subarray(pieces.at(-1)?.to),
  ];
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
};
