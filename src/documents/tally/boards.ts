import type * as Y from 'yjs';
import { type BoardFact, boardStates, longestCard, mostCards, type ToldCard } from '../../domain/board/board.ts';
import { allFields } from '../../domain/board/board-kinds.ts';
import { type AgendaItemId, parseId, type RowId, type SeatId } from '../../domain/ids.ts';
import { type Fields, readTable, setIfNew, writeFields } from '../field-table.ts';
import { asMoment, asWhole, isRecord } from '../parse.ts';
import { readPhoto } from '../photo.ts';
import { readLenses } from '../seat/cards.ts';
import { readVia, writeVia } from '../told-via.ts';

const most = Number.MAX_SAFE_INTEGER;

/*
 * Root `boards` of the tally: a field table by agenda item. Every card is a key of its own, `card/<id>`, so that one more
 * card costs one card on every screen, not the whole board (SPEC D43).
 */
const boardTable = (doc: Y.Doc): Y.Map<unknown> => doc.getMap<unknown>('boards');

/** The boards that were begun, by agenda item. */
export const readBoardFacts = (doc: Y.Doc): ReadonlyMap<AgendaItemId, BoardFact> =>
  new Map(
    [...readTable(boardTable(doc))].flatMap(([id, fields]): readonly (readonly [AgendaItemId, BoardFact])[] => {
      const state = boardStates.find((one) => one === fields.get('state'));
      if (state === undefined) return [];
      const item = id as AgendaItemId;
      const fact: BoardFact = {
        item,
        state,
        named: fields.get('named') === true,
        limit: asWhole(fields.get('limit'), 1, mostCards),
        openedAt: asMoment(fields.get('openedAt')),
        closedAt: asMoment(fields.get('closedAt')),
        people: asWhole(fields.get('people'), 0, most) ?? 0,
        written: asWhole(fields.get('written'), 0, most) ?? 0,
        cards: readToldCards(fields),
        ...readSupport(fields),
        ...readVia(fields.get('via')),
      };
      return [[item, fact]];
    }),
  );

const supportPrefix = 'n/';

const readSupport = (fields: Fields): Pick<BoardFact, 'support'> => {
  const support = [...fields].flatMap(([key, value]) => {
    const id = key.startsWith(supportPrefix) ? parseId<RowId>(key.slice(supportPrefix.length)) : null;
    const count = asWhole(value, 1, most);
    return id === null || count === null ? [] : [[id, count] as const];
  });
  return support.length === 0 ? {} : { support: new Map(support) };
};

const cardPrefix = 'card/';

const readToldCards = (fields: Fields): readonly ToldCard[] =>
  [...fields]
    .flatMap(([key, value]): readonly ToldCard[] => {
      const id = key.startsWith(cardPrefix) ? parseId<RowId>(key.slice(cardPrefix.length)) : null;
      if (id === null || !isRecord(value) || typeof value['text'] !== 'string') return [];
      const field = allFields.find((one) => one === value['field']);
      const seat = parseId<SeatId>(value['seat']);
      if (field === undefined) return [];
      const batch = asWhole(value['batch'], 1, most) ?? 1;
      const photo = readPhoto(value['photo']);
      const seen = readLenses(value['lenses']);
      const text = value['text'].slice(0, longestCard);
      return [{ id, field, text, ...seen, batch, ...(seat && { seat }), ...(photo && { photo }) }];
    })
    .sort((a, b) => a.batch - b.batch || (a.id < b.id ? -1 : 1));

/** A number per card, so that one more who supports it costs one small number; nobody any more is 0. */
const writeSupport = (table: Y.Map<unknown>, item: AgendaItemId, support: ReadonlyMap<RowId, number>): void => {
  const prefix = `${item}/${supportPrefix}`;
  for (const key of table.keys())
    if (key.startsWith(prefix) && !support.has(key.slice(prefix.length) as RowId)) setIfNew(table, key, 0);
  for (const [id, count] of support) setIfNew(table, prefix + id, count);
};

/** Brings the boards to what the teller says by writing only what differs. */
export const writeBoardFacts = (doc: Y.Doc, boards: ReadonlyMap<AgendaItemId, BoardFact>): void => {
  const table = boardTable(doc);
  for (const [item, { item: _, cards, support, via, ...fields }] of boards) {
    writeFields(table, item, fields);
    writeVia(table, item, via);
    writeSupport(table, item, support ?? new Map());
    // What was told stays as it was told: a card that is there already needs no comparison.
    for (const { id, ...card } of cards) {
      const key = `${item}/${cardPrefix}${id}`;
      if (!table.has(key)) setIfNew(table, key, card);
    }
  }
};
