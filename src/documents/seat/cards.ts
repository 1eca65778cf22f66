import type * as Y from 'yjs';
import { type Card, longestCard } from '../../domain/board/board.ts';
import { allFields, type Lens, lenses } from '../../domain/board/board-kinds.ts';
import { type AgendaItemId, type CardId, isId, parseId, type RowId } from '../../domain/ids.ts';
import { inOrder } from '../../domain/order.ts';
import { readTable, removeEntry, writeFields } from '../field-table.ts';
import { readPhoto } from '../photo.ts';

/** One more root of a seat's document: a field table of cards (SPEC D27). */
const cardTable = (doc: Y.Doc): Y.Map<unknown> => doc.getMap<unknown>('cards');

/** The lenses of a card as part of it: in their order, each once; without any it has no such part. */
export const readLenses = (stored: unknown): { readonly lenses?: readonly Lens[] } => {
  const seen = Array.isArray(stored) ? lenses.filter((lens) => stored.includes(lens)) : [];
  return seen.length === 0 ? {} : { lenses: seen };
};

/** Most cards that are read at all: whoever writes more is no person. */
const mostRead = 1_000;

/** The cards of a seat, in order; what belongs to no board or field is left out. */
export const readCards = (doc: Y.Doc): readonly Card[] =>
  inOrder(
    [...readTable(cardTable(doc))].flatMap(([id, fields]): readonly Card[] => {
      const item = parseId<AgendaItemId>(fields.get('item'));
      const field = allFields.find((one) => one === fields.get('field'));
      const [text, order] = [fields.get('text'), fields.get('order')];
      if (item === null || field === undefined || typeof text !== 'string' || typeof order !== 'string') return [];
      const ready = fields.get('ready') === true;
      const seen = readLenses(fields.get('lenses'));
      const photo = readPhoto(fields.get('photo'));
      const named = fields.get('named') === true;
      return [
        {
          ...{ id: id as CardId, item, field, text: text.slice(0, 2 * longestCard), ...seen, ready, order },
          ...(photo && { photo }),
          ...(named && { named }),
        },
      ];
    }),
  ).slice(0, mostRead);

/** Adds a card or changes fields of one. */
export const putCard = (doc: Y.Doc, { id, ...fields }: Partial<Card> & Pick<Card, 'id'>): void =>
  doc.transact(() => writeFields(cardTable(doc), id, fields));

/** Takes a card back. Its words go too, and its photo: who takes something back may rely on it, until it was shown. */
export const removeCard = (doc: Y.Doc, id: CardId): void =>
  doc.transact(() => {
    writeFields(cardTable(doc), id, { text: '' });
    if (cardTable(doc).has(`${id}/photo`)) writeFields(cardTable(doc), id, { photo: null });
    removeEntry(cardTable(doc), id);
  });

/** One more root: which cards of others this person supports (SPEC D29). */
const supportMap = (doc: Y.Doc): Y.Map<unknown> => doc.getMap<unknown>('supports');

/** The cards that this person supports; more than `mostRead` are no person's. */
export const readSupports = (doc: Y.Doc): ReadonlySet<RowId> =>
  new Set(
    [...supportMap(doc)]
      .flatMap(([id, value]) => (isId(id) && value === true ? [id as string as RowId] : []))
      .slice(0, mostRead),
  );

/** Supports a card of somebody else, or takes that back. */
export const setSupport = (doc: Y.Doc, card: RowId, supported: boolean): void => {
  if ((supportMap(doc).get(card) === true) !== supported) supportMap(doc).set(card, supported);
};
