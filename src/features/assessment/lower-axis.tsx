import type { GridPicture, GridPoint } from '../../domain/grid/grid.ts';
import { Icon } from '../../ui/icons.tsx';
import { useWords } from '../../words/words.ts';

/** Whether the list has to say on which axis people agree least; where they agree there is nothing to look for. */
const hasLowerAxis = ({ level }: Pick<GridPoint, 'level'>): boolean => level !== null && level !== 'agreed';

interface LowerAxisProps {
  readonly point: Pick<GridPoint, 'level' | 'lower'>;
  readonly picture: GridPicture;
}

/** The axis on which people agree least about a proposal, as it lies in the picture. Read out, it has its name. */
export function LowerAxis({ point, picture }: LowerAxisProps) {
  const { assessment } = useWords();
  if (!hasLowerAxis(point)) return null;
  return (
    <span className="plenum-agree-axis" role="img" aria-label={assessment.lowerOn(point.lower.name)}>
      <Icon name={point.lower.id === picture.x.id ? 'arrow-across' : 'arrow-along'} />
    </span>
  );
}

/** What the signs of the axes stand for; nothing where none is drawn. */
export function LowerAxisLegend({ picture }: Pick<LowerAxisProps, 'picture'>) {
  const { wall } = useWords();
  if (!picture.points.some(hasLowerAxis)) return null;
  return (
    <p className="plenum-awall-legend plenum-agree-axes">
      <Icon name="arrow-across" />
      <Icon name="arrow-along" />
      {wall.revealed.legendAxes}
    </p>
  );
}
