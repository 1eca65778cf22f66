import { type Reader, TooMuch, Unreadable } from './reader.ts';

/** Deepest value that is let in, and deepest that is looked at at all: reading on costs a stack. */
const deepest = 12;
const unreadablyDeep = 64;

const poisonous: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Passes over one value of lib0's `any` without building it. True when it is plain JSON: no BigInt (JSON.stringify
 * throws on it, on every device), no bytes, no key that reaches for a prototype, not too deep.
 */
export const passValue = (reader: Reader, depth = 1): boolean => {
  const isShallow = depth <= deepest;
  switch (reader.byte()) {
    case 127: // undefined
    case 126: // null
    case 121: // false
    case 120: // true
      return isShallow;
    case 125:
      passInteger(reader);
      return isShallow;
    case 124:
      reader.skip(4);
      return isShallow;
    case 123:
      reader.skip(8);
      return isShallow;
    case 122:
      reader.skip(8);
      return false;
    case 119:
      reader.text();
      return isShallow;
    case 118:
      return passObject(reader, depth) && isShallow;
    case 117:
      return passList(reader, depth) && isShallow;
    case 116:
      reader.skip(reader.count(1));
      return false;
    default:
      throw new Unreadable();
  }
};

/** lib0's signed number: six bits in the first byte, seven in each that follows. */
const passInteger = (reader: Reader): void => {
  let more = reader.byte() >= 128;
  for (let turn = 0; more; turn += 1) {
    if (turn === 8) throw new Unreadable();
    more = reader.byte() >= 128;
  }
};

const passObject = (reader: Reader, depth: number): boolean => {
  if (depth > unreadablyDeep) throw new TooMuch();
  let isPlain = true;
  for (let left = reader.count(2); left > 0; left -= 1) {
    if (poisonous.has(reader.text())) isPlain = false;
    if (!passValue(reader, depth + 1)) isPlain = false;
  }
  return isPlain;
};

const passList = (reader: Reader, depth: number): boolean => {
  if (depth > unreadablyDeep) throw new TooMuch();
  let isPlain = true;
  for (let left = reader.count(1); left > 0; left -= 1) if (!passValue(reader, depth + 1)) isPlain = false;
  return isPlain;
};
