import type { BallotWish } from '../../domain/ballot/ballot.ts';
import { type SheetRow, sheetRows } from '../../domain/theses/group-marks.ts';
import { useThesesWords } from '../../words/theses.ts';

/** The four questions of a group's sheet: as the moderator has worded them, otherwise the usual ones. */
export function useRowNames({ rows }: Pick<BallotWish, 'rows'>): Readonly<Record<SheetRow, string>> {
  const usual = useThesesWords().groups.rows;
  const named = sheetRows.map((row) => [row, rows?.[row]?.trim() || usual[row]] as const);
  return Object.fromEntries(named) as Record<SheetRow, string>;
}
