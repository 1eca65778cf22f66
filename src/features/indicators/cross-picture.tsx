import { useEffect, useMemo, useRef } from 'react';
import './cross.css';
import type { GridSpace } from '../../domain/grid/grid-space.ts';
import type { IndicatorId } from '../../domain/ids.ts';
import { type CrossLayout, layoutCross } from '../../domain/indicators/cross-layout.ts';
import type { IndicatorCross } from '../../domain/indicators/indicator-cross.ts';
import { useIndicatorsWords } from '../../words/indicators.ts';
import { CrossDrawing, crossSheet } from './cross-drawing.tsx';
import { useCrossWords } from './cross-words.ts';

/** What somebody sees must not jump: the next layout begins with the places of the last one. */
export function useCrossLayout(cross: IndicatorCross, space: GridSpace): CrossLayout {
  const last = useRef<CrossLayout | null>(null);
  const layout = useMemo(() => layoutCross({ cross, space, earlier: last.current }), [cross, space]);
  useEffect(() => {
    last.current = layout;
  }, [layout]);
  return layout;
}

interface CrossViewProps {
  readonly cross: IndicatorCross;
  readonly layout: CrossLayout;
  readonly chosen?: IndicatorId | null;
}

/** The picture as it was laid out. */
export function CrossView({ cross, layout, chosen = null }: CrossViewProps) {
  const words = useIndicatorsWords();
  const { halves } = useCrossWords(cross);
  const sheet = crossSheet(layout);
  return (
    <svg
      className="plenum-cross"
      viewBox={`0 0 ${sheet.width} ${sheet.height}`}
      role="img"
      aria-label={words.label(layout.points.length, halves.upper, halves.lower)}
    >
      <CrossDrawing layout={layout} halves={halves} chosen={chosen} />
    </svg>
  );
}

type CrossPictureProps = Omit<CrossViewProps, 'layout'> & { readonly space: GridSpace };

export function CrossPicture({ space, ...view }: CrossPictureProps) {
  return <CrossView {...view} layout={useCrossLayout(view.cross, space)} />;
}
