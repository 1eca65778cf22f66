import * as v from 'valibot';
import { isId, type RowId } from '../domain/ids.ts';
import { mostRaises } from '../domain/signals/hand.ts';
import { wireId } from './wire-id.ts';

/* Of what the shapes of a ledger are made. */

/** A whole number between two bounds, both of them allowed. */
export const whole = (least: number, most: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));
/** Milliseconds since 1970, up to the last day a date can name. */
export const moment = whole(0, 8_640_000_000_000_000);
/** More of anything is no meeting's. */
export const few = 1_000;

/** A hand that is up. */
export const raisedHand = v.strictObject({ raise: whole(1, mostRaises), turn: whole(1, few) });

/** A plain object whose keys are ids. */
export const byId = <Key extends string, Value>(value: v.GenericSchema<unknown, Value>) =>
  v.pipe(
    v.record(v.string(), value),
    v.check((table) => Object.keys(table).every(isId)),
    v.transform((table) => table as Readonly<Record<Key, Value>>),
  );

/** A list of ids, each of them once. */
export const ids = <Id extends string>() =>
  v.pipe(
    v.array(wireId<Id>()),
    v.maxLength(few),
    v.check((list) => isDistinct(list)),
  );

/** Whether nothing stands twice in a list. */
export const isDistinct = (list: readonly string[]): boolean => new Set(list).size === list.length;

/** Ids of what is published, by `seat/…`. */
export const published = v.record(v.pipe(v.string(), v.maxLength(130)), wireId<RowId>());

/** Whose an entry under `seat/…` is. */
export const seatOfKey = (key: string): string => key.slice(0, key.indexOf('/'));
