import type * as Y from 'yjs';
import { type Fields, removeEntry, setIfNew, writeFields } from '../field-table.ts';
import { asText, asTexts } from '../parse.ts';

/*
 * What the entries of a register are called. Every renaming is an entry of its own, from which name to which: so the former
 * names of a field of action are known (SPEC D311), and of two names that two offices give at the same time none is gone
 * without a word (SPEC D396).
 */

/** The tables whose entries have a name that an office changes. */
export type NamedTable = 'fields' | 'goals' | 'groups' | 'findings';

interface Named {
  readonly table: NamedTable;
  readonly id: string;
}

const nameIn = { fields: 'name', goals: 'text', groups: 'name', findings: 'text' } as const;
const prefix = 'was/';

const renamingsIn = (fields: Fields): readonly (readonly string[])[] =>
  [...fields].flatMap(([field, names]) => (field.startsWith(prefix) ? [asTexts(names)] : []));

/** Every name it ever had but the present one. */
export const readFormer = (fields: Fields): readonly string[] =>
  [...new Set(renamingsIn(fields).flat())].filter((name) => name !== '' && name !== fields.get('name')).sort();

/**
 * The names that somebody has given it without knowing of the present one: nobody has gone on from them since. What an earlier
 * version renamed left no trace, and is asked about no more than it was.
 */
export const readAlso = (fields: Fields, table: NamedTable): { readonly also?: readonly string[] } => {
  const renamings = renamingsIn(fields);
  const left = new Set(renamings.map(([before]) => before));
  const now = fields.get(nameIn[table]);
  const also = [...new Set(renamings.map(([, name]) => name))].filter(
    (name): name is string => name !== undefined && name !== '' && name !== now && !left.has(name),
  );
  return also.length === 0 ? {} : { also: also.sort() };
};

/**
 * Gives an entry another name. `key` names this renaming. `before`: what somebody has seen who renames it; where another name
 * came meanwhile that one is none they had in mind, and stands beside it.
 */
export const renameEntry = (doc: Y.Doc, { table, id }: Named, name: string, key: string, before?: string): void =>
  doc.transact(() => {
    const fields = doc.getMap<unknown>(table);
    const now = asText(fields.get(`${id}/${nameIn[table]}`));
    if (now === name) return;
    const seen = before ?? now;
    const unseen = seen === now ? {} : { [`${prefix}${key}-now`]: [seen, now] };
    writeFields(fields, id, { [nameIn[table]]: name, [`${prefix}${key}`]: [seen, name], ...unseen });
  });

/** Lets the present name stand and asks about this one no more; the answer takes that back. */
export const discardName = (doc: Y.Doc, { table, id }: Named, name: string, key: string): (() => void) => {
  const fields = doc.getMap<unknown>(table);
  setIfNew(fields, `${id}/${prefix}${key}`, [name, asText(fields.get(`${id}/${nameIn[table]}`))]);
  return () => fields.delete(`${id}/${prefix}${key}`);
};

/** Which renamings of an entry are known, for whoever strikes it. */
const keysOf = (map: Y.Map<unknown>, id: string): readonly string[] =>
  [...map.keys()]
    .filter((key) => key.startsWith(`${id}/${prefix}`))
    .map((key) => key.slice(id.length + 1 + prefix.length));

/** Strikes an entry, knowing of the names it had by then (SPEC D399). */
export const strikeNamed = (doc: Y.Doc, { table, id }: Named): void =>
  doc.transact(() => {
    const map = doc.getMap<unknown>(table);
    writeFields(map, id, { left: keysOf(map, id) });
    removeEntry(map, id);
  });

/** Whether somebody has renamed it who did not know that it was struck: what an earlier version struck says nothing of that. */
export const isRewordedSince = (fields: Fields): boolean => {
  const left = fields.get('left');
  if (!Array.isArray(left)) return false;
  const known = new Set(asTexts(left));
  return [...fields.keys()].some((field) => field.startsWith(prefix) && !known.has(field.slice(prefix.length)));
};
