import * as v from 'valibot';
import { boardStates, cardLimit, mostCards, plainCard } from '../domain/board/board.ts';
import { allFields, boardFields, boardKinds, hasPart, lenses } from '../domain/board/board-kinds.ts';
import { type FileId, isId, parseFileId, type RowId } from '../domain/ids.ts';
import type { LedgerBoard, LedgerCard } from '../domain/teller/ledger.ts';
import { byId, isDistinct, moment, seatOfKey, whole } from './ledger-parts.ts';
import { wireId } from './wire-id.ts';

const photo = v.strictObject({
  file: v.custom<FileId>((text) => parseFileId(text) !== null),
  width: whole(1, 20_000),
  height: whole(1, 20_000),
});
const card = v.pipe(
  v.strictObject({
    id: wireId<RowId>(),
    field: v.picklist(allFields),
    text: v.pipe(
      v.string(),
      v.check((text) => text === plainCard(text)),
    ),
    photo: v.exactOptional(photo),
    named: v.exactOptional(v.literal(true)),
    lenses: v.exactOptional(
      v.pipe(
        v.array(v.picklist(lenses)),
        v.minLength(1),
        v.check((list) => isDistinct(list)),
      ),
    ),
    batch: whole(1, 1_000_000),
  }),
  // Without words a card says something only by its photo.
  v.check((one) => one.text !== '' || one.photo !== undefined),
);
const cards: v.GenericSchema<unknown, LedgerBoard['cards']> = v.record(v.pipe(v.string(), v.maxLength(130)), card);

/** A board in the teller's memory, as a device hands it over. */
export const board: v.GenericSchema<unknown, LedgerBoard> = v.pipe(
  v.strictObject({
    state: v.picklist(boardStates),
    kind: v.picklist(boardKinds),
    named: v.boolean(),
    limit: v.nullable(whole(1, mostCards)),
    openedAt: v.exactOptional(moment),
    closedAt: v.exactOptional(moment),
    cards,
    support: v.exactOptional(byId<RowId, number>(whole(1, 100_000))),
  }),
  v.check((one) => isSoundBoard(one)),
);

/** Cards stand in fields of their board, each under a seat, none twice, and of nobody more than the board takes. */
const isSoundBoard = (one: LedgerBoard): boolean => {
  const told = Object.entries<LedgerCard>(one.cards);
  const fields: readonly string[] = boardFields[one.kind];
  const counts = new Map<string, number>();
  for (const [key] of told) counts.set(seatOfKey(key), 1 + (counts.get(seatOfKey(key)) ?? 0));
  return (
    (one.state !== 'covered' || told.length === 0) &&
    (hasPart(one.kind, 'support') || !(one.support !== undefined || told.some(([, { named }]) => named))) &&
    (one.state === 'closed' || one.support === undefined) &&
    told.every(
      ([key, { field }]) => key.split('/').length === 2 && key.split('/').every(isId) && fields.includes(field),
    ) &&
    isDistinct(told.map(([, { id }]) => id)) &&
    [...counts.values()].every((count) => count <= cardLimit(one))
  );
};
