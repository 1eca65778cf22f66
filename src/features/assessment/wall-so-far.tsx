import type { RoundFact } from '../../domain/assessment/assessment.ts';
import type { GridPicture } from '../../domain/grid/grid.ts';
import { useWords } from '../../words/words.ts';

/** What is shown by now, where that is not everything: the newest proposal by name, and how many there are. */
export function SoFar({ fact, picture }: { readonly fact: RoundFact; readonly picture: GridPicture }) {
  const { wall } = useWords();
  if (fact.state !== 'revealed' || fact.covered === 0) return null;
  const { shown, covered } = fact;
  const latest = [...picture.points, ...picture.unplaced].find(({ proposal }) => proposal === shown.at(-1));
  return (
    <>
      {latest !== undefined && (
        <p className="plenum-awall-latest">{wall.revealed.latest(latest.number, latest.shortTitle)}</p>
      )}
      <p className="plenum-awall-summary">{wall.revealed.partly(shown.length, shown.length + covered)}</p>
    </>
  );
}
