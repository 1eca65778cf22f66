/** Longest item: ten hours. */
const mostMinutes = 600;

/** Whole minutes from 0 to 600 as a person types them; null for everything else. */
export const parseMinutes = (text: string): number | null => {
  const minutes = /^\d{1,3}$/u.test(text.trim()) ? Number(text) : Number.NaN;
  return minutes <= mostMinutes ? minutes : null;
};
