/** For whom somebody sits here today. Stored as a short key; unknown keys are shown as they are. */
export type Perspective = string;

/** The perspectives a session starts with, in the order in which they are offered. */
export const defaultPerspectives = [
  'politics',
  'administration',
  'municipalities',
  'focusGroups',
  'providers',
  'concerned',
  'guest',
] as const satisfies readonly Perspective[];

/** Whether a text can be a perspective: short, one line. Who is asked decides what it means. */
export const isPerspective = (text: unknown): text is Perspective =>
  typeof text === 'string' && text.length > 0 && text.length <= 60 && !/\p{Cc}/u.test(text);
