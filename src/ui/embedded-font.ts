import plain from '@fira/fira-sans-latin-400-normal.woff2?url';
import bold from '@fira/fira-sans-latin-600-normal.woff2?url';

/** A whole file as an address: what the browser makes of it, in base64. */
const addressOf = (file: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(new Error('unreadable', { cause: reader.error }));
    reader.readAsDataURL(file);
  });

async function face(address: string, weight: 400 | 600): Promise<string> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`font ${weight} not found`);
  const file = new Blob([await answer.arrayBuffer()], { type: 'font/woff2' });
  return `@font-face{font-family:"Fira Sans";font-weight:${weight};src:url(${await addressOf(file)}) format("woff2")}`;
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
