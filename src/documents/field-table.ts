import type * as Y from 'yjs';
import { isId } from '../domain/ids.ts';

/**
 * A table inside one Y.Map: the key `id/field` holds one JSON value. Flat on purpose (SPEC D2): two people who create
 * the same entry offline cannot replace each other's nested map, and each field is decided on its own.
 * A removed entry keeps `id/gone = true`, so that a concurrent edit of one field does not bring half of it back.
 */
export type Fields = ReadonlyMap<string, unknown>;

/** Every entry that is not gone, with its fields as they are stored. What stands under no id of ours is left out. */
export const readTable = (map: Y.Map<unknown>): ReadonlyMap<string, Fields> =>
  new Map([...readAll(map)].filter(([, fields]) => fields.get('gone') !== true));

/** Every entry that was removed and can still be taken back. */
export const readRemoved = (map: Y.Map<unknown>): ReadonlyMap<string, Fields> =>
  new Map([...readAll(map)].filter(([, fields]) => fields.get('gone') === true));

/**
 * Every entry of a table in which nothing is ever removed: that somebody says it is gone means nothing there.
 */
export const readWhole = (map: Y.Map<unknown>): ReadonlyMap<string, Fields> => readAll(map);

const readAll = (map: Y.Map<unknown>): ReadonlyMap<string, Fields> => {
  const table = new Map<string, Map<string, unknown>>();
  for (const [key, value] of map) {
    const cut = key.indexOf('/');
    if (cut < 0) continue;
    const id = key.slice(0, cut);
    if (!isId(id)) continue;
    const fields = table.get(id) ?? new Map<string, unknown>();
    fields.set(key.slice(cut + 1), value);
    table.set(id, fields);
  }
  return table;
};

/** Writes only the fields that differ, so that an unchanged form sends nothing and overwrites nobody. */
export const writeFields = (map: Y.Map<unknown>, id: string, fields: Readonly<Record<string, unknown>>): void => {
  for (const [field, value] of Object.entries(fields)) setIfNew(map, `${id}/${field}`, value);
};

/** Removes an entry for everybody; what is edited in it at the same time does not bring it back (SPEC D3). */
export const removeEntry = (map: Y.Map<unknown>, id: string): void => setIfNew(map, `${id}/gone`, true);

/** Empties an entry that was removed: only that it is gone is left of it, and what somebody writes into it at the same time. */
export const clearEntry = (map: Y.Map<unknown>, id: string): void => {
  for (const key of [...map.keys()]) if (key.startsWith(`${id}/`) && key !== `${id}/gone`) map.delete(key);
};

/** Takes a removal back, with everything that was in the entry: only a person does this, an edit never. */
export const restoreEntry = (map: Y.Map<unknown>, id: string): void => {
  if (map.get(`${id}/gone`) === true) map.set(`${id}/gone`, false);
};

/** Sets a JSON value unless exactly this value stands there already. */
export const setIfNew = (map: Y.Map<unknown>, key: string, value: unknown): void => {
  if (JSON.stringify(map.get(key)) !== JSON.stringify(value)) map.set(key, value);
};
