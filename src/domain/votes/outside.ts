import type { AgendaItemId } from '../ids.ts';
import type { Grade } from './choices.ts';

/** A grade from outside, typed in with where it is from. */
export interface OutsideGrade {
  readonly id: string;
  readonly grade: Grade;
  /** A report, a body, a letter: never a person's name unless they wish it. */
  readonly source: string;
  /** Sorts them, see `order.ts`. */
  readonly order: string;
  /** It was given in a survey: it stands there, and is taken out of nothing here. Missing: typed in. */
  readonly asked?: true;
}

/** Grades from outside by agenda item, in the order in which they came. */
export type OutsideGrades = ReadonlyMap<AgendaItemId, readonly OutsideGrade[]>;

/** Longest source, in letters. */
export const longestSource = 160;
/** Most grades from outside for one item. */
export const mostOutside = 200;
