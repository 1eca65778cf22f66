import { type CriterionId, isId } from '../domain/ids.ts';
import { isDay } from '../domain/proposal/day.ts';

/*
 * What comes out of a shared document was written by somebody else, perhaps by an older or a forged client.
 * Each of these keeps what it knows and answers everything else with the given value.
 */

/** An object with fields, not a list and not null. */
export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * The plain JSON that a value says, also where a foreign hand has put a shared type or a BigInt: the one must not be put
 * into a second document, on the other JSON throws.
 */
export const asPlain = (value: unknown): unknown => {
  const text = JSON.stringify(value, (_key, part: unknown) => (typeof part === 'bigint' ? String(part) : part));
  return text === undefined ? undefined : JSON.parse(text);
};

/** Longest text that a screen is asked to show from a one-line field; longer ones are cut, not refused. */
export const longestLine = 2_000;

/** A text, cut to `longestLine`. */
export const asText = (value: unknown, otherwise = ''): string =>
  typeof value === 'string' ? value.slice(0, longestLine) : otherwise;

/** A finite number, or null. */
export const asNumber = (value: unknown): number | null =>
  typeof value === 'number' && Number.isFinite(value) ? value : null;

/** The furthest moment a `Date` can say (ECMA-262, 21.4.1.1). */
const furthestMoment = 8.64e15;

/** A moment in milliseconds since 1970, or null: what no clock can show is none. */
export const asMoment = (value: unknown): number | null => {
  const moment = asNumber(value);
  return moment !== null && moment >= 0 && moment <= furthestMoment ? moment : null;
};

/** A whole number from `min` to `max`, or null. */
export const asWhole = (value: unknown, min: number, max: number): number | null =>
  Number.isInteger(value) && (value as number) >= min && (value as number) <= max ? (value as number) : null;

/** A year of social planning, or null: no county plans for others. */
export const asYear = (value: unknown): number | null => asWhole(value, 2000, 2200);

/** A day as `2027-05-13`, or nothing. */
export const asDay = (value: unknown): string => (isDay(asText(value)) ? asText(value) : '');

/** One of the known words. */
export const asOneOf = <Known extends string>(value: unknown, known: readonly Known[], otherwise: Known): Known =>
  known.find((one) => one === value) ?? otherwise;

/** Every id of a list once, in its order. */
export const asIds = <Id extends string>(value: unknown): readonly Id[] =>
  Array.isArray(value) ? [...new Set(value.filter(isId))].map((id) => id as string as Id) : [];

/** The texts of a list, each cut to `longestLine`. */
export const asTexts = (value: unknown): readonly string[] =>
  Array.isArray(value)
    ? value.filter((text): text is string => typeof text === 'string').map((text) => asText(text))
    : [];

/** Whole scores by dimension; null when it is no table at all. Whether they lie on a scale is asked where they count. */
export const asScores = (value: unknown): Readonly<Record<CriterionId, number>> | null =>
  isRecord(value)
    ? (Object.fromEntries(Object.entries(value).filter(([id, score]) => isId(id) && Number.isInteger(score))) as Record<
        CriterionId,
        number
      >)
    : null;
