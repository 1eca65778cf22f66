import type { LabelLine, PlacedLabel } from '../domain/grid/label-placement.ts';
import { pictureColours as colours } from './picture-colours.ts';

interface PictureLabelProps {
  readonly label: PlacedLabel;
  readonly lines: readonly LabelLine[];
  readonly size: number;
}

/** A text beside its point, with a line to it where it had to move away; drawn with attributes only. */
export function PictureLabel({ label: { leader, anchor }, lines, size }: PictureLabelProps) {
  return (
    <g className="plenum-grid-label">
      {leader !== null && (
        <line
          x1={leader.from.x}
          y1={leader.from.y}
          x2={leader.to.x}
          y2={leader.to.y}
          stroke={colours.ink}
          strokeWidth="2"
        />
      )}
      <text
        textAnchor={anchor}
        fontSize={size}
        fontWeight="600"
        fill={colours.ink}
        stroke={colours.paper}
        strokeWidth={size / 5}
        strokeLinejoin="round"
        paintOrder="stroke"
      >
        {lines.map(({ text, x, y }) => (
          <tspan key={text} x={x} y={y}>
            {text}
          </tspan>
        ))}
      </text>
    </g>
  );
}
