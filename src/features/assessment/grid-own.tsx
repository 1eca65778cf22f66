import type { Spot } from '../../domain/grid/geometry.ts';
import { linesAt } from '../../domain/grid/label-placement.ts';
import { type DrawnOwn, ownReach } from '../../domain/grid/own-mark.ts';
import { pictureColours as colours } from '../../ui/picture-colours.ts';

const diamond = ({ x, y }: Spot, half: number): string =>
  `M${x} ${y - half}l${half} ${half}l${-half} ${half}l${-half} ${-half}Z`;

/** A diamond: another shape than everything else, because colour alone would not tell it. */
export function Own({ own: { at, disc, tether, label, size } }: { readonly own: DrawnOwn }) {
  const line = label === null ? undefined : linesAt(label, size)[0];
  return (
    <g className="plenum-grid-own">
      {tether !== null && (
        <>
          <line
            x1={tether.from.x}
            y1={tether.from.y}
            x2={tether.to.x}
            y2={tether.to.y}
            stroke={colours.own}
            strokeWidth="4"
          />
          <path d={diamond(at, 9)} fill={colours.own} stroke={colours.paper} strokeWidth="2" />
        </>
      )}
      <path d={diamond(disc, ownReach(size))} fill={colours.paper} stroke={colours.own} strokeWidth="5" />
      {line !== undefined && (
        <text
          x={line.x}
          y={line.y}
          textAnchor={label?.anchor}
          fontSize={size}
          fontWeight="600"
          fill={colours.own}
          stroke={colours.paper}
          strokeWidth={size / 4}
          paintOrder="stroke"
        >
          {line.text}
        </text>
      )}
    </g>
  );
}

/** Below the numbers: to the one that the mark is about. */
export function OwnLink({ own: { link } }: { readonly own: DrawnOwn }) {
  if (link === null) return null;
  const { from, to } = link;
  return <line x1={from.x} y1={from.y} x2={to.x} y2={to.y} stroke={colours.own} strokeWidth="3" />;
}
