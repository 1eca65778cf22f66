import { defaultPerspectives, type Perspective } from '../session/perspective.ts';
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
  const known: readonly (Perspective | null)[] = defaultPerspectives;
  const others = people.map(({ perspective }) => perspective).filter((one) => one !== null && !known.includes(one));
  return [...known, ...new Set(others), null].flatMap((perspective) => {
    const theirs = people.filter((person) => person.perspective === perspective);
    const count = (state: Person['state']) => theirs.filter((person) => person.state === state).length;
    if (theirs.length === 0) return [];
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
