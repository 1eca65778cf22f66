import type { RoundFact, RoundWish } from '../../domain/assessment/assessment.ts';
import type { ProposalId } from '../../domain/ids.ts';
import { type NamedProposal, namedProposals } from '../../domain/proposal/named-proposal.ts';
import type { Proposal } from '../../domain/proposal/proposal.ts';
import { Button } from '../../ui/button.tsx';
import { useRoundsWords } from '../../words/rounds.ts';

interface SinglyProps {
  readonly wish: RoundWish;
  readonly fact: RoundFact;
  readonly proposals: readonly Proposal[];
  readonly onShow: (proposal: ProposalId) => void;
  readonly onShowAll: () => void;
}

interface ListProps {
  readonly named: readonly NamedProposal[];
  readonly shown: readonly ProposalId[];
  readonly onShow: (proposal: ProposalId) => void;
}

function Proposals({ named, shown, onShow }: ListProps) {
  const { singly } = useRoundsWords();
  return (
    <ul className="plenum-singly-list">
      {named.map(({ proposal, number, shortTitle }) => (
        <li key={proposal}>
          <span>
            {number} {shortTitle}
          </span>
          {shown.includes(proposal) ? (
            <span className="plenum-muted">{singly.isShown}</span>
          ) : (
            <Button compact aria-label={singly.showNamed(number, shortTitle)} onClick={() => onShow(proposal)}>
              {singly.show}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

/**
 * The closed round proposal by proposal, in any order. Before the first one it is a possibility beside showing all; once
 * begun, the next one is the obvious step.
 */
export function ShowSingly({ wish, fact, proposals, onShow, onShowAll }: SinglyProps) {
  const { singly } = useRoundsWords();
  const shown = fact.state === 'revealed' ? fact.shown : [];
  const named = namedProposals(proposals).filter(({ proposal }) => wish.proposals.includes(proposal));
  const next = named.find(({ proposal }) => !shown.includes(proposal));
  const list = <Proposals named={named} shown={shown} onShow={onShow} />;
  if (shown.length === 0)
    return (
      <details className="plenum-singly">
        <summary>{singly.begin}</summary>
        <p className="plenum-muted">{singly.text}</p>
        {list}
      </details>
    );
  return (
    <div className="plenum-singly">
      <p>{singly.progress(shown.length, named.length)}</p>
      <div className="plenum-row">
        {next !== undefined && (
          <Button kind="primary" icon="eye" className="plenum-edge" onClick={() => onShow(next.proposal)}>
            {singly.next(next.number, next.shortTitle)}
          </Button>
        )}
        <Button onClick={onShowAll}>{singly.rest}</Button>
      </div>
      {list}
      <p className="plenum-muted">{singly.files}</p>
    </div>
  );
}
