import plain from '@fira/fira-sans-latin-400-normal.woff2?url';
import bold from '@fira/fira-sans-latin-600-normal.woff2?url';

function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

async function face(address: string, weight: 400 | 600): Promise<string> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`font ${weight} not found`);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  return `@font-face{font-family:"Fira Sans";font-weight:${weight};src:url(data:font/woff2;base64,${toBase64(bytes)}) format("woff2")}`;
}

/**
 * Our letters for a file of its own: a picture drawn on a canvas may not look at the fonts of the page. Without them
 * (no network, no cache) the file names fonts that most systems have.
 */
export async function embeddedFont(): Promise<string> {
  try {
    return (await Promise.all([face(plain, 400), face(bold, 600)])).join('');
  } catch {
    return '';
  }
}
