import type * as Y from 'yjs';

const isLow = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;

/**
 * Turns a shared text into `wanted` by the smallest single replacement, so that what another person writes elsewhere
 * in it at the same time stays. Both cuts are moved to whole code points: half an emoji makes Yjs documents diverge.
 */
export const replaceText = (text: Y.Text, wanted: string): void => {
  const present = text.toString();
  if (present === wanted) return;
  const shortest = Math.min(present.length, wanted.length);
  let start = 0;
  while (start < shortest && present[start] === wanted[start]) start += 1;
  if (start > 0 && (isLow(present.charCodeAt(start)) || isLow(wanted.charCodeAt(start)))) start -= 1;
  let end = 0;
  while (end < shortest - start && present[present.length - 1 - end] === wanted[wanted.length - 1 - end]) end += 1;
  if (end > 0 && (isLow(present.charCodeAt(present.length - end)) || isLow(wanted.charCodeAt(wanted.length - end))))
    end -= 1;
  const write = () => {
    text.delete(start, present.length - start - end);
    text.insert(start, wanted.slice(start, wanted.length - end));
  };
  if (text.doc === null) write();
  else text.doc.transact(write);
};
