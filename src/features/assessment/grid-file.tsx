import type { GridPicture } from '../../domain/grid/grid.ts';
import { layoutGrid } from '../../domain/grid/grid-layout.ts';
import { type GridSpace, wallSpace } from '../../domain/grid/grid-space.ts';
import { fitText } from '../../domain/grid/label-text.ts';
import { pictureColours as colours, pictureFont } from '../../ui/picture-colours.ts';
import { PictureSheet, pictureSize as sizes, svgText } from '../../ui/picture-file.tsx';
import { GridDrawing } from './grid-drawing.tsx';
import { sheetOf } from './grid-frame.tsx';

const top = 130;
const edge = 40;

export interface GridFile {
  readonly picture: GridPicture;
  /** The name of the field that is high on both axes. */
  readonly target: string;
  /** The word for the middle of an axis. */
  readonly middle: string;
  readonly title: string;
  /** Below the title: round, how many, date. */
  readonly subtitle: string;
  readonly legend: string;
  /** The same in words, for those who do not see the picture. */
  readonly text: string;
  /** What stands beside a short title: agreement in words. */
  readonly word: (point: GridPicture['points'][number]) => string;
}

interface NamesProps {
  readonly file: GridFile;
  readonly left: number;
}

/** Numbers, short titles and words beside the picture, in one or two columns. */
function Names({ file: { picture, word }, left }: NamesProps) {
  const columns = picture.points.length > 14 ? 2 : 1;
  const rows = Math.ceil(picture.points.length / columns);
  const step = Math.min(58, (sizes.height - top - 90) / Math.max(rows, 1));
  const width = (sizes.width - edge - left) / columns;
  const size = columns === 1 ? 30 : 22;
  return (
    <g fontFamily={pictureFont} fontSize={size}>
      {picture.points.map((point, index) => {
        const x = left + Math.floor(index / rows) * width;
        const y = top + 60 + (index % rows) * step;
        const wide = columns === 1 ? 0.72 : 0.68;
        return (
          <g key={point.proposal}>
            <text x={x + 44} y={y} textAnchor="end" fontWeight="600" fill={colours.point}>
              {point.number}
            </text>
            <text x={x + 60} y={y} fontWeight="600" fill={colours.ink}>
              {fitText(point.shortTitle, size, width * wide - 60)}
            </text>
            <text
              x={x + width - 16}
              y={y}
              textAnchor="end"
              fontSize={columns === 1 ? 26 : 17}
              fontWeight={point.discuss ? '600' : '400'}
              fill={point.discuss ? colours.ink : colours.soft}
            >
              {word(point)}
            </text>
          </g>
        );
      })}
    </g>
  );
}

function Sheet({ file, space, font }: { readonly file: GridFile; readonly space: GridSpace; readonly font: string }) {
  const { picture, target, middle, title, subtitle, legend, text } = file;
  const layout = layoutGrid({ picture, space, corner: target });
  const sheet = sheetOf(space);
  const scale = (sizes.height - top - edge) / sheet.height;
  return (
    <PictureSheet title={title} text={text} font={font}>
      <g fontFamily={pictureFont}>
        <text x={edge} y="62" fontSize="46" fontWeight="600" fill={colours.ink}>
          {fitText(title, 46, sizes.width - 2 * edge)}
        </text>
        <text x={edge} y="106" fontSize="28" fill={colours.soft}>
          {`${subtitle} · ${legend}`}
        </text>
      </g>
      <g transform={`translate(${edge} ${top}) scale(${scale})`}>
        <GridDrawing picture={picture} layout={layout} target={target} middle={middle} />
      </g>
      <Names file={file} left={edge + sheet.width * scale + 30} />
    </PictureSheet>
  );
}

/** A drawing that stands alone: only attributes, its letters in the file when `font` brings them. */
export function gridSvg(file: GridFile, font = ''): string {
  return svgText(<Sheet file={file} space={wallSpace(file.picture.points.length)} font={font} />);
}
