import type * as Y from 'yjs';
import { mostPages, mostTurns, type TurnedPage } from '../domain/attachment/attachment.ts';
import { type AgendaItemId, parseId } from '../domain/ids.ts';
import { setIfNew } from './field-table.ts';
import { asWhole, isRecord } from './parse.ts';

/**
 * One more root of a seat's document and of the tally: `page` is the page that a speaker has turned to, as one value
 * (SPEC D250).
 */
const turnedMap = (doc: Y.Doc): Y.Map<unknown> => doc.getMap<unknown>('turned');

/** The page that was turned to, as part of what a seat has written or the tally tells; without one there is no such part. */
export const readTurned = (doc: Y.Doc): { readonly turned?: TurnedPage } => {
  const value = turnedMap(doc).get('page');
  if (!isRecord(value)) return {};
  const item = parseId<AgendaItemId>(value['item']);
  const page = asWhole(value['page'], 1, mostPages);
  const after = asWhole(value['after'], 0, mostTurns);
  return item === null || page === null || after === null ? {} : { turned: { item, page, after } };
};

/** Turns to a page; undefined takes it back, for the tally tells what stands now. */
export const putTurned = (doc: Y.Doc, turned: TurnedPage | undefined): void => {
  if (turned !== undefined) setIfNew(turnedMap(doc), 'page', { ...turned });
  else if (turnedMap(doc).has('page')) turnedMap(doc).delete('page');
};
