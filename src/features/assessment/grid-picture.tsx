import { useEffect, useMemo, useRef } from 'react';
import './grid-picture.css';
import type { GridPicture as Picture } from '../../domain/grid/grid.ts';
import { type GridLayout, layoutGrid } from '../../domain/grid/grid-layout.ts';
import type { GridSpace } from '../../domain/grid/grid-space.ts';
import type { OwnWish } from '../../domain/grid/own-mark.ts';
import type { ProposalId } from '../../domain/ids.ts';
import { usePictureWords } from '../../words/picture.ts';
import { GridDrawing } from './grid-drawing.tsx';
import { sheetOf } from './grid-frame.tsx';

/** What somebody sees must not jump: the next layout begins with the places of the last one. */
export function useGridLayout(picture: Picture, space: GridSpace, own: OwnWish | null = null): GridLayout {
  const corner = useFieldName(picture);
  const last = useRef<GridLayout | null>(null);
  const layout = useMemo(
    () => layoutGrid({ picture, space, corner, own, earlier: last.current }),
    [picture, space, corner, own],
  );
  useEffect(() => {
    last.current = layout;
  }, [layout]);
  return layout;
}

/** The field that is shown enlarged, else the one that is high on both axes. */
export function useFieldName({ x, y, field }: Picture): string {
  const { grid } = usePictureWords();
  return grid.target(y[field?.y ?? 'high'], x[field?.x ?? 'high']);
}

function useGridLabel(picture: Picture): string {
  const { grid } = usePictureWords();
  const { x, y, size, points, field } = picture;
  const name = useFieldName(picture);
  return [
    grid.label(x.name, y.name, points.length),
    ...(field === null ? [] : [grid.fieldLabel(name)]),
    ...(size === null ? [] : [grid.sizeLabel(size.name)]),
    grid.inTable,
  ].join(' ');
}

interface GridViewProps {
  readonly picture: Picture;
  readonly layout: GridLayout;
  readonly chosen?: ProposalId | null;
}

/** The picture as it was laid out; who needs to know what is named in it lays it out. */
export function GridView({ picture, layout, chosen = null }: GridViewProps) {
  const pictureWords = usePictureWords();
  const target = useFieldName(picture);
  const sheet = sheetOf(layout.space);
  return (
    <svg
      className="plenum-grid"
      viewBox={`0 0 ${sheet.width} ${sheet.height}`}
      role="img"
      aria-label={useGridLabel(picture)}
    >
      <GridDrawing
        picture={picture}
        layout={layout}
        target={target}
        middle={pictureWords.grid.middle}
        chosen={chosen}
      />
    </svg>
  );
}

interface GridPictureProps extends Omit<GridViewProps, 'layout'> {
  readonly space: GridSpace;
  /** This person's own scores of the chosen proposal, in the units of the scales. */
  readonly own?: { readonly x: number; readonly y: number } | null;
}

export function GridPicture({ space, own, ...view }: GridPictureProps) {
  const { grid } = usePictureWords();
  const { x = null, y = null } = own ?? {};
  const { picture, chosen = null } = view;
  const wish = useMemo(
    () => (x === null || y === null || chosen === null ? null : { x, y, proposal: chosen, text: grid.own }),
    [x, y, chosen, grid],
  );
  return <GridView {...view} layout={useGridLayout(picture, space, wish)} />;
}
