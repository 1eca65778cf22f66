import type { RoundFact } from '../../domain/assessment/assessment.ts';
import { notAskedAgain } from '../../domain/assessment/not-asked-again.ts';
import type { GridPicture } from '../../domain/grid/grid.ts';
import { namedProposals } from '../../domain/proposal/named-proposal.ts';
import type { Proposal } from '../../domain/proposal/proposal.ts';
import { useWords } from '../../words/words.ts';

interface NotAskedAgainProps {
  readonly fact: RoundFact;
  readonly earlier: RoundFact | null;
  readonly round: number;
  readonly proposals: readonly Proposal[];
}

/** After a round about a few: the others are not forgotten, they stand as they stood. */
export function NotAskedAgain({ fact, earlier, round, proposals }: NotAskedAgainProps) {
  const { assessment, wall } = useWords();
  const left = new Set(notAskedAgain(fact, earlier));
  const numbers = namedProposals(proposals).filter(({ proposal }) => left.has(proposal));
  if (numbers.length === 0) return null;
  return (
    <p className="plenum-awall-summary">
      {wall.revealed.notAsked(numbers.map(({ number }) => number).join(', '), assessment.round(round - 1))}
    </p>
  );
}

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
