import type * as Y from 'yjs';
import { type ProposalId, parseId, type RoundId, type SeatId } from '../../domain/ids.ts';
import { layers } from '../../domain/session/role.ts';
import { vias } from '../../domain/session/seat.ts';
import { type LateState, lateDecisions, lateKey } from '../../domain/session/session.ts';
import { mostRaises } from '../../domain/signals/hand.ts';
import type { Desk, DeskSeat, LateEntry } from '../../domain/teller/desk.ts';
import { setIfNew } from '../field-table.ts';
import { asOneOf, asTexts, asWhole, isRecord } from '../parse.ts';

/** Roots of `session/<s>/desk` (SPEC D50): `seats` by seat, `late` by the domain's `lateKey`, `few` and `withheld` by round. Values are JSON. */
const deskRoots = (doc: Y.Doc) => ({
  seats: doc.getMap<unknown>('seats'),
  late: doc.getMap<unknown>('late'),
  few: doc.getMap<unknown>('few'),
  withheld: doc.getMap<unknown>('withheld'),
});

const lateStates: readonly LateState[] = [...lateDecisions, 'undecided'];

/** The desk as plain values. */
export const readDesk = (doc: Y.Doc): Desk => {
  const { seats, late, few, withheld } = deskRoots(doc);
  const rows = [...seats].flatMap(([key, value]) => {
    const seat = parseId<SeatId>(key);
    return seat === null || !isRecord(value) ? [] : [[seat, readDeskSeat(seat, value)] as const];
  });
  const [fewIn, withheldIn] = [readByRound<ProposalId>(few), readByRound<SeatId>(withheld)];
  return {
    seats: new Map(rows),
    late: [...late].flatMap(([key, value]) => readLate(key, value)),
    ...(fewIn.size > 0 && { few: fewIn }),
    ...(withheldIn.size > 0 && { withheld: withheldIn }),
  };
};

const readByRound = <Id extends ProposalId | SeatId>(map: Y.Map<unknown>): ReadonlyMap<RoundId, readonly Id[]> =>
  new Map(
    [...map].flatMap(([key, value]) => {
      const round = parseId<RoundId>(key);
      const ids = asTexts(value).flatMap((id) => parseId<Id>(id) ?? []);
      return round === null || ids.length === 0 ? [] : [[round, ids] as const];
    }),
  );

const writeByRound = (map: Y.Map<unknown>, wanted: ReadonlyMap<RoundId, readonly string[]> = new Map()): void => {
  for (const [round, ids] of wanted) setIfNew(map, round, [...ids]);
  for (const key of [...map.keys()]) if (!wanted.has(key as RoundId)) map.delete(key);
};

const readDeskSeat = (seat: SeatId, value: Readonly<Record<string, unknown>>): DeskSeat => ({
  seat,
  layer: asOneOf(value['layer'], layers, 'none'),
  ...readVia(value['via']),
  present: value['present'] === true,
  judged: asWhole(value['judged'], 0, 10_000) ?? 0,
  finished: value['finished'] === true,
  ...readHand(value['hand']),
});

const readHand = (value: unknown): Pick<DeskSeat, 'hand'> => {
  const raise = isRecord(value) ? asWhole(value['raise'], 1, mostRaises) : null;
  const at = isRecord(value) ? asWhole(value['at'], 1, 10_000) : null;
  return raise === null || at === null ? {} : { hand: { raise, at } };
};

const readVia = (value: unknown): Pick<DeskSeat, 'via'> => {
  const via = vias.find((one) => one === value);
  return via === undefined ? {} : { via };
};

const readLate = (key: string, value: unknown): readonly LateEntry[] => {
  const [round, seat, number] = key.split('/');
  const roundId = parseId<RoundId>(round);
  const seatId = parseId<SeatId>(seat);
  const count = asWhole(Number(number), 1, 10_000);
  if (roundId === null || seatId === null || count === null || !isRecord(value)) return [];
  return [
    {
      round: roundId,
      seat: seatId,
      number: count,
      proposals: asWhole(value['proposals'], 0, 10_000) ?? 0,
      notes: asWhole(value['notes'], 0, 10_000) ?? 0,
      decision: asOneOf(value['decision'], lateStates, 'undecided'),
    },
  ];
};

/** Brings the document to the desk by writing only what differs; seats and entries that are gone are removed. */
export const writeDesk = (doc: Y.Doc, desk: Desk): void =>
  doc.transact(() => {
    const { seats, late, few, withheld } = deskRoots(doc);
    writeByRound(few, desk.few);
    writeByRound(withheld, desk.withheld);
    const wanted = new Map(desk.late.map((entry) => [lateKey(entry.round, entry.seat, entry.number), entry]));
    for (const [key, { proposals, notes, decision }] of wanted) setIfNew(late, key, { proposals, notes, decision });
    for (const key of [...late.keys()]) if (!wanted.has(key)) late.delete(key);
    for (const [id, { seat: _seat, ...row }] of desk.seats) setIfNew(seats, id, row);
    for (const key of [...seats.keys()]) if (!desk.seats.has(key as SeatId)) seats.delete(key);
  });
