import fc from 'fast-check';
import { digest } from 'lib0/hash/sha256';
import { encode } from 'uqr';
import { describe, expect, it } from 'vitest';
import { blockBytes, collectFrames, mostShown, showFile } from '../../src/protocol/shown-frames.ts';
import { seededBytes, seededNumbers } from '../support/chance.ts';

const fileOf = (seed: number, length: number): Uint8Array => seededBytes(seed)(length);

const shown = (file: Uint8Array) => {
  const frames = showFile(file);
  if (frames === null) throw new Error('this file cannot be shown');
  return frames;
};

const shuffled = <T>(things: readonly T[], next: () => number): readonly T[] =>
  things
    .map((thing) => [next(), thing] as const)
    .sort(([a], [b]) => a - b)
    .map(([, thing]) => thing);

describe('a file from a screen to a camera', () => {
  it('P150 a file of up to 100 kB is shown as codes without an end, each with a place, a whole it belongs to, and a checksum', () => {
    expect(showFile(new Uint8Array())).toBeNull();
    expect(showFile(new Uint8Array(mostShown + 1))).toBeNull();
    const { count, frame } = shown(fileOf(1, mostShown));
    expect(count).toBe(Math.ceil(mostShown / blockBytes));
    const texts = Array.from({ length: count * 2 }, (_, number) => frame(number));
    expect(new Set(texts).size).toBe(texts.length);
    expect(new Set(texts.map((text) => text.length)).size).toBe(1);
    // Letters that a code packs most tightly, in one that a camera reads from a telephone.
    for (const text of texts) expect(text).toMatch(/^PLENUMF1:[0-9A-Z $%*+\-./:]+$/u);
    expect(encode(texts[0] ?? '', { ecc: 'L', border: 0 }).size).toBe(85);
  });

  it('P151 it is put together from any frames in any order: lost, repeated, reordered, from the middle on', () => {
    fc.assert(
      fc.property(
        fc.record({
          seed: fc.nat(),
          length: fc.oneof(fc.integer({ min: 1, max: 3 * blockBytes }), fc.integer({ min: 1, max: mostShown })),
          loss: fc.double({ min: 0, max: 0.7, noNaN: true }),
          begin: fc.oneof(fc.constant(0), fc.nat({ max: 5_000 })),
        }),
        ({ seed, length, loss, begin }) => {
          const [file, next] = [fileOf(seed, length), seededNumbers(seed)];
          const { count, frame } = shown(file);
          const collector = collectFrames();
          // What a camera sees of five rounds: some of it, some twice, in any order.
          const numbers = Array.from({ length: count * 5 + 60 }, (_, place) => begin + place);
          const seen = numbers
            .filter(() => next() >= loss)
            .flatMap((number) => (next() < 0.2 ? [number, number] : [number]));
          let [useful, before] = [0, 0];
          for (const number of shuffled(seen, next)) {
            const news = collector.take(frame(number));
            if (news === 'taken') useful += 1;
            const { have, of } = collector.progress();
            expect(of).toBe(count);
            expect(have - before).toBe(news === 'taken' ? 1 : 0);
            before = have;
            if (collector.file() !== null) break;
          }
          expect(collector.file()).toEqual(file);
          expect(useful).toBe(count);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('P151 who misses one code of the first round waits for no second round: one or two of the next ones do', () => {
    const file = fileOf(7, 60_000);
    const { count, frame } = shown(file);
    for (let missed = 0; missed < count; missed += 9) {
      const collector = collectFrames();
      for (let number = 0; number < count; number += 1) if (number !== missed) collector.take(frame(number));
      let number = count;
      while (collector.file() === null) collector.take(frame(number++));
      expect(number - count).toBeLessThanOrEqual(20);
      expect(collector.file()).toEqual(file);
    }
  });

  it('P152 frames of another file are refused and change nothing, before and after', () => {
    const [mine, other] = [fileOf(2, 2_000), fileOf(3, 2_000)];
    const collector = collectFrames();
    const [shownMine, shownOther] = [shown(mine), shown(other)];
    expect(collector.take(shownMine.frame(0))).toBe('taken');
    for (let number = 0; number < 40; number += 1) expect(collector.take(shownOther.frame(number))).toBe('foreign');
    expect(collector.progress()).toEqual({ have: 1, of: 4 });
    expect(collector.missing()).toHaveLength(3);
    for (const number of [1, 2, 3]) collector.take(shownMine.frame(number));
    expect(collector.file()).toEqual(mine);
    expect(collector.take(shownOther.frame(0))).toBe('foreign');
    expect(collector.take(shownMine.frame(9))).toBe('known');
  });

  it('P153 a code that is not exactly as it was drawn is not believed, and one of a later version is called that', () => {
    const { frame } = shown(fileOf(4, 5_000));
    fc.assert(
      fc.property(fc.nat({ max: 30 }), fc.nat(), fc.integer({ min: 1, max: 44 }), (number, place, turn) => {
        const letters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';
        const text = frame(number);
        const at = 9 + (place % (text.length - 9));
        const other = letters.charAt((letters.indexOf(text.charAt(at)) + turn) % letters.length);
        const collector = collectFrames();
        expect(collector.take(text.slice(0, at) + other + text.slice(at + 1))).toBe('unreadable');
        expect(collector.progress()).toEqual({ have: 0, of: 0 });
      }),
    );
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(collectFrames().take(text)).toBe('unreadable');
      }),
    );
    expect(collectFrames().take(frame(0).slice(0, -1))).toBe('unreadable');
    expect(collectFrames().take(frame(0).replace('PLENUMF1', 'PLENUMF2'))).toBe('newer');
    expect(collectFrames().take('https://plenum.example/#/join/ABC')).toBe('unreadable');
  });

  it('P154 what was put together and is not what was announced is thrown away, and collecting begins anew', () => {
    // Somebody has made a frame with a right checksum and a wrong content.
    const file = fileOf(5, blockBytes * 2);
    const forged = forge(shown(file).frame(0));
    const collector = collectFrames();
    expect(collector.take(forged)).toBe('taken');
    expect(collector.take(shown(file).frame(1))).toBe('damaged');
    expect(collector.file()).toBeNull();
    expect(collector.progress()).toEqual({ have: 0, of: 0 });
    for (const number of [0, 1]) collector.take(shown(file).frame(number));
    expect(collector.file()).toEqual(file);
  });
});

const letters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';

/** Changes one byte of a frame's content and writes the checksum that belongs to it. */
const forge = (text: string): string => {
  const digits = [...text.slice(9)].map((letter) => letters.indexOf(letter));
  const bytes = new Uint8Array((digits.length / 3) * 2);
  for (let at = 0; at < digits.length; at += 3) {
    const pair = (digits[at] ?? 0) + (digits[at + 1] ?? 0) * 45 + (digits[at + 2] ?? 0) * 2025;
    bytes.set([pair >> 8, pair & 255], (at / 3) * 2);
  }
  bytes[20] = (bytes[20] ?? 0) ^ 1;
  bytes.set(digest(bytes.subarray(0, -4)).subarray(0, 4), bytes.length - 4);
  let printed = '';
  for (let at = 0; at < bytes.length; at += 2) {
    const pair = (bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0);
    for (const digit of [pair % 45, Math.floor(pair / 45) % 45, Math.floor(pair / 2025)])
      printed += letters.charAt(digit);
  }
  return text.slice(0, 9) + printed;
};
