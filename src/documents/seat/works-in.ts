import type * as Y from 'yjs';
import { mostOwnGroups, plainGroupName } from '../../domain/proposal/origin-group.ts';
import { setIfNew } from '../field-table.ts';
import { asTexts } from '../parse.ts';

/** One more root of a seat's document: `own` is a list of names as one value, because no name may stand in a key (SPEC D231). */
const worksInMap = (doc: Y.Doc): Y.Map<unknown> => doc.getMap<unknown>('worksIn');

const isGroupName = (text: string): boolean => text !== '' && plainGroupName(text) === text;

/** The groups that the person works in, as part of what the seat has written; without any it has no such part. */
export const readWorksIn = (doc: Y.Doc): { readonly worksIn?: readonly string[] } => {
  const groups = [...new Set(asTexts(worksInMap(doc).get('own')).filter(isGroupName))].slice(0, mostOwnGroups);
  return groups.length === 0 ? {} : { worksIn: groups };
};

/** Says in which groups the person works; only the seat itself does. */
export const putWorksIn = (doc: Y.Doc, groups: readonly string[]): void =>
  setIfNew(worksInMap(doc), 'own', groups.slice(0, mostOwnGroups));
