import { comparePerspectives, type Perspective } from '../session/perspective.ts';
import type { Person } from './people.ts';

/** How many of one perspective were asked, and how many of their places were taken. */
export interface Attendance {
  /** Null: nobody has said for whom they sit here. */
  readonly perspective: Perspective | null;
  readonly invited: number;
  readonly present: number;
  readonly represented: number;
  readonly excused: number;
}

/** Who was here, counted by perspective in the order in which perspectives are offered; those without one last. */
export const attendanceByPerspective = (
  people: readonly Pick<Person, 'perspective' | 'state'>[],
): readonly Attendance[] => {
  const named = new Set(people.map(({ perspective }) => perspective));
  return [...named].sort(comparePerspectives).flatMap((perspective) => {
    const theirs = people.filter((person) => person.perspective === perspective);
    const count = (state: Person['state']) => theirs.filter((person) => person.state === state).length;
    return [
      {
        perspective,
        invited: theirs.length,
        present: count('present'),
        represented: count('represented'),
        excused: count('excused'),
      },
    ];
  });
};

/** Those who have said whether they come, or have come. */
export const answeredOf = ({ present, represented, excused }: Attendance): number => present + represented + excused;

/** Wanted shares by perspective, in whole hundredths. */
export type TargetShares = ReadonlyMap<Perspective, number>;

/** A higher share would leave nobody else a place. */
export const highestTarget = 90;

/** How much of the room is of one perspective, against what is wanted. */
export interface PerspectiveShare {
  readonly perspective: Perspective | null;
  readonly count: number;
  readonly of: number;
  /** In hundredths; null: no share is wanted. */
  readonly target: number | null;
  /** How many more of them it would take; 0 where there are enough. */
  readonly missing: number;
}

/** The smallest number of people whose coming lifts a share to what is wanted: they count among all, too. */
const missingOf = (count: number, of: number, target: number): number =>
  of === 0 ? 1 : Math.max(0, Math.ceil((target * of - 100 * count) / (100 - target)));

/**
 * The shares of who is here, represented people among them; before anybody is here, of all who are invited and have not
 * excused themselves. Perspectives of which a share is wanted stand there also when nobody is of them.
 */
export const sharesByPerspective = (
  people: readonly Pick<Person, 'perspective' | 'state'>[],
  targets: TargetShares,
): { readonly begun: boolean; readonly shares: readonly PerspectiveShare[] } => {
  const rows = attendanceByPerspective(people);
  const begun = rows.some(({ present, represented }) => present + represented > 0);
  const countOf = ({ invited, present, represented, excused }: Attendance) =>
    begun ? present + represented : invited - excused;
  const of = rows.reduce((sum, row) => sum + countOf(row), 0);
  const all = new Set<Perspective | null>([...rows.map(({ perspective }) => perspective), ...targets.keys()]);
  const shares = [...all].sort(comparePerspectives).map((perspective): PerspectiveShare => {
    const row = rows.find((one) => one.perspective === perspective);
    const count = row === undefined ? 0 : countOf(row);
    const target = perspective === null ? null : (targets.get(perspective) ?? null);
    return { perspective, count, of, target, missing: target === null ? 0 : missingOf(count, of, target) };
  });
  return { begun, shares };
};
