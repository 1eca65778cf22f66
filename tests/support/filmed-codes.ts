import type { Page } from 'playwright-core';
import { seededNumbers } from './chance.ts';

/** A code as it stands on a screen: which of its squares are dark. */
export interface ScreenCode {
  readonly size: number;
  readonly dark: ReadonlySet<number>;
}

/** The code that this window shows, square by square, as it was drawn. */
export async function readsScreen(page: Page): Promise<ScreenCode> {
  const { box, path } = await page.locator('svg.plenum-qr').evaluate((drawing) => ({
    box: drawing.getAttribute('viewBox') ?? '',
    path: drawing.querySelector('path')?.getAttribute('d') ?? '',
  }));
  const size = Number(box.split(' ')[2]);
  const dark = new Set([...path.matchAll(/M(\d+) (\d+)/gu)].map(([, x, y]) => Number(y) * size + Number(x)));
  if (dark.size === 0) throw new Error('there is no code on the screen');
  return { size, dark };
}

const [width, height] = [800, 600] as const;
/** Points of one square of a code; the picture has room for one of 89. */
const scale = 6;
/** Pictures a second, and how many of them a code is seen in. */
const [rate, held] = [10, 3] as const;

/** What a camera sees: the code somewhere on a grey table, light from one side, some noise; null: between two codes. */
const pictureOf = (code: ScreenCode | null, chance: () => number): Uint8Array => {
  const light = new Uint8Array(width * height);
  const side = (code?.size ?? 0) * scale;
  const [left, top] = [width - side, height - side].map((room) => Math.floor(room / 2 + (chance() - 0.5) * 16));
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const [column, row] = [Math.floor((x - (left ?? 0)) / scale), Math.floor((y - (top ?? 0)) / scale)];
      const isOn = code !== null && row >= 0 && column >= 0 && row < code.size && column < code.size;
      const ground = isOn ? (code.dark.has(row * code.size + column) ? 45 : 205) : 130;
      light[y * width + x] = ground + Math.floor(x / 40) + Math.floor(chance() * 16) - 8;
    }
  return light;
};

/** A film for Chromium's camera (YUV4MPEG2, grey), which it plays over and over. */
export const filmOf = (codes: readonly (ScreenCode | null)[], seed: number): Buffer => {
  const chance = seededNumbers(seed);
  const grey = new Uint8Array((width * height) / 2).fill(128);
  const head = Buffer.from(`YUV4MPEG2 W${width} H${height} F${rate}:1 Ip A1:1 C420\n`);
  const pictures = codes.flatMap((code) => {
    const light = pictureOf(code, chance);
    return Array.from({ length: held }, () => [Buffer.from('FRAME\n'), light, grey]).flat();
  });
  return Buffer.concat([head, ...pictures]);
};
