const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const base = digits.length;

const digitAt = (key: string, index: number, missing: number): number => {
  const letter = key[index];
  return letter === undefined ? missing : digits.indexOf(letter);
};

/**
 * A key that sorts after `before` and before `after` (null: no bound), for lists that several people sort at once:
 * moving one entry writes one key and leaves the others alone. Compare keys with `<`, ties by id.
 * Keys never end in "0", so that there is always room in front of one.
 */
export const keyBetween = (before: string | null, after: string | null): string => {
  if (before !== null && after !== null && before >= after) return keyBetween(before, null);
  let key = '';
  let bounded = after !== null;
  for (let index = 0; ; index += 1) {
    const low = digitAt(before ?? '', index, 0);
    const high = bounded ? digitAt(after ?? '', index, base) : base;
    if (high - low > 1) return key + digits[low + Math.floor((high - low) / 2)];
    key += digits[low];
    if (high > low) bounded = false;
  }
};

/** `count` keys in rising order, for a list that is written at once. */
export const keysInOrder = (count: number): readonly string[] => {
  const width = Math.max(1, Math.ceil(Math.log(count + 1) / Math.log(base)));
  const step = Math.max(1, Math.floor(base ** width / (count + 1)));
  return Array.from({ length: count }, (_, index) => {
    let rest = (index + 1) * step;
    let key = '';
    for (let place = 0; place < width; place += 1) {
      key = digits[rest % base] + key;
      rest = Math.floor(rest / base);
    }
    return `${key}V`;
  });
};

/** Sorts by key, entries with the same key by id, so that every device shows the same order. */
export const inOrder = <Entry extends { readonly order: string; readonly id: string }>(
  entries: readonly Entry[],
): readonly Entry[] =>
  [...entries].sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : a.id < b.id ? -1 : 1));

/** One step in a list, or to one of its ends. */
export type ListMove = 'up' | 'down' | 'first' | 'last';

/** Where an entry stands after the move, counted from 0; at the ends it stays where it is. */
export const placeAfter = (move: ListMove, from: number, count: number): number => {
  if (move === 'first') return 0;
  if (move === 'last') return Math.max(0, count - 1);
  return Math.min(count - 1, Math.max(0, from + (move === 'up' ? -1 : 1)));
};

interface Ordered {
  readonly order: string;
  readonly id: string;
}

/**
 * The new key of an entry that shall stand at this place (counted without it) of a list in order; null when it stands
 * there already or is not in the list. Only this one entry has to be written.
 */
export const keyAt = (entries: readonly Ordered[], id: string, place: number): string | null => {
  const from = entries.findIndex((entry) => entry.id === id);
  if (from < 0 || from === place) return null;
  const others = entries.filter((entry) => entry.id !== id);
  return keyBetween(others[place - 1]?.order ?? null, others[place]?.order ?? null);
};
