import { type Box, boxesMeet, boxMeetsDisc, type Disc } from '../../domain/grid/geometry.ts';
import type { DrawnPoint, GridLayout } from '../../domain/grid/grid-layout.ts';
import type { ProposalId } from '../../domain/ids.ts';
import { pictureColours as colours } from '../../ui/picture-colours.ts';

export interface OwnMark {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

interface PlacedMark {
  readonly mark: OwnMark;
  readonly size: number;
  /** No room for the word above the diamond: the edge is there, or a disc. */
  readonly below: boolean;
}

/** Where the word stands: above, unless something is there. */
export function placeOwn(mark: OwnMark, discs: readonly Disc[], size: number): PlacedMark {
  const above: Box = { x: mark.x - size, y: mark.y - 2.2 * size, width: 2 * size, height: 1.4 * size };
  return { mark, size, below: mark.y < 2.6 * size || discs.some((disc) => boxMeetsDisc(above, disc)) };
}

/** A diamond: another shape than everything else, because colour alone would not tell it. */
export function Own({ mark, size, below }: PlacedMark) {
  const half = size * 0.8;
  return (
    <g className="plenum-grid-own">
      <path
        d={`M${mark.x} ${mark.y - half}l${half} ${half}l${-half} ${half}l${-half} ${-half}Z`}
        fill={colours.paper}
        stroke={colours.own}
        strokeWidth="5"
      />
      <text
        x={mark.x}
        y={below ? mark.y + half + size : mark.y - half - 8}
        textAnchor="middle"
        fontSize={size}
        fontWeight="600"
        fill={colours.own}
        stroke={colours.paper}
        strokeWidth={size / 4}
        paintOrder="stroke"
      >
        {mark.text}
      </text>
    </g>
  );
}

function ownBox({ mark: { x, y }, size, below }: PlacedMark): Box {
  return { x: x - size, y: y - (below ? size : 2.2 * size), width: 2 * size, height: 3.2 * size };
}

/** The own mark comes and goes with every tap; the one text it would cover gives way instead of all moving. */
export function isCovered({ label }: DrawnPoint, own: PlacedMark | null): boolean {
  return own !== null && label !== null && boxesMeet(label.box, ownBox(own));
}

interface OwnLineProps {
  readonly own: OwnMark;
  readonly layout: GridLayout;
  readonly chosen: ProposalId | null;
}

export function OwnLine({ own, layout, chosen }: OwnLineProps) {
  const disc = layout.points.find(({ point }) => point.proposal === chosen)?.disc;
  if (disc === undefined) return null;
  return <line x1={own.x} y1={own.y} x2={disc.x} y2={disc.y} stroke={colours.own} strokeWidth="3" />;
}
