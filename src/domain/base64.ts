/*
 * Bytes as letters, for documents and files that know only text. The engine does it where it can (Chromium 140, Firefox 133,
 * Safari 18.2). Elsewhere in pieces and in a loop: one call with all bytes is too many arguments, a letter at a time and
 * `Uint8Array.from` over a text hold up a tablet for seconds.
 */

type Bytes = Uint8Array & { readonly toBase64?: () => string };
type Maker = typeof Uint8Array & { readonly fromBase64?: (letters: string) => Uint8Array<ArrayBuffer> };
const maker: Maker = Uint8Array;

const piece = 8_192;

/** The letters of these bytes, on one line. */
export const toBase64 = (bytes: Bytes): string => {
  if (bytes.toBase64 !== undefined) return bytes.toBase64();
  let text = '';
  for (let at = 0; at < bytes.length; at += piece) text += String.fromCharCode(...bytes.subarray(at, at + piece));
  return btoa(text);
};

/** The bytes of these letters, white space between them left out; null for what is no base64. */
export const fromBase64 = (letters: string): Uint8Array<ArrayBuffer> | null => {
  try {
    return maker.fromBase64?.(letters) ?? bytesOf(atob(letters));
  } catch {
    // A letter that base64 has not, or one too few.
    return null;
  }
};

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at);
  return bytes;
};
