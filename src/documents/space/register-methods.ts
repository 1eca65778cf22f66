import type * as Y from 'yjs';
import { parseMethod } from '../../domain/assessment/method.ts';
import type { MethodId } from '../../domain/ids.ts';
import type { RegisteredMethod } from '../../domain/space/methods.ts';
import { readTable, removeEntry, restoreEntry, writeFields } from '../field-table.ts';

const methods = (doc: Y.Doc): Y.Map<unknown> => doc.getMap<unknown>('methods');

/** The methods of a register by name and version; what is none is left out (SPEC D293). */
export const readMethods = (doc: Y.Doc): readonly RegisteredMethod[] =>
  [...readTable(methods(doc))]
    .flatMap(([id, fields]): readonly RegisteredMethod[] => {
      const method = parseMethod(fields.get('method'));
      return method === null ? [] : [{ ...method, id: id as MethodId }];
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'de') || a.version - b.version || (a.id < b.id ? -1 : 1));

/** Keeps a version of a method. It is one value: a method of which two people had each a half would ask what nobody meant. */
export const putRegisteredMethod = (doc: Y.Doc, { id, ...method }: RegisteredMethod): void =>
  doc.transact(() => writeFields(methods(doc), id, { method }));

/** Takes a version out for everybody; sessions that have taken it over keep it. */
export const dropMethod = (doc: Y.Doc, id: MethodId): void => removeEntry(methods(doc), id);

/** Brings it back. */
export const bringMethodBack = (doc: Y.Doc, id: MethodId): void => restoreEntry(methods(doc), id);
