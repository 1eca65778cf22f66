import type { CSSProperties, ReactNode } from 'react';
import { type Box, boxesMeet } from '../../domain/grid/geometry.ts';
import type { GridPicture } from '../../domain/grid/grid.ts';
import type { DrawnPoint, GridLayout } from '../../domain/grid/grid-layout.ts';
import { lineHeight } from '../../domain/grid/label-placement.ts';
import type { ProposalId } from '../../domain/ids.ts';
import { gridColours as colours, gridFont } from './grid-colours.ts';
import { AxisNames, Fields, gridMargin } from './grid-frame.tsx';

interface PointProps {
  readonly drawn: DrawnPoint;
  readonly layout: GridLayout;
  readonly chosen: boolean;
}

/** So many spreads can be told apart; of more only those are drawn that matter for the talk. */
const mostSpreads = 20;

function Spread({ drawn: { ellipse, point }, layout, chosen }: PointProps) {
  if (layout.points.length > mostSpreads && point.level === 'agreed' && !chosen) return null;
  return (
    <ellipse
      className="plenum-grid-spread"
      cx={ellipse.x}
      cy={ellipse.y}
      rx={ellipse.rx}
      ry={ellipse.ry}
      fill={colours.point}
      fillOpacity="0.1"
      stroke={colours.point}
      strokeWidth={chosen || point.discuss ? 4 : 2.5}
    />
  );
}

function Way({ drawn: { from, at } }: Pick<PointProps, 'drawn'>) {
  if (from === null) return null;
  return (
    <g className="plenum-grid-way">
      <line
        x1={from.x}
        y1={from.y}
        x2={at.x}
        y2={at.y}
        stroke={colours.way}
        strokeWidth="4"
        strokeLinecap="round"
        strokeDasharray="0.1 10"
      />
      <circle cx={from.x} cy={from.y} r="8" fill={colours.way} />
    </g>
  );
}

/** Below all discs: where two proposals share a spot, the line leads under the disc that stands on it. */
function Tether({ drawn: { at, tether } }: PointProps) {
  if (tether === null) return null;
  const { from, to } = tether;
  return (
    <g className="plenum-grid-label">
      <line x1={from.x} y1={from.y} x2={to.x} y2={to.y} stroke={colours.point} strokeWidth="4" />
      <circle cx={at.x} cy={at.y} r="7" fill={colours.point} stroke={colours.paper} strokeWidth="2" />
    </g>
  );
}

function Disc({ drawn: { disc, at, point, from }, layout: { space }, chosen }: PointProps) {
  // The way it has come, for the animation on screen; a saved file has no style sheet and shows the end.
  const come: CSSProperties & Record<`--${string}`, string> =
    from === null ? {} : { '--come-x': `${from.x - at.x}px`, '--come-y': `${from.y - at.y}px` };
  const size = point.number > 99 ? space.numberSize * 0.78 : space.numberSize;
  return (
    <g
      className="plenum-grid-disc"
      {...(from !== null && { style: come })}
      data-come={from === null ? undefined : true}
    >
      {chosen && <circle cx={disc.x} cy={disc.y} r={disc.r + 7} fill="none" stroke={colours.ink} strokeWidth="4" />}
      <circle cx={disc.x} cy={disc.y} r={disc.r} fill={colours.point} stroke={colours.paper} strokeWidth="3" />
      <text
        x={disc.x}
        y={disc.y + size * 0.35}
        textAnchor="middle"
        fontSize={size}
        fontWeight="600"
        fill={colours.paper}
      >
        {point.number}
      </text>
    </g>
  );
}

const anchorAt = { start: 0, middle: 0.5, end: 1 } as const;
const side = 6;

function Label({ drawn: { label }, layout: { textSize } }: PointProps) {
  if (label === null) return null;
  const { box, anchor, leader, lines } = label;
  const x = box.x + box.width * anchorAt[anchor] + (anchor === 'start' ? side : anchor === 'end' ? -side : 0);
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
        fontSize={textSize}
        fontWeight="600"
        fill={colours.ink}
        stroke={colours.paper}
        strokeWidth={textSize / 5}
        strokeLinejoin="round"
        paintOrder="stroke"
      >
        {lines.map((line, index) => (
          <tspan key={line} x={x} y={box.y + textSize * (0.93 + lineHeight * index)}>
            {line}
          </tspan>
        ))}
      </text>
    </g>
  );
}

export interface OwnMark {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

/** No room for a word above it: then it stands below. */
const isAtTop = ({ y }: OwnMark, size: number): boolean => y < 2.6 * size;

/** A diamond: another shape than everything else, because colour alone would not tell it. */
function Own({ mark, size }: { readonly mark: OwnMark; readonly size: number }) {
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
        y={isAtTop(mark, size) ? mark.y + half + size : mark.y - half - 8}
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

function ownBox(mark: OwnMark, size: number): Box {
  const { x, y } = mark;
  return { x: x - size, y: y - (isAtTop(mark, size) ? size : 2.2 * size), width: 2 * size, height: 3.2 * size };
}

/** The own mark comes and goes with every tap; the one text it would cover gives way instead of all moving. */
function isCovered({ label }: DrawnPoint, own: OwnMark | null, size: number): boolean {
  return own !== null && label !== null && boxesMeet(label.box, ownBox(own, size));
}

interface OwnLineProps {
  readonly own: OwnMark;
  readonly layout: GridLayout;
  readonly chosen: ProposalId | null;
}

function OwnLine({ own, layout, chosen }: OwnLineProps) {
  const disc = layout.points.find(({ point }) => point.proposal === chosen)?.disc;
  if (disc === undefined) return null;
  return <line x1={own.x} y1={own.y} x2={disc.x} y2={disc.y} stroke={colours.own} strokeWidth="3" />;
}

interface GridDrawingProps {
  readonly picture: GridPicture;
  readonly layout: GridLayout;
  readonly target: string;
  readonly chosen?: ProposalId | null;
  readonly own?: OwnMark | null;
}

/** Everything inside the `svg`, drawn with attributes only, so that it looks the same in a file of its own. */
export function GridDrawing({ picture, layout, target, chosen = null, own = null }: GridDrawingProps) {
  const { width, height } = layout.space;
  const size = layout.space.textSizes[0] === undefined ? 28 : Math.max(24, Math.min(38, layout.space.textSizes[0]));
  const each = (Part: (props: PointProps) => ReactNode) =>
    layout.points.map((drawn) => (
      <Part key={drawn.point.proposal} drawn={drawn} layout={layout} chosen={drawn.point.proposal === chosen} />
    ));
  return (
    <g fontFamily={gridFont} transform={`translate(${gridMargin.left} ${gridMargin.top})`}>
      <Fields layout={layout} target={target} />
      {each(Spread)}
      {each(Way)}
      {each(Tether)}
      {own !== null && <OwnLine own={own} layout={layout} chosen={chosen} />}
      {each(Disc)}
      {layout.points.map((drawn) =>
        isCovered(drawn, own, size) ? null : (
          <Label key={drawn.point.proposal} drawn={drawn} layout={layout} chosen={false} />
        ),
      )}
      {own !== null && <Own mark={own} size={size} />}
      <g transform={`translate(0 ${height + gridMargin.bottom - 16})`}>
        <AxisNames length={width} name={picture.x.name} low={picture.x.low} high={picture.x.high} size={size} />
      </g>
      <g transform={`translate(${size - gridMargin.left} ${height}) rotate(-90)`}>
        <AxisNames length={height} name={picture.y.name} low={picture.y.low} high={picture.y.high} size={size} />
      </g>
    </g>
  );
}
