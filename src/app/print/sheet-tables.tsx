import { type GridPicture, gridPicture } from '../../domain/grid/grid.ts';
import type { Proposal } from '../../domain/proposal/proposal.ts';
import type { Plan } from '../../domain/session/session.ts';
import type { ShownRound } from '../../domain/session/stage.ts';
import { GridTable } from '../../features/assessment/grid-table.tsx';
import { useLeftOutText, useVoicesText } from '../../features/assessment/use-voices-text.ts';

interface SheetTablesProps extends Pick<ShownRound, 'fact'> {
  readonly plan: Plan;
  readonly proposals: readonly Proposal[];
  readonly picture: GridPicture;
  readonly round: string;
}

/** A round as a table, and once more each proposal without the group that brought it in, where that is told. */
export function SheetTables({ plan, proposals, fact, picture, round }: SheetTablesProps) {
  const voicesText = useVoicesText();
  const leftOut = useLeftOutText();
  const others = gridPicture({ ...plan, fact, proposals, voices: { kind: 'withoutOrigin' } });
  const title = `${round}, ${voicesText({ kind: 'withoutOrigin' })}`;
  return (
    <>
      <GridTable picture={picture} round={round} />
      {others !== null && others.points.length > 0 && (
        <>
          <h4>{title}</h4>
          <p>{leftOut(others.points)}</p>
          <GridTable picture={{ ...others, unplaced: [] }} round={title} />
        </>
      )}
    </>
  );
}
