import type { Page } from 'playwright-core';
import { exif } from './pictures.ts';

/** A photo as a camera gives it: large, grainy, and with the place where it was taken written into the file. */
export const drawnPhoto = async (page: Page, said: string): Promise<Buffer> => {
  const drawn = await page.evaluate(async (text) => {
    const canvas = new OffscreenCanvas(3_600, 2_700);
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('a canvas is drawn on');
    context.fillStyle = '#f4f1e6';
    context.fillRect(0, 0, canvas.width, canvas.height);
    for (let dot = 0; dot < 60_000; dot += 1) {
      const [x, y] = [(dot * 7_919) % canvas.width, (dot * 104_729) % canvas.height];
      context.fillStyle = `hsl(${dot % 360} 40% ${40 + (dot % 50)}%)`;
      context.fillRect(x, y, 9, 9);
    }
    context.fillStyle = '#102040';
    context.font = '260px sans-serif';
    context.fillText(text, 200, 1_300);
    const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.95 });
    const bytes = new Uint8Array(await blob.arrayBuffer());
    let binary = '';
    for (const byte of bytes) binary += String.fromCharCode(byte);
    return btoa(binary);
  }, said);
  const bytes = Buffer.from(drawn, 'base64');
  return Buffer.concat([bytes.subarray(0, 2), exif, bytes.subarray(2)]);
};
