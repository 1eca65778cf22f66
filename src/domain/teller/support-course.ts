import { laidOut } from '../board/board-columns.ts';
import { hasPart } from '../board/board-kinds.ts';
import type { AgendaItemId, RowId, SeatId } from '../ids.ts';
import { layerOf } from '../session/role.ts';
import type { LedgerBoard, LedgerCard } from './ledger.ts';
import type { Scene } from './scene.ts';

/**
 * How many people support each question of a board, by the card that gives it its words. Everybody who counts is counted
 * once for a question, however many of its cards they support, and never for one that they have asked themselves. When the
 * board is closed the numbers stay as they are. Nothing while it is covered.
 */
export const supportOn = (board: LedgerBoard, item: AgendaItemId, scene: Scene): ReadonlyMap<RowId, number> => {
  if (board.support !== undefined) return new Map(Object.entries(board.support) as [RowId, number][]);
  const wish = scene.plan.boards.find((one) => one.item === item);
  if (wish === undefined || board.state === 'covered' || !hasPart(board.kind, 'support')) return new Map();
  const askers = new Map<RowId, SeatId>();
  for (const [key, { id }] of Object.entries<LedgerCard>(board.cards))
    askers.set(id, key.slice(0, key.indexOf('/')) as SeatId);
  const sheets = [...scene.roster.values()].flatMap(({ seat, role }) => {
    const supports = scene.seats.get(seat)?.supports;
    const counts = layerOf(role, scene.plan.standings.get(seat)) === 'counted';
    return counts && supports !== undefined && supports.size > 0 ? [{ seat, supports }] : [];
  });
  if (sheets.length === 0) return new Map();
  const thoughts = [
    ...laidOut(wish, Object.values(board.cards), { places: scene.plan.cards, typed: scene.plan.typed }),
  ];
  return new Map(
    thoughts.flatMap(([, column]) =>
      column.flatMap(({ id, cards }) => {
        const own = new Set(cards.map((card) => askers.get(card.id)));
        const count = sheets.filter(
          ({ seat, supports }) => !own.has(seat) && cards.some((card) => supports.has(card.id)),
        ).length;
        return count === 0 ? [] : [[id, count] as const];
      }),
    ),
  );
};
