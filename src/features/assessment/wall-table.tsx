import './wall-table.css';
import type { GridPicture } from '../../domain/grid/grid.ts';
import { useWallRows, WallPage } from '../../ui/wall-page.tsx';
import { useWords } from '../../words/words.ts';
import { GridTable, letterOf, tableCriteria } from './grid-table.tsx';
import { useOutside } from './outside-scores.tsx';

/** So many rows fit on the wall in letters of 28. */
const rowsOnWall = 20;
/** With so few rows there is room for larger letters. */
const roomy = 12;

interface WallTableProps {
  readonly picture: GridPicture;
  readonly round: string;
}

/**
 * The table of the wall: never scrolls. More than twenty proposals take turns, as many on each page, so that every row has
 * room for the dimension on which people agree least; where further columns leave none, its letter stands for the name.
 */
export function WallTable({ picture, round }: WallTableProps) {
  const { assessment } = useWords();
  const criteria = tableCriteria(picture);
  const outside = useOutside(picture, criteria);
  const all = [...picture.points, ...picture.unplaced].sort((a, b) => a.number - b.number);
  const pages = Math.max(1, Math.ceil(all.length / rowsOnWall));
  const { shown, page } = useWallRows(all, Math.max(1, Math.ceil(all.length / pages)));
  const here = new Set(shown.map(({ proposal }) => proposal));
  const isHere = ({ proposal }: (typeof all)[number]) => here.has(proposal);
  const heads = picture.further.length + outside.length > 0 ? 'letters' : 'names';
  const from = all.findIndex(({ proposal }) => proposal === shown[0]?.proposal) + 1;
  return (
    <div className="plenum-wtable" data-size={shown.length <= roomy ? 'roomy' : 'full'}>
      {(heads === 'letters' || page.pages > 1) && (
        <p className="plenum-wtable-letters">
          {heads === 'letters' &&
            criteria.map(({ id, name }, index) => (
              <span key={id}>
                <strong>{letterOf(index)}</strong> {name}
              </span>
            ))}
          <WallPage {...page} />
        </p>
      )}
      <GridTable
        picture={{ ...picture, points: picture.points.filter(isHere), unplaced: picture.unplaced.filter(isHere) }}
        round={page.pages === 1 ? round : `${round}, ${assessment.profile.place(from, all.length)}`}
        brief
        heads={heads}
      />
    </div>
  );
}
