/** For whom somebody sits here today. Stored as a short key; unknown keys are shown as they are. */
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

/** Sorts as they are offered; those that a session has of its own come after them, and nobody's (null) last. */
export const comparePerspectives = (one: Perspective | null, other: Perspective | null): number => {
  const offered: readonly Perspective[] = defaultPerspectives;
  const placeOf = (perspective: Perspective | null) => {
    if (perspective === null) return offered.length + 1;
    const place = offered.indexOf(perspective);
    return place < 0 ? offered.length : place;
  };
  return placeOf(one) - placeOf(other);
};

/** Whether a text can be a perspective: short, one line. Who is asked decides what it means. */
export const isPerspective = (text: unknown): text is Perspective =>
  typeof text === 'string' && text.length > 0 && text.length <= 60 && !/\p{Cc}/u.test(text);
