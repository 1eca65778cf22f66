import type * as Y from 'yjs';
import type { AgendaItem } from '../../domain/agenda/agenda.ts';
import {
  type BoardDecision,
  type BoardWish,
  boardStates,
  longestCard,
  longestName,
  longestPrompt,
  longestSource,
  mostCards,
  plainBoard,
  type TypedCard,
} from '../../domain/board/board.ts';
import {
  allFields,
  boardLooks,
  boardQuestions,
  hasPart,
  isBoardKind,
  type Lens,
  lenses,
  mostOptions,
} from '../../domain/board/board-kinds.ts';
import type { CardPlace, CardPlaces } from '../../domain/board/board-thought.ts';
import { type AgendaItemId, parseId, type RowId } from '../../domain/ids.ts';
import { inOrder } from '../../domain/order.ts';
import { type Fields, readTable, removeEntry, restoreEntry, writeFields } from '../field-table.ts';
import { asText, asWhole } from '../parse.ts';
import { planRoots } from './roots.ts';

/** The boards of the agenda items that carry one (SPEC D19). What was set for other items stands there and is not read. */
export const readBoards = (doc: Y.Doc, agenda: readonly AgendaItem[]): readonly BoardWish[] => {
  const table = readTable(planRoots(doc).boards);
  return agenda.flatMap(({ id, activity }): readonly BoardWish[] => {
    if (!isBoardKind(activity)) return [];
    const plain = plainBoard(id, activity);
    const fields = table.get(id);
    return [fields === undefined ? plain : readBoard(plain, fields)];
  });
};

const readBoard = (plain: BoardWish, fields: Fields): BoardWish => {
  const { kind, options } = plain;
  const count = hasPart(kind, 'options') ? (asWhole(fields.get('options'), 1, mostOptions) ?? options.length) : 0;
  return {
    ...plain,
    prompts: new Map(
      boardQuestions[kind].flatMap((question) => {
        const prompt = asName(fields.get(`prompt/${question}`), longestPrompt);
        return prompt === '' ? [] : [[question, prompt] as const];
      }),
    ),
    options: Array.from({ length: count }, (_, index) => asName(fields.get(`option/${index + 1}`))),
    lenses: hasPart(kind, 'lenses') ? readLenses(plain, fields) : plain.lenses,
    only: boardLooks.find((look) => look === fields.get('only')) ?? null,
    decision: {
      date: asDate(fields.get('decision/date')),
      body: asName(fields.get('decision/body'), longestSource),
      text: asText(fields.get('decision/text')),
    },
    named: fields.get('named') === true,
    limit: asWhole(fields.get('limit'), 1, mostCards) ?? (fields.has('limit') ? null : plain.limit),
    wish: boardStates.find((state) => state === fields.get('wish')) ?? null,
  };
};

const asDate = (value: unknown): string => (/^\d{4}-\d{2}-\d{2}$/u.test(asText(value)) ? asText(value) : '');

const asName = (value: unknown, longest = longestName): string => asText(value).slice(0, longest).trim();

/** A lens that was taken away is stored as `false`; one with an empty name has its usual one. */
const readLenses = (plain: BoardWish, fields: Fields): BoardWish['lenses'] =>
  new Map(
    lenses.flatMap((lens) => {
      const stored = fields.get(`lens/${lens}`);
      const isThere = typeof stored === 'string' || (stored !== false && plain.lenses.has(lens));
      return isThere ? [[lens, asName(stored)] as const] : [];
    }),
  );

/** What can be set for a board. Of lenses: a name, an empty one for the usual, or `false` to take it away. */
export type BoardSettings = Partial<Pick<BoardWish, 'prompts' | 'options' | 'only' | 'named' | 'limit' | 'wish'>> & {
  /** Fields that are missing stay as they are. */
  readonly decision?: Partial<BoardDecision>;
  readonly lenses?: ReadonlyMap<Lens, string | false>;
};

/** Changes what is set for a board, or moves it on. */
export const putBoard = (
  doc: Y.Doc,
  item: AgendaItemId,
  { prompts = new Map(), options, lenses: named = new Map(), decision = {}, ...fields }: BoardSettings,
): void =>
  doc.transact(() => {
    const asked = [...prompts].map(([question, prompt]) => [`prompt/${question}`, prompt]);
    const looked = [...named].map(([lens, name]) => [`lens/${lens}`, name]);
    const decided = Object.entries(decision).map(([field, value]) => [`decision/${field}`, value]);
    const compared =
      options === undefined
        ? []
        : [['options', options.length], ...options.map((name, index) => [`option/${index + 1}`, name])];
    writeFields(planRoots(doc).boards, item, {
      ...fields,
      ...Object.fromEntries([...asked, ...looked, ...compared, ...decided]),
    });
  });

/** Lenses given to a card or taken from it; null: as its author has it. */
interface LensChange {
  readonly lenses?: ReadonlyMap<Lens, boolean | null>;
}

/** What was done with the cards that were told. */
export const readCardPlaces = (doc: Y.Doc): CardPlaces =>
  new Map(
    [...readTable(planRoots(doc).cards)].map(([id, fields]): readonly [RowId, CardPlace] => [
      id as RowId,
      {
        field: allFields.find((field) => field === fields.get('field')) ?? null,
        into: parseId<RowId>(fields.get('into')),
        struck: fields.get('struck') === true,
        pinned: fields.get('pinned') === true,
        source: asName(fields.get('source'), longestSource),
        follows: parseId<RowId>(fields.get('follows')),
        same: parseId<RowId>(fields.get('same')),
        lenses: new Map(
          lenses.flatMap((lens) => {
            const on = fields.get(`lens/${lens}`);
            return typeof on === 'boolean' ? [[lens, on] as const] : [];
          }),
        ),
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

/** Moves a card, lays it onto another, strikes, pins or ties it, names its source or a lens; null puts it back. */
export const placeCard = (
  doc: Y.Doc,
  card: RowId,
  { lenses: looked = new Map(), ...place }: Partial<Omit<CardPlace, 'lenses'>> & LensChange,
): void =>
  doc.transact(() => {
    const seen = [...looked].map(([lens, on]) => [`lens/${lens}`, on]);
    writeFields(planRoots(doc).cards, card, { ...place, ...Object.fromEntries(seen) });
  });
