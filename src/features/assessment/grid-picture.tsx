import { useEffect, useMemo, useRef } from 'react';
import './grid-picture.css';
import type { GridPicture as Picture } from '../../domain/grid/grid.ts';
import { type GridLayout, layoutGrid } from '../../domain/grid/grid-layout.ts';
import { type GridSpace, placeX, placeY } from '../../domain/grid/grid-space.ts';
import type { ProposalId } from '../../domain/ids.ts';
import { useWords } from '../../words/words.ts';
import { GridDrawing } from './grid-drawing.tsx';
import { sheetOf } from './grid-frame.tsx';

/** What somebody sees must not jump: the next layout begins with the places of the last one. */
function useCalmLayout(picture: Picture, space: GridSpace, corner: string): GridLayout {
  const last = useRef<GridLayout | null>(null);
  const layout = useMemo(() => layoutGrid({ picture, space, corner, earlier: last.current }), [picture, space, corner]);
  useEffect(() => {
    last.current = layout;
  }, [layout]);
  return layout;
}

interface GridPictureProps {
  readonly picture: Picture;
  readonly space: GridSpace;
  readonly chosen?: ProposalId | null;
  /** This person's own scores of the chosen proposal, in the units of the scales. */
  readonly own?: { readonly x: number; readonly y: number } | null;
}

export function GridPicture({ picture, space, chosen = null, own = null }: GridPictureProps) {
  const { assessment } = useWords();
  const { x, y } = picture;
  const target = assessment.grid.target(y.high, x.high);
  const layout = useCalmLayout(picture, space, target);
  const sheet = sheetOf(space);
  const mark =
    own === null
      ? null
      : { x: placeX(own.x, x.scale, space), y: placeY(own.y, y.scale, space), text: assessment.grid.own };
  return (
    <svg
      className="plenum-grid"
      viewBox={`0 0 ${sheet.width} ${sheet.height}`}
      role="img"
      aria-label={assessment.grid.label(x.name, y.name, picture.points.length)}
    >
      <GridDrawing picture={picture} layout={layout} target={target} chosen={chosen} own={mark} />
    </svg>
  );
}
