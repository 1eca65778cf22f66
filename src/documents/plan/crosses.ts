import type * as Y from 'yjs';
import { type AgendaItemId, type IndicatorId, parseId } from '../../domain/ids.ts';
import {
  addressees,
  type CrossPlace,
  crossHalves,
  type Indicator,
  type IndicatorCross,
  longestCross,
  longestIndicator,
  nearestPlace,
  quadrants,
  settledNumbers,
} from '../../domain/indicators/indicator-cross.ts';
import { inOrder } from '../../domain/order.ts';
import { type Fields, readRemoved, readTable, removeEntry, restoreEntry, writeFields } from '../field-table.ts';
import { asNumber, asOneOf, asText, asWhole, isRecord } from '../parse.ts';
import { planRoots } from './roots.ts';

/*
 * Indicator crosses in `session/<s>/plan`. Read only by the screens that show one, and therefore no part of `readPlan`:
 * a participant's first load is without it.
 */

const greatestNumber = 9_999;

/** The cross of an agenda item (SPEC D110), a plain one where nothing was set. */
export const readCross = (doc: Y.Doc, item: AgendaItemId): IndicatorCross => {
  const fields: Fields = readTable(planRoots(doc).crosses).get(item) ?? new Map();
  return {
    item,
    placedBy: line(fields.get('placedBy'), longestCross.placedBy),
    halves: lines(fields, 'half', crossHalves, longestCross.half),
    sentences: lines(fields, 'sentence', quadrants, longestCross.sentence),
    simple: fields.get('simple') === true,
    focus: parseId<IndicatorId>(fields.get('focus')),
    indicators: readIndicators(doc, item),
  };
};

const line = (value: unknown, longest: number): string => asText(value).slice(0, longest);

const lines = <Key extends string>(fields: Fields, name: string, keys: readonly Key[], longest: number) =>
  Object.fromEntries(keys.map((key) => [key, line(fields.get(`${name}/${key}`), longest).trim()])) as Record<
    Key,
    string
  >;

/** Removed findings keep their numbers, so that nobody else gets them (SPEC D111). */
const numbersOf = (doc: Y.Doc, item: AgendaItemId): ReadonlyMap<string, number> => {
  const all = [...readTable(planRoots(doc).indicators), ...readRemoved(planRoots(doc).indicators)];
  return settledNumbers(
    all.flatMap(([id, fields]) => {
      const number = asWhole(fields.get('number'), 1, greatestNumber);
      return fields.get('item') === item && number !== null ? [{ id, number }] : [];
    }),
  );
};

const readIndicators = (doc: Y.Doc, item: AgendaItemId): readonly Indicator[] => {
  const numbers = numbersOf(doc, item);
  return inOrder(
    [...readTable(planRoots(doc).indicators)].flatMap(([id, fields]): readonly Indicator[] => {
      const number = numbers.get(id);
      if (number === undefined) return [];
      return [
        {
          id: id as IndicatorId,
          item,
          number,
          title: line(fields.get('title'), longestIndicator.title),
          text: line(fields.get('text'), longestIndicator.text),
          addressee: asOneOf(fields.get('addressee'), addressees, 'all'),
          place: readPlace(fields.get('place')),
          order: asText(fields.get('order')),
        },
      ];
    }),
  );
};

const readPlace = (value: unknown): CrossPlace | null => {
  if (!isRecord(value)) return null;
  const [importance, influence] = [asNumber(value['importance']), asNumber(value['influence'])];
  return importance === null || influence === null ? null : nearestPlace({ importance, influence });
};

/** What a moderator sets for a cross, each word by itself. */
export type CrossSettings = Partial<Pick<IndicatorCross, 'placedBy' | 'simple' | 'focus'>> & {
  readonly halves?: Partial<IndicatorCross['halves']>;
  readonly sentences?: Partial<IndicatorCross['sentences']>;
};

/** Changes what is set for a cross. */
export const putCross = (
  doc: Y.Doc,
  item: AgendaItemId,
  { halves = {}, sentences = {}, ...fields }: CrossSettings,
): void =>
  doc.transact(() =>
    writeFields(planRoots(doc).crosses, item, {
      ...fields,
      ...named('half', halves),
      ...named('sentence', sentences),
    }),
  );

const named = (name: string, words: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(words).map(([key, text]) => [`${name}/${key}`, text]));

/**
 * Adds findings, or changes fields of one. A place is one value: two people who move a finding at the same time never
 * leave it where nobody put it. Adding writes down the numbers that everybody sees, so that none changes any more.
 */
export const putIndicator = (doc: Y.Doc, { id, ...fields }: Partial<Indicator> & Pick<Indicator, 'id'>): void =>
  doc.transact(() => writeFields(planRoots(doc).indicators, id, fields));

/** Writes down the numbers of a cross as they are read, and tells all that were ever given. */
export const settleNumbers = (doc: Y.Doc, item: AgendaItemId): ReadonlySet<number> => {
  const numbers = numbersOf(doc, item);
  doc.transact(() => {
    for (const [id, number] of numbers) writeFields(planRoots(doc).indicators, id, { number });
  });
  return new Set(numbers.values());
};

/** Takes a finding out; the numbers of the others stay. */
export const removeIndicator = (doc: Y.Doc, id: IndicatorId): void => removeEntry(planRoots(doc).indicators, id);

/** Takes that back. */
export const restoreIndicator = (doc: Y.Doc, id: IndicatorId): void => restoreEntry(planRoots(doc).indicators, id);
