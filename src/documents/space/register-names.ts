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
const knownPrefix = 'knew/';

interface Renaming {
  readonly key: string;
  /** From which name to which. */
  readonly names: readonly string[];
  /** The renamings that were known to whoever made it; null: an earlier version did not say, and counts as having known all. */
  readonly knew: ReadonlySet<string> | null;
}

const renamingsIn = (fields: Fields): readonly Renaming[] =>
  [...fields].flatMap(([field, names]) => {
    if (!field.startsWith(prefix)) return [];
    const key = field.slice(prefix.length);
    const knew = fields.get(`${knownPrefix}${key}`);
    return [{ key, names: asTexts(names), knew: Array.isArray(knew) ? new Set(asTexts(knew)) : null }];
  });

/** Every name it ever had but the present one. */
export const readFormer = (fields: Fields): readonly string[] =>
  [...new Set(renamingsIn(fields).flatMap(({ names }) => names))]
    .filter((name) => name !== '' && name !== fields.get('name'))
    .sort();

/**
 * The names that somebody has given it without knowing of the present one: nobody has gone on from them since. What an earlier
 * version renamed left no trace, and is asked about no more than it was.
 */
export const readAlso = (fields: Fields, table: NamedTable): { readonly also?: readonly string[] } => {
  const renamings = renamingsIn(fields);
  const isLeft = ({ key, names: [, name] }: Renaming) =>
    renamings.some(({ names: [before], knew }) => before === name && (knew === null || knew.has(key)));
  const now = fields.get(nameIn[table]);
  const also = [...new Set(renamings.filter((one) => !isLeft(one)).map(({ names: [, name] }) => name))].filter(
    (name): name is string => name !== undefined && name !== '' && name !== now,
  );
  return also.length === 0 ? {} : { also: also.sort() };
};

/** Which renamings of an entry are known here. */
const keysOf = (map: Y.Map<unknown>, id: string): readonly string[] =>
  [...map.keys()]
    .filter((key) => key.startsWith(`${id}/${prefix}`))
    .map((key) => key.slice(id.length + 1 + prefix.length));

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
    const knew = keysOf(fields, id);
    const noted = (as: string, to: string) => ({ [`${prefix}${as}`]: [seen, to], [`${knownPrefix}${as}`]: knew });
    const unseen = seen === now ? {} : noted(`${key}-now`, now);
    writeFields(fields, id, { [nameIn[table]]: name, ...noted(key, name), ...unseen });
  });

/** Lets the present name stand and asks about this one no more; the answer takes that back. */
export const discardName = (doc: Y.Doc, { table, id }: Named, name: string, key: string): (() => void) => {
  const fields = doc.getMap<unknown>(table);
  const present = asText(fields.get(`${id}/${nameIn[table]}`));
  const noted = { [prefix]: [name, present], [knownPrefix]: keysOf(fields, id) };
  doc.transact(() => {
    for (const [as, value] of Object.entries(noted)) setIfNew(fields, `${id}/${as}${key}`, value);
  });
  return () =>
    doc.transact(() => {
      for (const as of Object.keys(noted)) fields.delete(`${id}/${as}${key}`);
    });
};

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
