import { encode } from 'uqr';
import { expect, test } from 'vitest';
import { collectFrames, showFile } from '../../src/protocol/shown-frames.ts';
import { loadDecoder } from '../../src/ui/qr-reader.ts';
import { seededBytes } from '../support/chance.ts';

/** A code as a camera may see it: `scale` points per square, on a grey table, with some noise. */
const pictureOf = (text: string, scale: number) => {
  const { data, size } = encode(text, { ecc: 'L', border: 2 });
  const [edge, chance] = [24, seededBytes(size)];
  const side = size * scale + 2 * edge;
  const noise = chance(side * side);
  const pixels = new Uint8ClampedArray(side * side * 4);
  for (let y = 0; y < side; y += 1)
    for (let x = 0; x < side; x += 1) {
      const [column, row] = [Math.floor((x - edge) / scale), Math.floor((y - edge) / scale)];
      const isOnCode = row >= 0 && column >= 0 && row < size && column < size;
      const light =
        (isOnCode ? (data[row]?.[column] === true ? 40 : 220) : 150) + ((noise[y * side + x] ?? 0) % 24) - 12;
      pixels.set([light, light, light, 255], (y * side + x) * 4);
    }
  return { width: side, height: side, data: pixels };
};

test('what is drawn as codes is read from pictures of them and put together to the same file', async () => {
  const decode = await loadDecoder();
  const file = seededBytes(11)(4_000);
  const frames = showFile(file);
  const collector = collectFrames();
  for (let number = 0; collector.file() === null && number < 12; number += 1) {
    const text = decode(pictureOf(frames?.frame(number) ?? '', 4));
    expect(text).toBe(frames?.frame(number));
    collector.take(text ?? '');
  }
  expect(collector.file()).toEqual(file);
});

test('a picture without a code is no reason to fail', async () => {
  const decode = await loadDecoder();
  expect(decode({ width: 64, height: 64, data: new Uint8ClampedArray(64 * 64 * 4).fill(128) })).toBeNull();
});
