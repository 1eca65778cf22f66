import type { CSSProperties, ReactNode } from 'react';
import type { Criterion } from '../../domain/assessment/criterion.ts';
import { holds } from '../../domain/grid/geometry.ts';
import type { GridPicture } from '../../domain/grid/grid.ts';
import type { Half } from '../../domain/grid/grid-field.ts';
import type { DrawnPoint, GridLayout } from '../../domain/grid/grid-layout.ts';
import { frameOf } from '../../domain/grid/grid-space.ts';
import { linesAt } from '../../domain/grid/label-placement.ts';
import { wordSize } from '../../domain/grid/own-mark.ts';
import type { ProposalId } from '../../domain/ids.ts';
import { pictureColours as colours, pictureFont } from '../../ui/picture-colours.ts';
import { PictureLabel } from '../../ui/picture-label.tsx';
import { AxisNames, Fields, gridMargin } from './grid-frame.tsx';
import { Own, OwnLinks } from './grid-own.tsx';

interface PointProps {
  readonly drawn: DrawnPoint;
  readonly layout: GridLayout;
  readonly chosen: boolean;
  /** Whether the size of a disc says something. */
  readonly sized: boolean;
}

/** So many spreads can be told apart; of more only those are drawn that matter for the talk. */
const mostSpreads = 20;

/** Whether any spread is drawn, apart from that of a chosen proposal: nobody explains an outline that is nowhere. */
export const drawsSpreads = ({ points }: GridLayout): boolean =>
  points.length > 0 && (points.length <= mostSpreads || points.some(({ point }) => point.level !== 'agreed'));

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

/** The way a disc has come, for the animation on screen; a saved file has no style sheet and shows the end. */
function comingOf({ at, from }: DrawnPoint, { space }: GridLayout) {
  // From outside of a field that is shown enlarged it would fly in over the names of the axes.
  if (from === null || !holds(frameOf(space), from)) return {};
  const style: CSSProperties & Record<`--${string}`, string> = {
    '--come-x': `${from.x - at.x}px`,
    '--come-y': `${from.y - at.y}px`,
  };
  return { style, 'data-come': true };
}

function Disc({ drawn, layout, chosen, sized }: PointProps) {
  const { disc, point } = drawn;
  const { numberSize } = layout.space;
  const size = point.number > 99 ? numberSize * 0.78 : numberSize;
  return (
    <g className="plenum-grid-disc" {...comingOf(drawn, layout)}>
      {sized && point.size === null && (
        <circle
          cx={disc.x}
          cy={disc.y}
          r={disc.r + 4}
          fill={colours.paper}
          stroke={colours.ink}
          strokeWidth="3"
          strokeDasharray="7 6"
        />
      )}
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

function Label({ drawn: { label }, layout: { textSize } }: PointProps) {
  return label === null ? null : <PictureLabel label={label} lines={linesAt(label, textSize)} size={textSize} />;
}

interface GridDrawingProps {
  readonly picture: GridPicture;
  readonly layout: GridLayout;
  readonly target: string;
  /** The word for the middle of an axis, where a field that is shown enlarged begins or ends. */
  readonly middle: string;
  readonly chosen?: ProposalId | null;
}

/** The words at the ends of an axis, as far as the picture shows it. */
function endsOf({ low, high }: Criterion, half: Half | null, middle: string) {
  return { low: half === 'high' ? middle : low, high: half === 'low' ? middle : high };
}

/** Cuts what reaches out of the frame; an `svg` inside does it without an id, also in a file of its own. */
function Inside({ layout: { space }, children }: { readonly layout: GridLayout; readonly children: ReactNode }) {
  return (
    <svg width={space.width} height={space.height} overflow="hidden" aria-hidden="true">
      {children}
    </svg>
  );
}

/** Everything inside the `svg`, drawn with attributes only, so that it looks the same in a file of its own. */
export function GridDrawing({ picture, layout, target, middle, chosen = null }: GridDrawingProps) {
  const { x, y, field } = picture;
  const { width, height } = layout.space;
  const { own } = layout;
  const size = wordSize(layout.space);
  const partsOf = (drawn: DrawnPoint): PointProps => ({
    drawn,
    layout,
    chosen: drawn.point.proposal === chosen,
    sized: picture.size !== null,
  });
  const each = (Part: (props: PointProps) => ReactNode) =>
    layout.points.map((drawn) => <Part key={drawn.point.proposal} {...partsOf(drawn)} />);
  return (
    <g fontFamily={pictureFont} transform={`translate(${gridMargin.left} ${gridMargin.top})`}>
      <Fields layout={layout} field={field} target={target} />
      <Inside layout={layout}>
        {each(Spread)}
        {each(Way)}
      </Inside>
      {each(Tether)}
      {own !== null && <OwnLinks own={own} />}
      {each(Disc)}
      {each(Label)}
      {own !== null && <Own own={own} />}
      <g transform={`translate(0 ${height + gridMargin.bottom - 16})`}>
        <AxisNames length={width} name={x.name} {...endsOf(x, field?.x ?? null, middle)} size={size} />
      </g>
      <g transform={`translate(${size - gridMargin.left} ${height}) rotate(-90)`}>
        <AxisNames length={height} name={y.name} {...endsOf(y, field?.y ?? null, middle)} size={size} />
      </g>
    </g>
  );
}
