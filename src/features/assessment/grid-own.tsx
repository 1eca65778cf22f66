import type { Spot } from '../../domain/grid/geometry.ts';
import { linesAt } from '../../domain/grid/label-placement.ts';
import { type DrawnOwn, ownReach } from '../../domain/grid/own-mark.ts';
import { pictureColours as colours } from '../../ui/picture-colours.ts';

const diamond = ({ x, y }: Spot, half: number): string =>
  `M${x} ${y - half}l${half} ${half}l${-half} ${half}l${-half} ${-half}Z`;

/** A diamond: another shape than everything else, because colour alone would not tell it. */
export function Own({ own: { disc, label, size } }: { readonly own: DrawnOwn }) {
  const line = label === null ? undefined : linesAt(label, size)[0];
  return (
    <g className="plenum-grid-own">
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

/** Below all numbers: to the spot that the mark had to leave, and to the number that it is about. */
export function OwnLinks({ own: { at, tether, link } }: { readonly own: DrawnOwn }) {
  return [link, tether].map((line, index) =>
    line === null ? null : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the two lines have their places
      <g key={index}>
        <line
          x1={line.from.x}
          y1={line.from.y}
          x2={line.to.x}
          y2={line.to.y}
          stroke={colours.own}
          strokeWidth={index === 0 ? 3 : 4}
        />
        {line === tether && <path d={diamond(at, 9)} fill={colours.own} stroke={colours.paper} strokeWidth="2" />}
      </g>
    ),
  );
}
