import type * as Y from 'yjs';
import { type Hand, mostRaises } from '../../domain/signals/hand.ts';
import { setIfNew } from '../field-table.ts';
import { asWhole, isRecord } from '../parse.ts';

/** One more root of a seat's document: `own` is its hand as one value, so that of two devices one holds whole (SPEC D162). */
const handMap = (doc: Y.Doc): Y.Map<unknown> => doc.getMap<unknown>('hand');

/** The hand of a seat as part of what it has written; without one it has no such part. */
export const readHand = (doc: Y.Doc): { readonly hand?: Hand } => {
  const value = handMap(doc).get('own');
  const raise = isRecord(value) ? asWhole(value['raise'], 1, mostRaises) : null;
  return raise === null || !isRecord(value) ? {} : { hand: { raise, up: value['up'] === true } };
};

/** Raises the hand, or lowers it. */
export const putHand = (doc: Y.Doc, hand: Hand): void => setIfNew(handMap(doc), 'own', { ...hand });
