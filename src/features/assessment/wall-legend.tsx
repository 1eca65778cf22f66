import type { GridLayout } from '../../domain/grid/grid-layout.ts';
import { useWords } from '../../words/words.ts';
import { drawsSpreads } from './grid-drawing.tsx';

interface WallLegendProps {
  readonly layout: GridLayout;
  /** The number of the round that is shown. */
  readonly round: number;
}

/** What an outline and a dotted way stand for; nothing where neither is drawn. */
export function WallLegend({ layout, round }: WallLegendProps) {
  const { assessment, wall } = useWords();
  const hasWay = layout.points.some(({ point }) => point.from !== null);
  if (!hasWay && !drawsSpreads(layout)) return null;
  return (
    <p className="plenum-awall-legend">
      {hasWay ? wall.revealed.legendWay(assessment.round(round - 1)) : wall.revealed.legend}
    </p>
  );
}
