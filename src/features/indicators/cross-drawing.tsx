import { linesAt } from '../../domain/grid/label-placement.ts';
import { fitText } from '../../domain/grid/label-text.ts';
import type { IndicatorId } from '../../domain/ids.ts';
import type { CrossLayout } from '../../domain/indicators/cross-layout.ts';
import type { CrossHalf } from '../../domain/indicators/indicator-cross.ts';
import { pictureColours as colours, pictureFont } from '../../ui/picture-colours.ts';
import { PictureLabel } from '../../ui/picture-label.tsx';
import { useIndicatorsWords } from '../../words/indicators.ts';
import { Sign } from './sign.tsx';

/** Room around the plot: for the names of the halves on the left, and for the influence below. */
export const crossMargin = { left: 60, right: 6, top: 6, bottom: 56 } as const;

/** The whole sheet, plot and names. */
export function crossSheet({ space: { width, height } }: Pick<CrossLayout, 'space'>) {
  return { width: width + crossMargin.left + crossMargin.right, height: height + crossMargin.top + crossMargin.bottom };
}

interface CrossDrawingProps {
  readonly layout: CrossLayout;
  readonly halves: Readonly<Record<CrossHalf, string>>;
  readonly chosen?: IndicatorId | null;
}

const sizeOf = ({ space }: CrossLayout): number => Math.max(22, Math.min(32, space.textSizes[0] ?? 24));

function Ground({ layout, halves }: CrossDrawingProps) {
  const { width, height } = layout.space;
  const size = sizeOf(layout);
  return (
    <>
      <rect width={width} height={height} fill={colours.paper} />
      {layout.rows.map((y) => (
        <line key={y} x1="0" y1={y} x2={width} y2={y} stroke={colours.target} strokeWidth="6" />
      ))}
      <line x1={width / 2} y1="0" x2={width / 2} y2={height} stroke={colours.line} strokeWidth="2" />
      <line x1="0" y1={height / 2} x2={width} y2={height / 2} stroke={colours.ink} strokeWidth="4" />
      <rect width={width} height={height} fill="none" stroke={colours.line} strokeWidth="2.5" />
      {(['upper', 'lower'] as const).map((half) => (
        <text
          key={half}
          transform={`translate(${size - crossMargin.left + 4} ${height * (half === 'upper' ? 0.25 : 0.75)}) rotate(-90)`}
          textAnchor="middle"
          fontSize={size}
          fontWeight="600"
          fill={colours.ink}
        >
          {fitText(halves[half], size, height / 2 - 10)}
        </text>
      ))}
    </>
  );
}

/** What grows to the right: low end, name, high end on one line. */
function Influence({ layout }: Pick<CrossDrawingProps, 'layout'>) {
  const { influence } = useIndicatorsWords();
  const { width, height } = layout.space;
  const size = sizeOf(layout);
  return (
    <g transform={`translate(0 ${height + crossMargin.bottom - 16})`} fontSize={size}>
      <text fill={colours.soft}>{influence.low}</text>
      <text x={width / 2} textAnchor="middle" fontWeight="600" fill={colours.ink}>
        {influence.name}
      </text>
      <text x={width} textAnchor="end" fill={colours.soft}>
        {influence.high}
      </text>
    </g>
  );
}

function Sentences({ layout: { sentences } }: Pick<CrossDrawingProps, 'layout'>) {
  return sentences.map(({ quadrant, lines, size, box }) => (
    <g key={quadrant} fontSize={size} fill={colours.targetName}>
      <rect x={box.x + 2} y={box.y + 2} width={box.width - 4} height={box.height - 4} fill={colours.target} />
      {lines.map((line, index) => (
        <text
          key={line}
          x={box.x + box.width / 2}
          y={box.y + 4 + size * (0.95 + 1.2 * index)}
          textAnchor="middle"
          fontWeight="600"
        >
          {line}
        </text>
      ))}
    </g>
  ));
}

/** Everything inside the `svg`, drawn with attributes only, so that it looks the same in a file of its own. */
export function CrossDrawing({ layout, halves, chosen = null }: CrossDrawingProps) {
  const { points, space, textSize } = layout;
  return (
    <g fontFamily={pictureFont} transform={`translate(${crossMargin.left} ${crossMargin.top})`}>
      <Ground layout={layout} halves={halves} />
      <Sentences layout={layout} />
      {points.map(
        ({ indicator, tether }) =>
          tether !== null && (
            <g key={indicator.id}>
              <line
                x1={tether.from.x}
                y1={tether.from.y}
                x2={tether.to.x}
                y2={tether.to.y}
                stroke={colours.ink}
                strokeWidth="3"
              />
              <circle
                cx={tether.to.x}
                cy={tether.to.y}
                r="6"
                fill={colours.ink}
                stroke={colours.paper}
                strokeWidth="2"
              />
            </g>
          ),
      )}
      {points.map(({ indicator: { id, addressee, number }, disc }) => (
        <Sign
          key={id}
          addressee={addressee}
          number={number}
          x={disc.x}
          y={disc.y}
          r={disc.r}
          size={space.numberSize}
          chosen={id === chosen}
        />
      ))}
      {points.map(
        ({ indicator: { id }, label }) =>
          label !== null && <PictureLabel key={id} label={label} lines={linesAt(label, textSize)} size={textSize} />,
      )}
      <Influence layout={layout} />
    </g>
  );
}
