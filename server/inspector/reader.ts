/** Bytes that are no update. Thrown and caught inside this folder only. */
export class Unreadable extends Error {}

/** More than any honest client sends in one message. Thrown and caught inside this folder only. */
export class TooMuch extends Error {}

const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
/** Up to this length a loop over plain letters is faster than the decoder. */
const shortText = 40;

/** Reads bytes from outside. Whatever a number claims is compared with what is there before anything is made of it. */
export class Reader {
  readonly bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  get at(): number {
    return this.#at;
  }

  get left(): number {
    return this.bytes.length - this.#at;
  }

  byte(): number {
    const value = this.bytes[this.#at];
    if (value === undefined) throw new Unreadable();
    this.#at += 1;
    return value;
  }

  skip(length: number): void {
    if (length > this.left) throw new Unreadable();
    this.#at += length;
  }

  /** A variable-length number of at most 53 bits. */
  number(): number {
    let value = 0;
    let unit = 1;
    for (let turn = 0; turn < 8; turn += 1) {
      const byte = this.byte();
      value += (byte & 127) * unit;
      if (value > Number.MAX_SAFE_INTEGER) throw new Unreadable();
      if (byte < 128) return value;
      unit *= 128;
    }
    throw new Unreadable();
  }

  /** A number that says how many things of at least `bytesEach` follow. */
  count(bytesEach: number): number {
    const value = this.number();
    if (value * bytesEach > this.left) throw new Unreadable();
    return value;
  }

  atMost(most: number): number {
    const value = this.number();
    if (value > most) throw new Unreadable();
    return value;
  }

  text(): string {
    const length = this.count(1);
    const from = this.#at;
    this.#at += length;
    if (length <= shortText) {
      let plain = '';
      for (let at = from; at < from + length; at += 1) {
        const byte = this.bytes[at] ?? 0;
        if (byte > 127) return this.#decode(from);
        plain += String.fromCharCode(byte);
      }
      return plain;
    }
    return this.#decode(from);
  }

  #decode(from: number): string {
    try {
      return text.decode(this.bytes.subarray(from, this.#at));
    } catch {
      // Not UTF-8: stock clients throw on it in the middle of a transaction.
      throw new Unreadable();
    }
  }
}
