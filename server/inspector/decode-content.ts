import { type Reader, Unreadable } from './reader.ts';
import type { Content } from './structs.ts';
import { passValue } from './values.ts';

/** Arrays, maps and texts; higher numbers are XML. */
const highestKnownType = 2;

/**
 * Passes over the content of an item. Kinds that Yjs knows and we do not want are read as well, so that what stands
 * behind them can be: they are neutralised, the rest of the message counts.
 */
export const decodeContent = (reader: Reader, ref: number): Content => {
  const from = reader.at;
  const pass = passers[ref];
  if (pass === undefined) throw new Unreadable();
  const { length, known, text = null } = pass(reader);
  return { ref, length, from, to: reader.at, text, known };
};

interface Passed {
  readonly length: number;
  readonly known: boolean;
  readonly text?: string;
}

const unwanted: Passed = { length: 1, known: false };

const passText = (reader: Reader): Passed => {
  const text = reader.text();
  return { length: text.length, known: true, text };
};

const passAny = (reader: Reader): Passed => {
  const length = reader.count(1);
  let known = true;
  for (let left = length; left > 0; left -= 1) if (!passValue(reader)) known = false;
  return { length, known };
};

const passOldJson = (reader: Reader): Passed => {
  const length = reader.count(1);
  for (let left = length; left > 0; left -= 1) reader.text();
  return { length, known: false };
};

const passTexts =
  (count: number) =>
  (reader: Reader): Passed => {
    for (let left = count; left > 0; left -= 1) reader.text();
    return unwanted;
  };

const passType = (reader: Reader): Passed => {
  const type = reader.atMost(6);
  // An XML element and an XML hook carry a name.
  if (type === 3 || type === 5) reader.text();
  return { length: 1, known: type <= highestKnownType };
};

const passBytes = (reader: Reader): Passed => {
  reader.skip(reader.count(1));
  return unwanted;
};

const passDocument = (reader: Reader): Passed => {
  reader.text();
  passValue(reader);
  return unwanted;
};

/** By Yjs's number of the content. */
const passers: Readonly<Record<number, (reader: Reader) => Passed>> = {
  1: (reader) => ({ length: reader.number(), known: true }),
  2: passOldJson,
  3: passBytes,
  4: passText,
  5: passTexts(1),
  6: passTexts(2),
  7: passType,
  8: passAny,
  9: passDocument,
};
