import type { GridPicture, GridPoint } from '../../domain/grid/grid.ts';
import type { ProposalId } from '../../domain/ids.ts';
import type { NamedProposal } from '../../domain/proposal/named-proposal.ts';
import { linesOf } from '../../domain/session/wall-text.ts';

export type ListGroupKind = 'discuss' | 'partly' | 'agreed' | 'few';

/** One of the list; what could not be placed has no agreement. */
export type Listed = NamedProposal & Partial<Pick<GridPoint, 'level' | 'lower'>>;

/** Points that are called the same: the compact list says the word once above them. */
export interface ListGroup {
  readonly kind: ListGroupKind;
  readonly points: readonly Listed[];
  /** Those whose titles find no room. */
  readonly rest: readonly Listed[];
  /** Whether all of those are called by their names in the picture. */
  readonly restNamed: boolean;
  /** Whether titles that are too long for one line have room for a second one. */
  readonly twoLines: boolean;
}

const kinds: readonly ListGroupKind[] = ['discuss', 'partly', 'few', 'agreed'];
/** Who gives way first when the screen is full: nobody needs to look for those who are at one. */
const givingWay: readonly ListGroupKind[] = ['agreed', 'few', 'partly', 'discuss'];

/** Where people are apart, the sign of an axis stands beside each number, also beside those without a title. */
export const hasSigns = (kind: ListGroupKind): boolean => kind === 'discuss' || kind === 'partly';

/** So many numbers with their signs stand side by side, see `agreement-list.css`. */
export const numbersInRow = 8;

function kindOf({ discuss, level }: GridPoint): ListGroupKind {
  if (discuss || level === 'apart') return 'discuss';
  return level ?? 'few';
}

/** A short title beside its number, in pixels of 1920 × 1080: the frame around a group counts in. */
const title = { size: 28, width: 299, besideSign: 263 } as const;

const isLong = (kind: ListGroupKind) => {
  const width = hasSigns(kind) ? title.besideSign : title.width;
  return ({ shortTitle }: NamedProposal) => linesOf(shortTitle, title.size, width) > 1;
};

/** The rows that get higher when long titles have two lines. */
function furtherRows({ kind, points }: ListGroup, columns: number): number {
  return points.filter((_, place) => place % columns === 0 && points.slice(place, place + columns).some(isLong(kind)))
    .length;
}

function rowsOf(group: ListGroup, columns: number): number {
  const { kind, points, rest, twoLines } = group;
  const restRows = Math.ceil(rest.length / (hasSigns(kind) ? numbersInRow : Math.max(1, rest.length)));
  const head = points.length > 0 || (hasSigns(kind) && rest.length > 0) ? 1 : 0;
  return head + Math.ceil(points.length / columns) + restRows + (twoLines ? furtherRows(group, columns) : 0);
}

const rowsOfAll = (groups: readonly ListGroup[], columns: number) =>
  groups.reduce((sum, group) => sum + rowsOf(group, columns), 0);

/** Takes as few as possible of those that may go, the last first, until so many rows are saved or none is left. */
function shorten(group: ListGroup, excess: number, { columns, mayGo }: Shortening): ListGroup {
  const going = group.points.filter(({ proposal }) => mayGo(proposal)).reverse();
  const target = rowsOf(group, columns) - excess;
  let best = group;
  for (let count = 1; count <= going.length; count += 1) {
    const gone = new Set(going.slice(0, count));
    const points = group.points.filter((point) => !gone.has(point));
    const rest = [...group.rest, ...gone].sort((a, b) => a.number - b.number);
    const shorter = { ...group, points, rest };
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

/** The groups, with as many titles as find room. */
function fitted(whole: readonly ListGroup[], { rows, columns, named }: Room): readonly ListGroup[] {
  let groups = whole;
  const giveWay = (which: readonly ListGroupKind[], isNamed: boolean) => {
    const mayGo = (proposal: ProposalId) => !isNamed || named.has(proposal);
    for (const kind of which) {
      const excess = rowsOfAll(groups, columns) - rows;
      if (excess <= 0) return;
      groups = groups.map((group) => (group.kind === kind ? shorten(group, excess, { columns, mayGo }) : group));
    }
  };
  giveWay(givingWay.slice(0, -1), true);
  giveWay(givingWay, false);
  return groups;
}

/** What room is left gives long titles their second line, those that are to be discussed first. */
function withSecondLines(groups: readonly ListGroup[], { rows, columns }: Room): readonly ListGroup[] {
  let left = rows - rowsOfAll(groups, columns);
  return groups.map((group) => {
    const further = furtherRows(group, columns);
    if (group.twoLines || further > left) return group;
    left -= further;
    return { ...group, twoLines: true };
  });
}

/**
 * What a list of so many rows can say: first what is to be discussed, last what is agreed. Groups that do not fit are
 * shortened: who is at one to a line that counts the rest, who is apart to numbers with the signs of their axes; nothing
 * is ever left out silently. Long titles of those who are apart have their second line before anybody who is at one has a
 * first.
 */
export function listGroups({ points, unplaced }: Pick<GridPicture, 'points' | 'unplaced'>, room: Room) {
  const whole = (twoLines: boolean): readonly ListGroup[] =>
    kinds.map((kind) => ({
      kind,
      points: [...points.filter((point) => kindOf(point) === kind), ...(kind === 'few' ? unplaced : [])].sort(
        (a, b) => a.number - b.number,
      ),
      rest: [],
      restNamed: true,
      twoLines: twoLines && hasSigns(kind),
    }));
  const roomy = fitted(whole(true), room);
  const isRoomy = roomy.every(({ kind, rest }) => !hasSigns(kind) || rest.length === 0);
  return withSecondLines(isRoomy ? roomy : fitted(whole(false), room), room)
    .filter((group) => group.points.length + group.rest.length > 0)
    .map((group) => ({ ...group, restNamed: group.rest.every(({ proposal }) => room.named.has(proposal)) }));
}
