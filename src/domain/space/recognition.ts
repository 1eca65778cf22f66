import { isDay } from '../proposal/day.ts';
import type { Recognition, RegisteredGroup } from './register.ts';

/** What is decided about a group, and on which day. */
export type GroupDecision = Pick<RegisteredGroup, 'recognition' | 'decidedOn'>;

/**
 * Status and day are one decision and are set together (SPEC D371): one without a day of its own, as that of a session without
 * a date, holds from the day on which it is written down. While a group is forming nothing was decided.
 */
export const decisionOn = (recognition: Recognition, on: string, today: string): GroupDecision => ({
  recognition,
  decidedOn: recognition === 'forming' ? '' : isDay(on) ? on : today,
});

/** Whether a status stands there without its day, as earlier versions let it. */
export const lacksDay = ({ recognition, decidedOn }: GroupDecision): boolean =>
  recognition !== 'forming' && decidedOn === '';
