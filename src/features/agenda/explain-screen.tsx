import { type ReactNode, useState } from 'react';
import type { ProposalId } from '../../domain/ids.ts';
import { fieldsOfAction, isInField } from '../../domain/proposal/fields-of-action.ts';
import type { Proposal } from '../../domain/proposal/proposal.ts';
import { Button } from '../../ui/button.tsx';
import { HandSlot } from '../../ui/hand-slot.tsx';
import { TabletFilter } from '../../ui/tablet-filter.tsx';
import { useChosenField } from '../../ui/use-chosen-field.ts';
import { useFromTop } from '../../ui/use-from-top.ts';
import { useWords } from '../../words/words.ts';
import './explain-screen.css';

interface ExplainScreenProps {
  readonly title: string;
  readonly proposals: readonly Proposal[];
  /** The one on the wall; null: none yet. */
  readonly presented: ProposalId | null;
  /** The profile of one of them, as it is drawn elsewhere. */
  readonly profileOf: (proposal: Proposal, place: number) => ReactNode;
}

/** While a proposal is explained the tablet shows it. Whoever looks at another one comes back by one tap. */
export function ExplainScreen({ title, proposals, presented, profileOf }: ExplainScreenProps) {
  const { agenda } = useWords();
  const words = agenda.explain;
  const [own, setOwn] = useState<ProposalId | null>(null);
  const shown = own ?? presented;
  useFromTop(shown);
  const fields = fieldsOfAction(proposals).map(({ name }) => name);
  const [field, choose] = useChosenField(fields);
  // What is shown now stays, and so does what everybody follows.
  const walk = proposals.filter((one) => one.id === shown || one.id === presented || isInField(one, field));
  const index = walk.findIndex(({ id }) => id === shown);
  const proposal = walk[index];
  const filter = <TabletFilter count={proposals.length} fields={fields} chosen={field} onChoose={choose} />;
  const isAside = own !== null && own !== presented;
  const step = (by: 1 | -1) => {
    const wanted = walk[index < 0 ? 0 : index + by]?.id ?? null;
    setOwn(wanted === presented ? null : wanted);
  };
  if (proposal === undefined)
    return (
      <div className="plenum-explain" data-state="waiting">
        <h1>{title}</h1>
        <p>{proposals.length === 0 ? agenda.wall.noProposals : words.waiting}</p>
        {filter}
        {proposals.length > 0 && <Button onClick={() => step(1)}>{words.browse}</Button>}
      </div>
    );
  return (
    <div className="plenum-explain" data-state={isAside ? 'aside' : 'following'}>
      <p className="plenum-explain-state" role="status">
        {isAside ? words.aside : words.following}
      </p>
      {filter}
      <article>{profileOf(proposal, proposals.indexOf(proposal) + 1)}</article>
      <div className="plenum-explain-actions">
        <Button icon="arrow-left" disabled={index === 0} onClick={() => step(-1)}>
          {words.before}
        </Button>
        <HandSlot />
        {isAside && (
          <Button kind="primary" onClick={() => setOwn(null)}>
            {presented === null ? words.toStart : words.back}
          </Button>
        )}
        <Button iconAfter="arrow-right" disabled={index === walk.length - 1} onClick={() => step(1)}>
          {words.next}
        </Button>
      </div>
    </div>
  );
}
