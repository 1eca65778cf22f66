import type { SeatId } from '../../domain/ids.ts';
import { layerOf, type Role, type Standing } from '../../domain/session/role.ts';

/** One person in the room, as desk and roster know them. */
export interface RoomRow {
  readonly seatId: SeatId;
  /** Null where nobody told one. */
  readonly name: string | null;
  /** As it is shown, not its key. */
  readonly perspective: string | null;
  /** Its key; missing: not known. */
  readonly perspectiveKey?: string | null;
  readonly role: Role;
  readonly standing: Standing | null;
  readonly present: boolean;
  /** Its devices were signed out, and nobody has come back to it since. */
  readonly locked: boolean;
  /** Complete judgements of `total` in the round that is open; zero of zero while none is. */
  readonly judged: number;
  readonly total: number;
  readonly finished: boolean;
}

/**
 * Who is called what: the name, else the perspective, else a number in the order of coming. Several without a name who
 * share a perspective are numbered, so that each can be told from the others.
 */
export interface NamedRow extends RoomRow {
  readonly label: string;
  /** The perspective where it is not the label already. */
  readonly about: string | null;
}

export interface RoomOrder {
  /** Counted, here, and not finished: the fewest judgements first. Empty while no round is open. */
  readonly missing: readonly NamedRow[];
  /** The same, but not connected. */
  readonly away: readonly NamedRow[];
  /** While a round is open those who have finished; else everybody who counts and is here. */
  readonly settled: readonly NamedRow[];
  /** Counted and not connected, while no round is open. */
  readonly absent: readonly NamedRow[];
  readonly guests: readonly NamedRow[];
  readonly excluded: readonly NamedRow[];
  /** Everybody who is here and counts: as many as the wall says. */
  readonly present: number;
  /** Guests and others in the room who do not count. */
  readonly uncounted: number;
  readonly roundOpen: boolean;
}

const seated: readonly Role[] = ['participant', 'guest'];

const nameOf = ({ name }: RoomRow): string | null => name?.trim() || null;

const withLabels = (rows: readonly RoomRow[], nameless: (number: number) => string): readonly NamedRow[] => {
  const unnamed = Map.groupBy(
    rows.filter((row) => nameOf(row) === null),
    ({ perspective }) => perspective,
  );
  return rows.map((row, index) => {
    const name = nameOf(row);
    if (name !== null) return { ...row, label: name, about: row.perspective };
    if (row.perspective === null) return { ...row, label: nameless(index + 1), about: null };
    const alike = unnamed.get(row.perspective) ?? [];
    const label = alike.length > 1 ? `${row.perspective} ${alike.indexOf(row) + 1}` : row.perspective;
    return { ...row, label, about: null };
  });
};

const byLabel = (a: NamedRow, b: NamedRow): number =>
  a.label.localeCompare(b.label, 'de', { numeric: true }) || (a.seatId < b.seatId ? -1 : 1);
const byRest = (a: NamedRow, b: NamedRow): number => a.judged - b.judged || byLabel(a, b);

/** Puts those first for whom the room is waiting. People who lead, write minutes or project are not listed. */
export const roomOrder = (rows: readonly RoomRow[], nameless: (number: number) => string): RoomOrder => {
  const people = withLabels(
    rows.filter(({ role }) => seated.includes(role)),
    nameless,
  );
  const layer = ({ role, standing }: NamedRow) => layerOf(role, standing ?? undefined);
  const counted = people.filter((row) => layer(row) === 'counted');
  const roundOpen = people.some(({ total }) => total > 0);
  const waiting = roundOpen ? counted.filter(({ finished }) => !finished) : [];
  const settled = roundOpen ? counted.filter(({ finished }) => finished) : counted.filter(({ present }) => present);
  return {
    missing: waiting.filter(({ present }) => present).sort(byRest),
    away: waiting.filter(({ present }) => !present).sort(byRest),
    settled: settled.sort(byLabel),
    absent: roundOpen ? [] : counted.filter(({ present }) => !present).sort(byLabel),
    guests: people.filter((row) => layer(row) === 'guest').sort(byLabel),
    excluded: people.filter((row) => layer(row) === 'none').sort(byLabel),
    present: counted.filter(({ present }) => present).length,
    uncounted: people.filter((row) => row.present && layer(row) !== 'counted').length,
    roundOpen,
  };
};
