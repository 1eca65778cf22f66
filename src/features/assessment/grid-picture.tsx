import { useEffect, useMemo, useRef } from 'react';
import './grid-picture.css';
import { type GridPicture as Picture, spansOf } from '../../domain/grid/grid.ts';
import { liesOn } from '../../domain/grid/grid-field.ts';
import { type GridLayout, layoutGrid } from '../../domain/grid/grid-layout.ts';
import { type GridSpace, placeX, placeY } from '../../domain/grid/grid-space.ts';
import type { ProposalId } from '../../domain/ids.ts';
import { usePictureWords } from '../../words/picture.ts';
import { GridDrawing } from './grid-drawing.tsx';
import { sheetOf } from './grid-frame.tsx';
import type { OwnMark } from './grid-own.tsx';

/** What somebody sees must not jump: the next layout begins with the places of the last one. */
export function useGridLayout(picture: Picture, space: GridSpace): GridLayout {
  const corner = useFieldName(picture);
  const last = useRef<GridLayout | null>(null);
  const layout = useMemo(() => layoutGrid({ picture, space, corner, earlier: last.current }), [picture, space, corner]);
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

/** Outside of a field that is shown enlarged there is no place for it. */
function markOf(picture: Picture, space: GridSpace, { x, y, text }: OwnMark): OwnMark | null {
  const spans = spansOf(picture);
  if (!liesOn(x, spans.x) || !liesOn(y, spans.y)) return null;
  return { x: placeX(x, spans.x, space), y: placeY(y, spans.y, space), text };
}

interface GridViewProps {
  readonly picture: Picture;
  readonly layout: GridLayout;
  readonly chosen?: ProposalId | null;
  /** This person's own scores of the chosen proposal, in the units of the scales. */
  readonly own?: { readonly x: number; readonly y: number } | null;
}

/** The picture as it was laid out; who needs to know what is named in it lays it out. */
export function GridView({ picture, layout, chosen = null, own = null }: GridViewProps) {
  const pictureWords = usePictureWords();
  const target = useFieldName(picture);
  const sheet = sheetOf(layout.space);
  const mark = own === null ? null : markOf(picture, layout.space, { ...own, text: pictureWords.grid.own });
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
        own={mark}
      />
    </svg>
  );
}

type GridPictureProps = Omit<GridViewProps, 'layout'> & { readonly space: GridSpace };

export function GridPicture({ space, ...view }: GridPictureProps) {
  return <GridView {...view} layout={useGridLayout(view.picture, space)} />;
}
