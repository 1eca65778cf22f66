import {
  type BoardFact,
  type BoardState,
  type BoardWish,
  type Card,
  cardLimit,
  cardsOn,
  type ToldCard,
} from '../board/board.ts';
import { fieldsOf, hasPart } from '../board/board-kinds.ts';
import { type AgendaItemId, createId, type RowId, type SeatId } from '../ids.ts';
import { layerOf } from '../session/role.ts';
import type { Via } from '../session/seat.ts';
import type { Ledger, LedgerBoard, LedgerCard } from './ledger.ts';
import { smallestTold } from './publication.ts';
import type { Scene } from './scene.ts';
import { supportOn } from './support-course.ts';

/*
 * How a board moves:
 *
 *   (begun) --> covered --> shown <--> closed
 *         '-----------------^
 *
 * What was covered is shown all at once. Cards that come later wait until they are from three people, or for the
 * closing: the one new card after somebody has put the tablet down would be known to be theirs. Cards with names wait
 * for nobody, nor do questions that others may support: a speaker waits for them. What was told stays as it was told,
 * whatever its author does with it.
 */
type Boards = NonNullable<Ledger['boards']>;

/** Cards that are not told yet. */
type Waiting = readonly { readonly seat: SeatId; readonly card: Card }[];

/** Under what a seat's card is known in the ledger. */
const cardKey = (seat: SeatId, card: Card): string => `${seat}/${card.id}`;
/** Whose a card in the ledger is. */
const seatOf = (key: string): SeatId => key.slice(0, key.indexOf('/')) as SeatId;

/** All boards of the plan as they are now; the same object when nothing has moved. */
export const advanceBoards = (scene: Scene): Boards => {
  const boards: Record<AgendaItemId, LedgerBoard> = { ...scene.ledger.boards };
  let changed = false;
  for (const wish of scene.plan.boards) {
    const after = advanceBoard(boards[wish.item], wish, scene);
    if (after === undefined || after === boards[wish.item]) continue;
    boards[wish.item] = after;
    changed = true;
  }
  return changed ? boards : (scene.ledger.boards ?? none);
};

const none: Boards = {};

const advanceBoard = (before: LedgerBoard | undefined, wish: BoardWish, scene: Scene): LedgerBoard | undefined => {
  if (before === undefined && wish.wish === null) return undefined;
  const { kind, named, limit } = wish;
  const board: LedgerBoard = before ?? { state: 'covered', kind, named, limit, openedAt: scene.now, cards: {} };
  const state = nextState(board.state, wish.wish);
  const moved = state === board.state ? board : timed(board, state, scene.now);
  if (state === 'covered' || (state === 'closed' && board.state === 'closed')) return moved;
  const all = board.named || board.state === 'covered' || state === 'closed' || hasPart(board.kind, 'support');
  return withSupport(tellWaiting(moved, { item: wish.item, scene, all }), wish.item, scene);
};

/** At the end it stays how many supported what; goes it on, it is counted again. */
const withSupport = (board: LedgerBoard, item: AgendaItemId, scene: Scene): LedgerBoard => {
  if (!hasPart(board.kind, 'support') || (board.state === 'closed') === (board.support !== undefined)) return board;
  const { support: _, ...counting } = board;
  return board.state === 'closed' ? { ...board, support: Object.fromEntries(supportOn(board, item, scene)) } : counting;
};

/** The board in its next state, with the time over the tablets kept: from opening to closing, without what lay between. */
const timed = (board: LedgerBoard, state: BoardState, now: number): LedgerBoard => {
  const { closedAt, ...taking } = board;
  if (board.openedAt === undefined) return { ...taking, state };
  if (state === 'closed') return { ...taking, state, closedAt: now };
  return { ...taking, state, openedAt: board.openedAt + Math.max(0, now - (closedAt ?? now)) };
};

const nextState = (state: BoardState, wish: BoardState | null): BoardState =>
  wish === null || (wish === 'covered' && state !== 'covered') ? state : wish;

interface Telling {
  readonly item: AgendaItemId;
  readonly scene: Scene;
  /** Whether everything that waits is told, however few wrote it. */
  readonly all: boolean;
}

const tellWaiting = (board: LedgerBoard, { item, scene, all }: Telling): LedgerBoard => {
  const waiting = waitingFor(board, item, scene);
  const people = new Set(waiting.map(({ seat }) => seat));
  if (waiting.length === 0 || (!all && people.size < smallestTold)) return board;
  const batch = 1 + Math.max(0, ...Object.values<LedgerCard>(board.cards).map((card) => card.batch));
  const fresh = waiting.map(({ seat, card }): readonly [string, LedgerCard] => {
    const { field, text, lenses, photo } = card;
    const named = card.named === true && hasPart(board.kind, 'support') && ({ named: true } as const);
    const told = { id: createId<RowId>(scene.random), field, text, batch };
    return [cardKey(seat, card), { ...told, ...(lenses && { lenses }), ...(photo && { photo }), ...(named && named) }];
  });
  return { ...board, cards: { ...board.cards, ...Object.fromEntries(fresh) } };
};

/** What people have written that is not told yet: as many cards of each as the board still takes. */
const waitingFor = (board: LedgerBoard, item: AgendaItemId, { roster, plan, seats }: Scene): Waiting => {
  const options = plan.boards.find((wish) => wish.item === item)?.options ?? [];
  const fields = fieldsOf({ kind: board.kind, options });
  const told = new Map<SeatId, number>();
  for (const key of Object.keys(board.cards)) told.set(seatOf(key), 1 + (told.get(seatOf(key)) ?? 0));
  return [...roster.values()].flatMap(({ seat, role }) => {
    if (layerOf(role, plan.standings.get(seat)) === 'none') return [];
    const news = (seats.get(seat)?.cards ?? []).filter((card) => board.cards[cardKey(seat, card)] === undefined);
    // What its author has taken back since still stands there, and still counts.
    const room = Math.max(0, cardLimit(board) - (told.get(seat) ?? 0));
    return cardsOn(news, { item, fields, room }).taken.map((card) => ({ seat, card }));
  });
};

/**
 * How many of those whose cards were told have no device of their own (SPEC D301). Only at the end: a number that grows with a
 * card would say whose it is, where one or two share a tablet.
 */
const viasOf = ({ state, cards }: LedgerBoard, { roster }: Scene): Pick<BoardFact, 'via'> => {
  if (state !== 'closed') return {};
  const writers = [...new Set(Object.keys(cards).map(seatOf))];
  const of = (via: Via) => writers.filter((seat) => roster.get(seat)?.via === via).length;
  const via = { handed: of('handed'), paper: of('paper') };
  return via.handed + via.paper > 0 ? { via } : {};
};

/** What is told of one board: how much was written, and the cards that were told. */
export const boardFact = (item: AgendaItemId, board: LedgerBoard, scene: Scene): BoardFact => {
  const { state, named, limit } = board;
  const waiting = state === 'closed' ? [] : waitingFor(board, item, scene);
  const support = supportOn(board, item, scene);
  const writers = [...Object.keys(board.cards).map(seatOf), ...waiting.map(({ seat }) => seat)];
  return {
    item,
    state,
    named,
    limit,
    openedAt: board.openedAt ?? null,
    closedAt: board.closedAt ?? null,
    people: new Set(writers).size,
    written: writers.length,
    cards: (Object.entries(board.cards) as [string, LedgerCard][])
      .map(([key, { named: own, ...card }]): ToldCard => (named || own ? { ...card, seat: seatOf(key) } : card))
      .sort((a, b) => a.batch - b.batch || (a.id < b.id ? -1 : 1)),
    ...(support.size > 0 && { support }),
    ...viasOf(board, scene),
  };
};
