import type * as Y from 'yjs';
import type { AgendaItem } from '../domain/agenda/agenda.ts';
import {
  allFields,
  type BoardField,
  type BoardWish,
  boardFields,
  boardStates,
  isBoardKind,
  longestCard,
  longestPrompt,
  mostCards,
  plainBoard,
  type TypedCard,
} from '../domain/board/board.ts';
import type { CardPlace, CardPlaces } from '../domain/board/board-columns.ts';
import { type AgendaItemId, parseId, type RowId } from '../domain/ids.ts';
import { inOrder } from '../domain/order.ts';
import { type Fields, readTable, removeEntry, restoreEntry, writeFields } from './field-table.ts';
import { asText, asWhole } from './parse.ts';
import { planRoots } from './plan-roots.ts';

/** The boards of the agenda items that carry one (SPEC D19). What was set for other items stands there and is not read. */
export const readBoards = (doc: Y.Doc, agenda: readonly AgendaItem[]): readonly BoardWish[] => {
  const table = readTable(planRoots(doc).boards);
  return agenda.flatMap(({ id, activity }): readonly BoardWish[] => {
    if (!isBoardKind(activity)) return [];
    const fields = table.get(id);
    if (fields === undefined) return [plainBoard(id, activity)];
    return [
      {
        item: id,
        kind: activity,
        prompts: readPrompts(fields, boardFields[activity]),
        named: fields.get('named') === true,
        limit: asWhole(fields.get('limit'), 1, mostCards),
        wish: boardStates.find((state) => state === fields.get('wish')) ?? null,
      },
    ];
  });
};

const readPrompts = (fields: Fields, known: readonly BoardField[]): BoardWish['prompts'] =>
  new Map(
    known.flatMap((field) => {
      const prompt = asText(fields.get(`prompt/${field}`))
        .slice(0, longestPrompt)
        .trim();
      return prompt === '' ? [] : [[field, prompt] as const];
    }),
  );

/** Changes what is set for a board, or moves it on. */
export const putBoard = (
  doc: Y.Doc,
  item: AgendaItemId,
  { prompts = new Map(), ...fields }: Partial<Pick<BoardWish, 'prompts' | 'named' | 'limit' | 'wish'>>,
): void =>
  doc.transact(() => {
    const asked = [...prompts].map(([field, prompt]) => [`prompt/${field}`, prompt]);
    writeFields(planRoots(doc).boards, item, { ...fields, ...Object.fromEntries(asked) });
  });

/** What was done with the cards that were told. */
export const readCardPlaces = (doc: Y.Doc): CardPlaces =>
  new Map(
    [...readTable(planRoots(doc).cards)].map(([id, fields]): readonly [RowId, CardPlace] => [
      id as RowId,
      {
        field: allFields.find((field) => field === fields.get('field')) ?? null,
        into: parseId<RowId>(fields.get('into')),
        struck: fields.get('struck') === true,
      },
    ]),
  );

/** The cards that were typed in, in order; what belongs to no item or field is left out. */
export const readTypedCards = (doc: Y.Doc): readonly TypedCard[] =>
  inOrder(
    [...readTable(planRoots(doc).typed)].flatMap(([id, fields]): readonly TypedCard[] => {
      const item = parseId<AgendaItemId>(fields.get('item'));
      const field = allFields.find((one) => one === fields.get('field'));
      const text = fields.get('text');
      if (item === null || field === undefined || typeof text !== 'string') return [];
      return [{ id: id as RowId, item, field, text: text.slice(0, longestCard), order: asText(fields.get('order')) }];
    }),
  );

/** Types a card in. */
export const typeCard = (doc: Y.Doc, { id, ...fields }: TypedCard): void =>
  doc.transact(() => writeFields(planRoots(doc).typed, id, fields));

/** Takes a typed card out again; with it goes what lies on it, which then stands for itself. */
export const removeTypedCard = (doc: Y.Doc, id: RowId): void => removeEntry(planRoots(doc).typed, id);

/** Takes that back. */
export const restoreTypedCard = (doc: Y.Doc, id: RowId): void => restoreEntry(planRoots(doc).typed, id);

/** Moves a card, lays it onto another or strikes it; null puts it back. */
export const placeCard = (doc: Y.Doc, card: RowId, place: Partial<CardPlace>): void =>
  doc.transact(() => writeFields(planRoots(doc).cards, card, place));
