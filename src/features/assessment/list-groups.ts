import type { GridPicture, GridPoint } from '../../domain/grid/grid.ts';
import type { NamedProposal } from '../../domain/proposal/named-proposal.ts';

export type ListGroupKind = 'discuss' | 'partly' | 'agreed' | 'few';

/** Points that are called the same: the compact list says the word once above them. */
export interface ListGroup {
  readonly kind: ListGroupKind;
  readonly points: readonly NamedProposal[];
  /** How many more belong here but find no room. */
  readonly more: number;
}

const kinds: readonly ListGroupKind[] = ['discuss', 'partly', 'few', 'agreed'];
/** Who gives way first when the screen is full: nobody needs to look for those who are at one. */
const givingWay: readonly ListGroupKind[] = ['agreed', 'few', 'partly', 'discuss'];

function kindOf({ discuss, level }: GridPoint): ListGroupKind {
  if (discuss || level === 'apart') return 'discuss';
  return level ?? 'few';
}

function rowsOf({ points, more }: ListGroup, columns: number): number {
  return Math.ceil(points.length / columns) + (points.length > 0 ? 1 : 0) + (more > 0 ? 1 : 0);
}

/** Shortens a group row by row until it fits or is empty. */
function shorten(group: ListGroup, excess: number, columns: number): ListGroup {
  const total = group.points.length + group.more;
  const fullRows = Math.ceil(group.points.length / columns);
  const kept = Math.max(0, fullRows - excess - 1) * columns;
  return { ...group, points: group.points.slice(0, kept), more: total - Math.min(kept, total) };
}

/**
 * What a list of so many rows can say: first what is to be discussed, last what is agreed. Groups that do not fit are
 * shortened to a line that counts the rest; nothing is ever left out silently.
 */
export function listGroups(
  { points, unplaced }: Pick<GridPicture, 'points' | 'unplaced'>,
  rows: number,
  columns: number,
): readonly ListGroup[] {
  let groups: readonly ListGroup[] = kinds.map((kind) => ({
    kind,
    points: [...points.filter((point) => kindOf(point) === kind), ...(kind === 'few' ? unplaced : [])].sort(
      (a, b) => a.number - b.number,
    ),
    more: 0,
  }));
  for (const kind of givingWay) {
    const excess = groups.reduce((sum, group) => sum + rowsOf(group, columns), 0) - rows;
    if (excess <= 0) break;
    groups = groups.map((group) =>
      group.kind === kind && group.points.length > 0 ? shorten(group, excess, columns) : group,
    );
  }
  return groups.filter((group) => group.points.length + group.more > 0);
}
