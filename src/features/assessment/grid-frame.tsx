import { type GridField, gridFields, sameField } from '../../domain/grid/grid-field.ts';
import type { GridLayout } from '../../domain/grid/grid-layout.ts';
import { frameOf, type GridSpace, middleLines } from '../../domain/grid/grid-space.ts';
import { fitText, textWidth } from '../../domain/grid/label-text.ts';
import { pictureColours as colours } from '../../ui/picture-colours.ts';

/** Room around the plot for the names of the axes. */
export const gridMargin = { left: 66, right: 6, top: 6, bottom: 62 } as const;

/** The whole sheet, plot and names. */
export function sheetOf({ width, height }: GridSpace): { readonly width: number; readonly height: number } {
  return { width: width + gridMargin.left + gridMargin.right, height: height + gridMargin.top + gridMargin.bottom };
}

interface AxisProps {
  readonly length: number;
  readonly name: string;
  readonly low: string;
  readonly high: string;
  readonly size: number;
}

const phoneEdge = 600;

/** Low end, name, high end on one line. */
export function AxisNames({ length, name, low, high, size }: AxisProps) {
  const endSize = size <= 30 ? size : size - 4;
  const ends = [low, high].map((word) => Math.min(textWidth(word, endSize), length * 0.25));
  const beside = length - 2 * Math.max(...ends) - size;
  // On a phone a long name needs the whole edge; the table and the scales name the ends.
  const alone = length < phoneEdge && textWidth(name, size) > beside;
  return (
    <>
      <text x="0" fontSize={endSize} fill={colours.soft}>
        {alone ? '' : fitText(low, endSize, length * 0.25)}
      </text>
      <text x={length / 2} textAnchor="middle" fontSize={size} fontWeight="600" fill={colours.ink}>
        {fitText(name, size, alone ? length : beside)}
      </text>
      <text x={length} textAnchor="end" fontSize={endSize} fill={colours.soft}>
        {alone ? '' : fitText(high, endSize, length * 0.25)}
      </text>
    </>
  );
}

interface FieldsProps {
  readonly layout: GridLayout;
  readonly field: GridField | null;
  /** The name of the field that is high on both axes, or of the one that is shown enlarged. */
  readonly target: string;
}

function FourFields({ space }: Pick<GridLayout, 'space'>) {
  const { width, height } = frameOf(space);
  return (
    <>
      <rect x={width / 2} width={width / 2} height={height / 2} fill={colours.target} />
      {middleLines(space).map(({ from, to }) => (
        <line
          key={`${to.x} ${to.y}`}
          x1={from.x}
          y1={from.y}
          x2={to.x}
          y2={to.y}
          stroke={colours.line}
          strokeWidth="2"
        />
      ))}
    </>
  );
}

/** Frame and four fields; only the one that is high on both axes has a name, and no field decides anything. */
export function Fields({ layout: { space, corner }, field, target }: FieldsProps) {
  const { width, height } = frameOf(space);
  const size = space.textSizes.at(-1) ?? 0;
  const ground = field !== null && sameField(field, gridFields[0] ?? null) ? colours.target : colours.paper;
  return (
    <g>
      <rect width={width} height={height} fill={ground} />
      {field === null && <FourFields space={space} />}
      <rect width={width} height={height} fill="none" stroke={colours.line} strokeWidth="2.5" />
      {corner !== null && (
        <text
          x={corner.x + corner.width / 2}
          y={corner.y + corner.height * 0.72}
          textAnchor="middle"
          fontSize={size}
          fontWeight="600"
          fill={colours.targetName}
        >
          {target}
        </text>
      )}
    </g>
  );
}
