/** A stretch of pieces that was replaced: from `start` up to `end` of the older text, by `put`. */
interface Hunk {
  readonly start: number;
  readonly end: number;
  readonly put: string;
}

/** A text in which two people's changes of the same older text stand. */
export interface MergedText {
  readonly text: string;
  /** Both changed the same words: both wordings stand there, one behind the other, and a person has to look. */
  readonly isDoubled: boolean;
}

/** One replacement in a text, in code units, never within a letter of two. */
export interface TextChange {
  readonly start: number;
  readonly end: number;
  readonly put: string;
}

/** Words with their signs, and every space by itself: nothing smaller is ever cut, so no emoji is. */
const piecesOf = (text: string): readonly string[] => text.match(/\s|\S+/gu) ?? [];

/** Beyond so many comparisons what lies between the same beginning and end counts as one change. */
const mostComparisons = 4_000_000;

/** For each pair of places the longest common rest, row by row. */
const commonRests = (before: readonly string[], after: readonly string[]): readonly Uint16Array[] => {
  let below = new Uint16Array(after.length + 1);
  const rests = [below];
  for (let i = before.length - 1; i >= 0; i -= 1) {
    const row = new Uint16Array(after.length + 1);
    for (let j = after.length - 1; j >= 0; j -= 1)
      row[j] = before[i] === after[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    rests.push(row);
    below = row;
  }
  return rests.reverse();
};

/** The longest common subsequence of pieces (Wagner and Fischer 1974), as what was replaced between them. */
const hunksBetween = (before: readonly string[], after: readonly string[], offset: number): readonly Hunk[] => {
  if (before.length * after.length > mostComparisons)
    return [{ start: offset, end: offset + before.length, put: after.join('') }];
  const rests = commonRests(before, after);
  const rest = (i: number, j: number) => rests[i]?.[j] ?? 0;
  const hunks: Hunk[] = [];
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    const [fromBefore, fromAfter] = [i, j];
    while ((i < before.length || j < after.length) && !(i < before.length && before[i] === after[j])) {
      if (j >= after.length || (i < before.length && rest(i + 1, j) >= rest(i, j + 1))) i += 1;
      else j += 1;
    }
    if (i > fromBefore || j > fromAfter)
      hunks.push({ start: offset + fromBefore, end: offset + i, put: after.slice(fromAfter, j).join('') });
    while (i < before.length && before[i] === after[j]) [i, j] = [i + 1, j + 1];
  }
  return hunks;
};

const hunksOf = (before: readonly string[], after: readonly string[]): readonly Hunk[] => {
  const shortest = Math.min(before.length, after.length);
  let start = 0;
  while (start < shortest && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shortest - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  const [older, newer] = [before.slice(start, before.length - end), after.slice(start, after.length - end)];
  return older.length + newer.length === 0 ? [] : hunksBetween(older, newer, start);
};

/** What has to be replaced to turn one text into another, word by word, from the end to the beginning. */
export const textChanges = (before: string, after: string): readonly TextChange[] => {
  const pieces = piecesOf(before);
  const places = [0];
  for (const piece of pieces) places.push((places.at(-1) ?? 0) + piece.length);
  const at = (piece: number) => places[piece] ?? before.length;
  return hunksOf(pieces, piecesOf(after))
    .map(({ start, end, put }) => ({ start: at(start), end: at(end), put }))
    .reverse();
};

/** Whether two changes are about the same words; two insertions at one place are not, both find room. */
const isSameWords = (a: Hunk, b: Hunk): boolean => a.start < b.end && b.start < a.end;

const areTouching = (a: Hunk, b: Hunk): boolean =>
  isSameWords(a, b) || (a.start === b.start && a.end === b.end && a.start === a.end);

/** In no text two words touch; where two changes leave two words side by side, a space keeps them apart. */
const joined = (parts: readonly string[]): string =>
  parts
    .filter((part) => part !== '')
    .map((part, index, all) => (/\S$/u.test(all[index - 1] ?? '') && /^\S/u.test(part) ? ` ${part}` : part))
    .join('');

/** What one side made of the stretch from `start` to `end`. */
const saidIn = (pieces: readonly string[], hunks: readonly Hunk[], { start, end }: Omit<Hunk, 'put'>): string => {
  const parts: string[] = [];
  let place = start;
  for (const hunk of hunks) {
    parts.push(...pieces.slice(place, hunk.start), hunk.put);
    place = hunk.end;
  }
  return joined([...parts, ...pieces.slice(place, end)]);
};

/** One behind the other, and never glued to one word. */
const bothOf = (first: string, second: string): string => {
  if (first === '' || second === '' || /\s$/u.test(first) || /^\s/u.test(second)) return first + second;
  return first + (first.includes('\n') || second.includes('\n') ? '\n' : ' / ') + second;
};

interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly theirs: readonly Hunk[];
  readonly own: readonly Hunk[];
}

const put = (pieces: readonly string[], stretch: Stretch): MergedText => {
  const { theirs, own } = stretch;
  if (own.length === 0 || theirs.length === 0)
    return { text: saidIn(pieces, [...own, ...theirs], stretch), isDoubled: false };
  if ([...theirs, ...own].every((hunk) => hunk.put === '')) return { text: '', isDoubled: false };
  const [first, second] = [saidIn(pieces, theirs, stretch), saidIn(pieces, own, stretch)];
  if (first === second) return { text: first, isDoubled: false };
  return { text: bothOf(first, second), isDoubled: stretch.end > stretch.start };
};

/** Changes of both sides in the order of the older text; those about the same words lie together. */
const stretchesOf = (theirs: readonly Hunk[], own: readonly Hunk[]): readonly Stretch[] => {
  const all = [...theirs.map((hunk) => ({ hunk, isOwn: false })), ...own.map((hunk) => ({ hunk, isOwn: true }))].sort(
    (a, b) => a.hunk.start - b.hunk.start || a.hunk.end - b.hunk.end,
  );
  const stretches: Stretch[] = [];
  for (const { hunk, isOwn } of all) {
    const last = stretches.at(-1);
    const fits = last !== undefined && areTouching({ ...last, put: '' }, hunk);
    const base = fits ? last : { start: hunk.start, end: hunk.end, theirs: [], own: [] };
    if (fits) stretches.pop();
    stretches.push({
      start: base.start,
      end: Math.max(base.end, hunk.end),
      theirs: isOwn ? base.theirs : [...base.theirs, hunk],
      own: isOwn ? [...base.own, hunk] : base.own,
    });
  }
  return stretches;
};

/**
 * Three-way merge, word by word: `before` is what both began with, `theirs` what stands there now, `own` what was typed.
 * Words that either of them wrote are always in the result; words that one left as they were and the other removed are
 * not. Where both changed the same words, their wording comes first and `isDoubled` says so.
 */
export const mergeTexts = (before: string, theirs: string, own: string): MergedText => {
  const pieces = piecesOf(before);
  const stretches = stretchesOf(hunksOf(pieces, piecesOf(theirs)), hunksOf(pieces, piecesOf(own)));
  const parts: string[] = [];
  let place = 0;
  let isDoubled = false;
  for (const stretch of stretches) {
    const merged = put(pieces, stretch);
    parts.push(...pieces.slice(place, stretch.start), merged.text);
    place = stretch.end;
    isDoubled ||= merged.isDoubled;
  }
  return { text: joined([...parts, ...pieces.slice(place)]), isDoubled };
};
