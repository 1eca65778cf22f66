import type { GridPicture, GridPoint } from '../../domain/grid/grid.ts';
import { useFormat } from '../../words/format.ts';
import { usePictureWords } from '../../words/picture.ts';
import { useWords } from '../../words/words.ts';
import { useFieldName } from './grid-picture.tsx';

/** What the picture says, one sentence after the other. */
export function usePictureText(picture: GridPicture, round: string): readonly string[] {
  const { assessment, wall } = useWords();
  const { decimal, list } = useFormat();
  const field = useFieldName(picture);
  const { copy } = usePictureWords();
  const { x, y, size, points, elsewhere, unplaced } = picture;
  const said = (point: GridPoint) =>
    copy.point({
      number: point.number,
      title: point.title,
      values: list([
        `${y.name} ${decimal(point.y.median, 2)}`,
        `${x.name} ${decimal(point.x.median, 2)}`,
        ...(size === null || point.size === null ? [] : [`${size.name} ${decimal(point.size, 2)}`]),
      ]),
      level: point.level === null ? assessment.tooFew : assessment.level[point.level],
      discuss: point.discuss ? assessment.discuss : '',
    });
  const whole = picture.field === null;
  return [
    copy.start(round, x.name, y.name),
    ...(whole ? [] : [wall.revealed.field(field, points.length, points.length + elsewhere)]),
    ...[...points].sort((a, b) => a.number - b.number).map(said),
    ...(whole ? unplaced.map(({ number, title }) => copy.unplaced(number, title)) : []),
  ];
}
