import type { GridPicture, GridPoint } from '../../domain/grid/grid.ts';
import type { ProposalId } from '../../domain/ids.ts';
import type { NamedProposal } from '../../domain/proposal/named-proposal.ts';
import { linesOf } from '../../domain/session/wall-text.ts';

export type ListGroupKind = 'discuss' | 'partly' | 'agreed' | 'few';

/** Points that are called the same: the compact list says the word once above them. */
export interface ListGroup {
  readonly kind: ListGroupKind;
  readonly points: readonly NamedProposal[];
  /** How many more belong here but find no room. */
  readonly more: number;
  /** Whether all of those are called by their names in the picture. */
  readonly moreNamed: boolean;
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

/** Takes as few as possible of those that may go, the last first, until so many rows are saved or none is left. */
function shorten(group: ListGroup, excess: number, { columns, mayGo }: Shortening): ListGroup {
  const going = group.points.filter(({ proposal }) => mayGo(proposal)).reverse();
  const target = rowsOf(group, columns) - excess;
  let best = group;
  for (let count = 1; count <= going.length; count += 1) {
    const gone = new Set(going.slice(0, count).map(({ proposal }) => proposal));
    const points = group.points.filter(({ proposal }) => !gone.has(proposal));
    const shorter = { ...group, points, more: group.more + count };
    if (rowsOf(shorter, columns) < rowsOf(best, columns)) best = shorter;
    if (rowsOf(best, columns) <= target) break;
  }
  return best;
}

interface Shortening {
  readonly columns: number;
  readonly mayGo: (proposal: ProposalId) => boolean;
}

interface Room {
  readonly rows: number;
  readonly columns: number;
  /** Who is called by name in the picture: they give way before those of whom only a number stands there. */
  readonly named: ReadonlySet<ProposalId>;
}

/**
 * What a list of so many rows can say: first what is to be discussed, last what is agreed. Groups that do not fit are
 * shortened to a line that counts the rest; nothing is ever left out silently.
 */
export function listGroups(
  { points, unplaced }: Pick<GridPicture, 'points' | 'unplaced'>,
  { rows, columns, named }: Room,
): readonly ListGroup[] {
  const whole: readonly ListGroup[] = kinds.map((kind) => ({
    kind,
    points: [...points.filter((point) => kindOf(point) === kind), ...(kind === 'few' ? unplaced : [])].sort(
      (a, b) => a.number - b.number,
    ),
    more: 0,
    moreNamed: true,
  }));
  let groups = whole;
  const giveWay = (which: readonly ListGroupKind[], isNamed: boolean) => {
    const mayGo = (proposal: ProposalId) => !isNamed || named.has(proposal);
    for (const kind of which) {
      const excess = groups.reduce((sum, group) => sum + rowsOf(group, columns), 0) - rows;
      if (excess <= 0) return;
      groups = groups.map((group) => (group.kind === kind ? shorten(group, excess, { columns, mayGo }) : group));
    }
  };
  giveWay(givingWay.slice(0, -1), true);
  giveWay(givingWay, false);
  return groups.flatMap((group, index) => {
    if (group.points.length + group.more === 0) return [];
    const left = whole[index]?.points.filter((point) => !group.points.includes(point)) ?? [];
    return [{ ...group, moreNamed: left.every(({ proposal }) => named.has(proposal)) }];
  });
}

/** A short title beside its number, in pixels of 1920 × 1080, see `agreement-list.css`: the frame around a group counts in. */
const title = { size: 28, width: 299 } as const;

/** Whether titles that are too long for one line have room for a second one in so many rows. */
export function hasRoomForTwoLines(groups: readonly ListGroup[], { rows, columns }: Pick<Room, 'rows' | 'columns'>) {
  const isLong = ({ shortTitle }: NamedProposal) => linesOf(shortTitle, title.size, title.width) > 1;
  const further = ({ points }: ListGroup) =>
    points.filter((_, place) => place % columns === 0 && points.slice(place, place + columns).some(isLong)).length;
  return groups.reduce((sum, group) => sum + rowsOf(group, columns) + further(group), 0) <= rows;
}
