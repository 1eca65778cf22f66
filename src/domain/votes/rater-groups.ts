import type { Counts } from '../ballot/ballot.ts';
import type { QuestionResult } from '../ballot/ballot-result.ts';
import {
  type GradeGap,
  type GradeSeries,
  gradeGap,
  gradeSeries,
  outsideCounts,
  type RaterGroup,
  raterGroups,
} from './grade.ts';
import type { OutsideGrade } from './outside.ts';

/** One group of raters with what it gave. */
export interface RatedGroup {
  readonly group: RaterGroup;
  readonly counts: Counts;
  readonly series: GradeSeries;
  /** How many of its grades were typed in from paper or hands; those from outside are all typed in anyway. */
  readonly typed: number;
}

/**
 * The groups that have given a grade, each on its own: people of the session (with what was typed in for them from
 * paper), grades from outside, guests. No number is ever made of two of them.
 */
export const ratedGroups = (
  { counts, hands, guests }: Pick<QuestionResult, 'counts' | 'hands' | 'guests'>,
  outside: readonly OutsideGrade[],
): readonly RatedGroup[] => {
  const of: Readonly<Record<RaterGroup, Counts>> = {
    inside: counts,
    outside: outsideCounts(outside),
    guests: guests ?? {},
  };
  const typed = Object.values(hands).reduce((sum, count) => sum + count, 0);
  return raterGroups.flatMap((group): readonly RatedGroup[] => {
    const series = gradeSeries(of[group]);
    return series === null ? [] : [{ group, counts: of[group], series, typed: group === 'inside' ? typed : 0 }];
  });
};

/** Inside against each of the others: that is the gap a room talks about. */
export const gapsOf = (
  groups: readonly RatedGroup[],
): readonly { readonly group: RaterGroup; readonly gap: GradeGap }[] => {
  const [inside] = groups.filter(({ group }) => group === 'inside');
  if (inside === undefined) return [];
  return groups
    .filter(({ group }) => group !== 'inside')
    .map(({ group, series }) => ({ group, gap: gradeGap(inside.series, series) }));
};
