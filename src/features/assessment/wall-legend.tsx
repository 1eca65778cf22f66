import type { GridLayout } from '../../domain/grid/grid-layout.ts';
import { useWords } from '../../words/words.ts';
import { drawsSpreads } from './grid-drawing.tsx';

interface WallLegendProps {
  readonly layout: GridLayout;
  /** The number of the round that is shown. */
  readonly round: number;
  /** Whether „besprechen“ stands in the list beside; where many are grouped their heads say it. */
  readonly explains: boolean;
}

/** What an outline and a dotted way stand for; nothing where neither is drawn. */
export function WallLegend({ layout, round, explains }: WallLegendProps) {
  const { assessment, wall } = useWords();
  const hasWay = layout.points.some(({ point }) => point.from !== null);
  // „besprechen“ calls; why stands here once, in the words in which agreement is told.
  const parts = [
    hasWay ? wall.revealed.legendWay(assessment.round(round - 1)) : drawsSpreads(layout) ? wall.revealed.legend : '',
    explains && layout.points.some(({ point }) => point.discuss)
      ? `${assessment.discuss}: ${assessment.level.apart}`
      : '',
  ].filter(Boolean);
  if (parts.length === 0) return null;
  return <p className="plenum-awall-legend">{parts.join(' · ')}</p>;
}
