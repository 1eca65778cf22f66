/** How the letters of a file were written. Told to the office, because a wrong guess shows in the umlauts. */
export type ImportEncoding = 'utf-8-bom' | 'utf-8' | 'utf-16' | 'windows-1252';

/** Why a file is not read at all. */
export type ImportRefusal = 'empty' | 'tooLarge' | 'spreadsheet' | 'binary';

/** The letters of a file, or why it is not read. */
export type DecodedImport =
  | { readonly kind: 'text'; readonly text: string; readonly encoding: ImportEncoding }
  | { readonly kind: 'refused'; readonly reason: ImportRefusal };

/** Largest file: a hundred times a real list; a larger one would freeze the tablet that reads it. */
export const largestImport = 5 * 1024 * 1024;

const startsWith = (bytes: Uint8Array, ...start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);

/** What the 32 bytes from 0x80 mean in Windows-1252; the five without a meaning stay the control letters they are. */
const upperBlock = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Own decoding: some engines read „windows-1252" as Latin 1, and then every dash and quote is an invisible letter. */
const fromWindows1252 = (bytes: Uint8Array): string => {
  const parts: string[] = [];
  for (let start = 0; start < bytes.length; start += 8_192)
    parts.push(String.fromCharCode(...bytes.subarray(start, start + 8_192)));
  return parts.join('').replace(/[\u0080-\u009f]/g, (letter) => upperBlock[letter.charCodeAt(0) - 0x80] ?? letter);
};

/** Strict UTF-8, or null when a single byte does not fit. */
const fromUtf8 = (bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null; // Not UTF-8: the answer that was asked for.
  }
};

/** How a web page, JSON, a PDF or a text document begins: with commas inside they would pass for a table of nonsense. */
const otherFormat = /^\s*(<[!?a-z]|[{[]|%PDF)/iu;

const decode = (bytes: Uint8Array): { readonly text: string; readonly encoding: ImportEncoding } => {
  if (startsWith(bytes, 0xff, 0xfe))
    return { text: new TextDecoder('utf-16le').decode(bytes.subarray(2)), encoding: 'utf-16' };
  const marked = startsWith(bytes, 0xef, 0xbb, 0xbf);
  const text = fromUtf8(marked ? bytes.subarray(3) : bytes);
  if (text !== null) return { text, encoding: marked ? 'utf-8-bom' : 'utf-8' };
  return { text: fromWindows1252(bytes), encoding: 'windows-1252' };
};

/**
 * The letters of a file from a spreadsheet. UTF-8 is decided by strict decoding: text in Windows-1252 with an umlaut
 * is practically never valid UTF-8. Files that are no text (a workbook, a picture) are refused, not guessed at.
 */
export const decodeImport = (bytes: Uint8Array): DecodedImport => {
  if (bytes.length > largestImport) return { kind: 'refused', reason: 'tooLarge' };
  if (startsWith(bytes, 0x50, 0x4b, 3, 4) || startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    return { kind: 'refused', reason: 'spreadsheet' };
  const { text, encoding } = decode(bytes);
  if (text.includes('\0') || otherFormat.test(text)) return { kind: 'refused', reason: 'binary' };
  if (text.trim() === '') return { kind: 'refused', reason: 'empty' };
  return { kind: 'text', text, encoding };
};

/** What may part the cells of a row, the most usual in German spreadsheets first. */
export const importSeparators = [';', ',', '\t'] as const;
export type ImportSeparator = (typeof importSeparators)[number];

/** The first row, which may contain line breaks between quotes, without what stands between quotes. */
const unquotedHead = (text: string): string => {
  let head = '';
  let quoted = false;
  for (const letter of text) {
    if (letter === '"') quoted = !quoted;
    else if (!quoted && (letter === '\n' || letter === '\r')) break;
    else if (!quoted) head += letter;
  }
  return head;
};

/** The separator that stands most often in the first row outside of quotes; the semicolon when none does. */
export const detectSeparator = (text: string): ImportSeparator => {
  const head = unquotedHead(text);
  let best: ImportSeparator = ';';
  for (const separator of importSeparators)
    if (head.split(separator).length > head.split(best).length) best = separator;
  return best;
};
