import './size-legend.css';
import type { GridPicture } from '../../domain/grid/grid.ts';
import { radiusAt } from '../../domain/grid/grid-space.ts';
import { usePictureWords } from '../../words/picture.ts';

const disc = 9;
const [small, large] = [radiusAt(0, { disc }), radiusAt(1, { disc })];

/** What the size of the discs says; nothing when all are alike. */
export function SizeLegend({ picture: { size, points } }: { readonly picture: GridPicture }) {
  const { grid } = usePictureWords();
  if (size === null) return null;
  const isMissing = points.some((point) => point.size === null);
  return (
    <p className="plenum-size-legend">
      <svg className="plenum-size-discs" viewBox={`0 0 ${3 * large + 2 * small} ${2 * large + 2}`} aria-hidden="true">
        <circle cx={small + 1} cy={large + 1} r={small} />
        <circle cx={2 * small + large + 6} cy={large + 1} r={large} />
      </svg>
      <span>
        {grid.sizeLegend(size.name, size.low, size.high)}
        {isMissing && ` · ${grid.sizeUnknown}`}
      </span>
    </p>
  );
}
