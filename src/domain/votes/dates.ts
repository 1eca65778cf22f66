import type { Counts } from '../ballot/ballot.ts';
import type { AgendaItemId, QuestionId } from '../ids.ts';
import type { DateChoice } from './choices.ts';

/** A day and a time of day as they stand on a calendar in the room: no zone, because the room has one. */
export interface LocalTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
}

const shape = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})$/u;

/** A date of a poll, `2027-09-09T14:00`; null: there is no such day or time. */
export const parseLocalTime = (text: string): LocalTime | null => {
  const match = shape.exec(text);
  if (match === null) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = match.slice(1).map(Number);
  const at = new Date(Date.UTC(year, month - 1, day));
  const isDay = at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === day;
  return isDay && year >= 1970 && hour < 24 && minute < 60 ? { year, month, day, hour, minute } : null;
};

const two = (number: number): string => String(number).padStart(2, '0');

/** The same as text. */
export const localTimeText = ({ year, month, day, hour, minute }: LocalTime): string =>
  `${year}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}`;

/** Day (`2027-09-09`) and time of day (`14:00`) as they are typed; null unless both are there. */
export const joinLocalTime = (day: string, time: string): string | null => {
  const text = `${day}T${time.padStart(5, '0')}`;
  return parseLocalTime(text) === null ? null : text;
};

/** So many minutes later on the wall clock. */
export const minutesAfter = (start: LocalTime, minutes: number): LocalTime => {
  const at = new Date(Date.UTC(start.year, start.month - 1, start.day, start.hour, start.minute + minutes));
  return {
    year: at.getUTCFullYear(),
    month: at.getUTCMonth() + 1,
    day: at.getUTCDate(),
    hour: at.getUTCHours(),
    minute: at.getUTCMinutes(),
  };
};

/** Where a person writes the date they suggest: an answer to a question that nobody asks, and so is never counted. */
export const suggestionIdOf = (item: AgendaItemId): QuestionId => `${item}-s` as QuestionId;

/** Most dates that people may suggest before the moderator has looked at them. */
export const mostSuggested = 20;

/** What people suggest: real dates that are not asked already, each once, in the order of the calendar. */
export const suggestedDates = (said: Iterable<string>, asked: Iterable<string>): readonly string[] => {
  const known = new Set(asked);
  return [...new Set(said)]
    .filter((text) => parseLocalTime(text) !== null && !known.has(text))
    .sort()
    .slice(0, mostSuggested);
};

/** One date with how it was answered. */
export interface DateResult<Id> {
  readonly id: Id;
  /** As `parseLocalTime` reads it. */
  readonly at: string;
  readonly counts: Counts;
}

/** How often a choice was made. */
export const timesChosen = (counts: Counts, choice: DateChoice): number => counts[choice] ?? 0;

/**
 * Dates by the rule that is named on the screen: most „yes" first, then most „if need be". Equal ones stand side by side
 * under one place and in the order of the calendar.
 */
export const rankDates = <Id>(dates: readonly DateResult<Id>[]): readonly (DateResult<Id> & { place: number })[] => {
  const better = (a: DateResult<Id>, b: DateResult<Id>): number =>
    timesChosen(b.counts, 'yes') - timesChosen(a.counts, 'yes') ||
    timesChosen(b.counts, 'maybe') - timesChosen(a.counts, 'maybe');
  const sorted = [...dates].sort((a, b) => better(a, b) || (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  return sorted.map((date) => ({ ...date, place: sorted.findIndex((other) => better(other, date) === 0) + 1 }));
};

/** The best dates: one, or several that are equal; none as long as nobody has said yes or „if need be" to anything. */
export const bestDates = <Id>(dates: readonly DateResult<Id>[]): readonly DateResult<Id>[] =>
  rankDates(dates).filter(
    ({ place, counts }) => place === 1 && timesChosen(counts, 'yes') + timesChosen(counts, 'maybe') > 0,
  );
