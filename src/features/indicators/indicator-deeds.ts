import type * as Y from 'yjs';
import {
  type CrossSettings,
  putCross,
  putIndicator,
  readCross,
  removeIndicator,
  restoreIndicator,
  settleNumbers,
} from '../../documents/plan/crosses.ts';
import { type AgendaItemId, createId, type IndicatorId, type RandomBytes } from '../../domain/ids.ts';
import { type CrossPlace, type Indicator, mostIndicators } from '../../domain/indicators/indicator-cross.ts';
import type { IndicatorDraft } from '../../domain/indicators/indicator-lines.ts';
import { keyAt, keyBetween, type ListMove, placeAfter } from '../../domain/order.ts';

/** What became of findings that were added. */
export interface Added {
  readonly ids: readonly IndicatorId[];
  /** The number of the first of them. */
  readonly number: number;
  /** How many have no room on the cross. */
  readonly left: number;
  readonly undo: () => void;
}

/** What the moderator can do with a cross. Deeds that can be taken back answer with the way back. */
export interface IndicatorDeeds {
  readonly set: (settings: CrossSettings) => void;
  /** Adds findings behind the last one; numbers that are free are kept, all others are the next free ones. */
  readonly add: (drafts: readonly IndicatorDraft[]) => Added;
  readonly change: (id: IndicatorId, fields: Partial<Pick<Indicator, 'title' | 'text' | 'addressee'>>) => () => void;
  readonly place: (id: IndicatorId, place: CrossPlace | null) => () => void;
  readonly move: (id: IndicatorId, move: ListMove) => void;
  /** By dragging: the place is counted without the dragged one. */
  readonly moveTo: (id: IndicatorId, place: number) => void;
  readonly remove: (id: IndicatorId) => () => void;
}

const putFields = (doc: Y.Doc, item: AgendaItemId, id: IndicatorId, fields: Partial<Indicator>): (() => void) => {
  const known = readCross(doc, item).indicators.find((one) => one.id === id);
  if (known === undefined) return () => undefined;
  putIndicator(doc, { id, ...fields });
  const keys = Object.keys(fields) as (keyof Indicator)[];
  return () => putIndicator(doc, { id, ...Object.fromEntries(keys.map((key) => [key, known[key]])) });
};

/** Numbers that a list brings along are kept where nobody ever had them; all others come after the greatest. */
const newNumbers = (given: ReadonlySet<number>, drafts: readonly IndicatorDraft[]): readonly number[] => {
  const taken = new Set(given);
  const own = drafts.map(({ number }) => {
    if (number === null || taken.has(number)) return null;
    taken.add(number);
    return number;
  });
  let greatest = Math.max(0, ...taken);
  return own.map((number) => {
    if (number === null) greatest += 1;
    return number ?? greatest;
  });
};

const addAll = (
  doc: Y.Doc,
  { item, random }: { readonly item: AgendaItemId; readonly random: RandomBytes },
  drafts: readonly IndicatorDraft[],
): Added => {
  const present = readCross(doc, item).indicators;
  const taken = drafts.slice(0, Math.max(0, mostIndicators - present.length));
  const numbers = newNumbers(settleNumbers(doc, item), taken);
  let order = present.at(-1)?.order ?? null;
  const written = taken.map((draft, index): Indicator => {
    order = keyBetween(order, null);
    return { ...draft, id: createId<IndicatorId>(random), item, number: numbers[index] ?? 0, order };
  });
  doc.transact(() => {
    for (const one of written) putIndicator(doc, one);
  });
  return {
    ids: written.map(({ id }) => id),
    number: written[0]?.number ?? 0,
    left: drafts.length - taken.length,
    undo: () =>
      doc.transact(() => {
        for (const { id } of written) removeIndicator(doc, id);
      }),
  };
};

const moveTo = (doc: Y.Doc, item: AgendaItemId, id: IndicatorId, place: number): void => {
  const order = keyAt(readCross(doc, item).indicators, id, place);
  if (order !== null) putIndicator(doc, { id, order });
};

export const createIndicatorDeeds = (doc: Y.Doc, item: AgendaItemId, random: RandomBytes): IndicatorDeeds => ({
  set: (settings) => putCross(doc, item, settings),
  add: (drafts) => addAll(doc, { item, random }, drafts),
  change: (id, fields) => putFields(doc, item, id, fields),
  place: (id, place) => putFields(doc, item, id, { place }),
  move: (id, move) => {
    const { indicators } = readCross(doc, item);
    const from = indicators.findIndex((one) => one.id === id);
    if (from >= 0) moveTo(doc, item, id, placeAfter(move, from, indicators.length));
  },
  moveTo: (id, place) => moveTo(doc, item, id, place),
  remove: (id) => {
    removeIndicator(doc, id);
    return () => restoreIndicator(doc, id);
  },
});
