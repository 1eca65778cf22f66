/** Longest item: ten hours. */
const mostMinutes = 600;

/** Whether something is a possible length of an item: whole minutes from 0 to 600. */
export const isMinutes = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= mostMinutes;

/** Whole minutes from 0 to 600 as a person types them; null for everything else. */
export const parseMinutes = (text: string): number | null => {
  const minutes = /^\d{1,3}$/u.test(text.trim()) ? Number(text) : Number.NaN;
  return isMinutes(minutes) ? minutes : null;
};
