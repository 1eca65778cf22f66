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
