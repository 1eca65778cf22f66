import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { fromBase64, toBase64 } from '../../src/domain/base64.ts';

const counted = (length: number): Uint8Array<ArrayBuffer> =>
  Uint8Array.from({ length }, (_, at) => (at * 31 + 7) % 256);
const known = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

afterEach(() => {
  for (const [home, name] of [
    [Uint8Array.prototype, 'toBase64'],
    [Uint8Array, 'fromBase64'],
  ] as const)
    if (Object.hasOwn(home, name)) Reflect.deleteProperty(home, name);
});

describe('bytes as base64', () => {
  it('come back as they were, at every length and over every border of a piece', () => {
    const lengths = [...Array.from({ length: 260 }, (_, length) => length), 8_191, 8_192, 8_193, 16_384, 24_577];
    for (const length of lengths) {
      const bytes = counted(length);
      expect(toBase64(bytes)).toBe(known(bytes));
      expect(fromBase64(toBase64(bytes))).toEqual(bytes);
    }
  });

  it('are read from a view into more bytes as from bytes of their own', () => {
    expect(toBase64(counted(100).subarray(7, 50))).toBe(known(counted(100).slice(7, 50)));
  });

  it('of ten megabytes come back whole', () => {
    const bytes = counted(10_000_000);
    const letters = toBase64(bytes);
    expect(letters.length).toBe(13_333_336);
    expect(Buffer.compare(fromBase64(letters) ?? new Uint8Array(), bytes)).toBe(0);
  });

  it('may have ends of lines between them, as mail has', () => {
    expect(fromBase64('UEx\r\nFTl\nVN ')).toEqual(new TextEncoder().encode('PLENUM'));
  });

  it('that are none are no bytes, and never a fault', () => {
    for (const text of ['%%%', 'A', 'AAAAA', 'AA=A', '=', 'ÄÄÄÄ', 'UEx-', '\u{1F600}'])
      expect(fromBase64(text)).toBeNull();
    fc.assert(
      fc.property(fc.string(), (text) => {
        fromBase64(text);
      }),
    );
  });

  it('are written and read by what the engine has, where it has it', () => {
    const does = { write: 0, read: 0 };
    Object.defineProperty(Uint8Array.prototype, 'toBase64', {
      configurable: true,
      value(this: Uint8Array) {
        does.write += 1;
        return known(this);
      },
    });
    Object.defineProperty(Uint8Array, 'fromBase64', {
      configurable: true,
      value: (text: string) => {
        does.read += 1;
        if (text === '%%%') throw new SyntaxError('not base64');
        return Uint8Array.from(Buffer.from(text, 'base64'));
      },
    });
    expect(fromBase64(toBase64(counted(99)))).toEqual(counted(99));
    expect(fromBase64('%%%')).toBeNull();
    expect(does).toEqual({ write: 1, read: 2 });
  });
});
