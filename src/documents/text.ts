import type * as Y from 'yjs';

const isLow = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;

/** The smallest single replacement that turns one text into another. */
export interface Splice {
  readonly start: number;
  readonly removed: number;
  readonly inserted: string;
}

/**
 * What has to be replaced to turn `before` into `after`; null when they are the same. Both cuts are moved to whole code
 * points: half an emoji makes Yjs documents diverge.
 */
export const spliceOf = (before: string, after: string): Splice | null => {
  if (before === after) return null;
  const shortest = Math.min(before.length, after.length);
  let start = 0;
  while (start < shortest && before[start] === after[start]) start += 1;
  if (start > 0 && (isLow(before.charCodeAt(start)) || isLow(after.charCodeAt(start)))) start -= 1;
  let end = 0;
  while (end < shortest - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  if (end > 0 && (isLow(before.charCodeAt(before.length - end)) || isLow(after.charCodeAt(after.length - end))))
    end -= 1;
  return { start, removed: before.length - start - end, inserted: after.slice(start, after.length - end) };
};

/** Where a place in a text lies after a replacement; a place in what was replaced goes to its end. */
export const placeAfter = (place: number, { start, removed, inserted }: Splice): number => {
  if (place <= start) return place;
  return place >= start + removed ? place - removed + inserted.length : start + inserted.length;
};

/** Where a place in `before` lies in `after`; null when they are the same. */
export const placesAfter = (before: string, after: string): ((place: number) => number) | null => {
  const splice = spliceOf(before, after);
  return splice === null ? null : (place) => placeAfter(place, splice);
};

const write = (text: Y.Text, { start, removed, inserted }: Splice): void => {
  const act = () => {
    if (removed > 0) text.delete(start, removed);
    if (inserted !== '') text.insert(start, inserted);
  };
  if (text.doc === null) act();
  else text.doc.transact(act);
};

/** Turns a shared text into `wanted`, so that what another person writes elsewhere in it at the same time stays. */
export const replaceText = (text: Y.Text, wanted: string): void => {
  const splice = spliceOf(text.toString(), wanted);
  if (splice !== null) write(text, splice);
};

/**
 * Makes the change from `before` to `after` in a shared text that may say something else by now: a screen shows what
 * came from others a moment later, or after a word that is still being composed.
 */
export const editText = (text: Y.Text, before: string, after: string): void => {
  const present = text.toString();
  const [own, others] = [spliceOf(before, after), spliceOf(before, present)];
  if (own === null) return;
  const start = others === null ? own.start : placeAfter(own.start, others);
  const cut = own.start + own.removed;
  const end = Math.max(start, others === null ? cut : placeAfter(cut, others));
  write(text, { start, removed: end - start, inserted: own.inserted });
};
