/*
 * German school grades with plus and minus, as the sixteen steps of upper school. A plus is 0.3 better than the grade, a
 * minus 0.3 worse; there is neither „6+" nor „6-". So 1+ is 0.7, 3+ is 2.7, 6 is 6.0, and neighbours are 0.3 or 0.4 apart.
 */
export const grades = [
  '1+',
  '1',
  '1-',
  '2+',
  '2',
  '2-',
  '3+',
  '3',
  '3-',
  '4+',
  '4',
  '4-',
  '5+',
  '5',
  '5-',
  '6',
] as const;
export type Grade = (typeof grades)[number];

/** The cards of the mood, the brightest first. */
export const moods = ['bright', 'mixed', 'heavy'] as const;
export type Mood = (typeof moods)[number];

/** What can be answered to a date; „if need be" helps only where „yes" is equal. */
export const dateChoices = ['yes', 'maybe', 'no'] as const;
export type DateChoice = (typeof dateChoices)[number];
