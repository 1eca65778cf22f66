import { isId } from '../ids.ts';

/** For whom somebody sits here today. Stored as a short key; a key that nobody has named is shown as it is. */
export type Perspective = string;

/** Whoever sits here as a guest: advises, and is counted when the moderation admits them. */
export const guestPerspective = 'guest' satisfies Perspective;

/** The perspectives a session starts with, in the order in which they are offered. */
export const defaultPerspectives = [
  'politics',
  'administration',
  'municipalities',
  'focusGroups',
  'providers',
  'concerned',
  guestPerspective,
] as const satisfies readonly Perspective[];

/** A perspective of a session. */
export interface OfferedPerspective {
  readonly key: Perspective;
  /** What this session calls it; null: by its usual word. */
  readonly name: string | null;
  /** Offered to nobody any more; whoever sits here for it stays readable. */
  readonly hidden: boolean;
}

/** What a session offers in which nobody has changed anything. */
export const usualPerspectives: readonly OfferedPerspective[] = defaultPerspectives.map((key) => ({
  key,
  name: null,
  hidden: false,
}));

/** Most perspectives of a session: more would not be found in one look. */
export const mostPerspectives = 20;

/** Longest name of one, in letters. */
export const longestPerspective = 60;

/** Those of a list that are called otherwise, hidden, or of the session's own. */
export const changedPerspectives = (perspectives: readonly OfferedPerspective[]): readonly OfferedPerspective[] =>
  perspectives.filter(({ name, hidden }) => name !== null || hidden);

const isOffered = (entry: unknown): entry is OfferedPerspective => {
  const { key, name, hidden } = (entry ?? {}) as Partial<Record<keyof OfferedPerspective, unknown>>;
  return isId(key) && (name === null || isPerspective(name)) && typeof hidden === 'boolean';
};

/** A list as a file or a device gives it back; what is no perspective of ours is left out, and so is what is too much. */
export const readOffered = (list: unknown): readonly OfferedPerspective[] =>
  (Array.isArray(list) ? list : [])
    .filter(isOffered)
    .slice(0, mostPerspectives)
    .map(({ key, name, hidden }) => ({ key, name, hidden }));

/** The keys that are offered, in order. */
export const offeredKeys = (perspectives: readonly OfferedPerspective[]): readonly Perspective[] =>
  perspectives.flatMap(({ key, hidden }) => (hidden ? [] : [key]));

/** Sorts as they are offered: those that a session has of its own stand before guests, and nobody's (null) last. */
export const comparePerspectives = (one: Perspective | null, other: Perspective | null): number => {
  const offered: readonly Perspective[] = defaultPerspectives;
  const placeOf = (perspective: Perspective | null) => {
    if (perspective === null) return offered.length;
    const place = offered.indexOf(perspective);
    return place < 0 ? offered.length - 1.5 : place;
  };
  return placeOf(one) - placeOf(other);
};

/** Whether a text can be a perspective, or the name of one: short, one line. Who is asked decides what it means. */
export const isPerspective = (text: unknown): text is Perspective =>
  typeof text === 'string' && text.length > 0 && text.length <= longestPerspective && !/\p{Cc}/u.test(text);
