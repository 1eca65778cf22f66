import './wall-table.css';
import type { GridPicture, GridPoint } from '../../domain/grid/grid.ts';
import { usePictureWords } from '../../words/picture.ts';
import { useWords } from '../../words/words.ts';
import { GridTable, letterOf, tableCriteria } from './grid-table.tsx';
import { useOutside } from './outside-scores.tsx';

/** So many rows fit on the wall in letters of 28. */
const rowsOnWall = 20;
/** With so few rows there is room for larger letters, and for the dimension on which people agree least. */
const roomy = 12;

interface WallTableProps {
  readonly picture: GridPicture;
  readonly round: string;
}

function part(picture: GridPicture, from: number, to: number): GridPicture {
  const numbers = [...picture.points, ...picture.unplaced].map(({ number }) => number).sort((a, b) => a - b);
  const here = new Set(numbers.slice(from, to));
  const isHere = ({ number }: Pick<GridPoint, 'number'>) => here.has(number);
  return { ...picture, points: picture.points.filter(isHere), unplaced: picture.unplaced.filter(isHere) };
}

/** The table of the wall: never scrolls; more than twenty proposals stand in two halves side by side. */
export function WallTable({ picture, round }: WallTableProps) {
  const { assessment } = useWords();
  const words = usePictureWords().outside;
  const outside = useOutside(picture, tableCriteria(picture));
  const total = picture.points.length + picture.unplaced.length;
  const starts = total <= rowsOnWall ? [0] : [0, Math.ceil(total / 2)];
  const size = starts.length === 1 ? total : Math.ceil(total / 2);
  const heads = starts.length > 1 && picture.further.length > 0 ? 'letters' : 'names';
  return (
    <div className="plenum-wtable" data-size={total <= roomy ? 'roomy' : total <= rowsOnWall ? 'full' : 'halves'}>
      {heads === 'letters' && (
        <p className="plenum-wtable-letters">
          {tableCriteria(picture).map(({ id, name }, index) => (
            <span key={id}>
              <strong>{letterOf(index)}</strong> {name}
            </span>
          ))}
        </p>
      )}
      {starts.map((start) => (
        <GridTable
          key={start}
          picture={part(picture, start, start + size)}
          round={starts.length === 1 ? round : `${round}, ${assessment.profile.place(start + 1, total)}`}
          brief
          heads={heads}
          beside={starts.length === 1}
          namesLower={total <= roomy && picture.further.length + outside.length === 0}
        />
      ))}
      {starts.length > 1 && outside.length > 0 && <p className="plenum-wtable-letters">{words.elsewhere}</p>}
    </div>
  );
}
