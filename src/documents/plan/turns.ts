import type * as Y from 'yjs';
import type { AgendaItem } from '../../domain/agenda/agenda.ts';
import { type AgendaItemId, parseId, type SeatId } from '../../domain/ids.ts';
import { inOrder } from '../../domain/order.ts';
import { type Turn, type Turns, turnDeeds } from '../../domain/turns/turns.ts';
import { type Fields, readTable, writeFields } from '../field-table.ts';
import { asText, asWhole } from '../parse.ts';
import { planRoots } from './roots.ts';

/*
 * Root `turns` of the plan: a field table by agenda item. `order/<seat>`, `number/<seat>` and `did/<seat>` say of one
 * person each, so that what two moderators do at once is both kept, and everybody stands there once (SPEC D160).
 */

/** The rounds of turns of the items that have one. */
export const readTurns = (doc: Y.Doc, agenda: readonly AgendaItem[]): readonly Turns[] => {
  const table = readTable(planRoots(doc).turns);
  return agenda.flatMap(({ id, activity }) => {
    const fields: Fields = table.get(id) ?? new Map();
    return activity === 'checkIn' ? [{ item: id, named: fields.get('named') === true, turns: readOrder(fields) }] : [];
  });
};

const readOrder = (fields: Fields): readonly Turn[] => {
  const read = [...fields].flatMap(([field, value]) => {
    const seat = field.startsWith('order/') ? parseId<SeatId>(field.slice('order/'.length)) : null;
    if (seat === null || asText(value) === '') return [];
    const did = turnDeeds.find((deed) => deed === fields.get(`did/${seat}`)) ?? null;
    return [
      { id: seat, seat, number: asWhole(fields.get(`number/${seat}`), 1, 9_999) ?? 0, did, order: asText(value) },
    ];
  });
  const numbers = numbersOf(read);
  return inOrder(read).map(({ id: _, ...turn }) => ({ ...turn, number: numbers.get(turn.seat) ?? turn.number }));
};

/** Of two who were given one number at once the second gets the next free one. */
const numbersOf = (turns: readonly Pick<Turn, 'seat' | 'number'>[]): ReadonlyMap<SeatId, number> => {
  const numbers = new Map<SeatId, number>();
  const taken = new Set<number>();
  let greatest = Math.max(0, ...turns.map(({ number }) => number));
  for (const { seat, number } of turns.toSorted((a, b) => (a.seat < b.seat ? -1 : 1))) {
    const isFree = number > 0 && !taken.has(number);
    if (!isFree) greatest += 1;
    const own = isFree ? number : greatest;
    taken.add(own);
    numbers.set(seat, own);
  }
  return numbers;
};

/** Puts people into the round, or changes what is said of them. */
export const putTurns = (
  doc: Y.Doc,
  item: AgendaItemId,
  turns: readonly (Partial<Turn> & Pick<Turn, 'seat'>)[],
): void =>
  doc.transact(() => {
    for (const { seat, ...fields } of turns)
      writeFields(
        planRoots(doc).turns,
        item,
        Object.fromEntries(Object.entries(fields).map(([field, value]) => [`${field}/${seat}`, value])),
      );
  });

/** Says whether everybody reads the names of those who are in the round. */
export const nameTurns = (doc: Y.Doc, item: AgendaItemId, named: boolean): void =>
  doc.transact(() => writeFields(planRoots(doc).turns, item, { named }));

/** Takes the round back: nobody is in it, and it can be begun anew. */
export const clearTurns = (doc: Y.Doc, item: AgendaItemId): void =>
  doc.transact(() => {
    const { turns } = planRoots(doc);
    for (const key of [...turns.keys()]) if (key.startsWith(`${item}/order/`)) turns.set(key, '');
    for (const key of [...turns.keys()]) if (key.startsWith(`${item}/did/`)) turns.set(key, null);
  });
