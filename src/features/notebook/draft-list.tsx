import type { ProposalId } from '../../domain/ids.ts';
import type { Proposal } from '../../domain/proposal/proposal.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button, ButtonLink, IconButton } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { useUndo } from '../../ui/undo-bar.tsx';
import { useInField } from '../../ui/use-in-field.tsx';
import { useNotebookWords } from '../../words/notebook.ts';
import type { TakeBack } from './notebook-deeds.ts';
import './notebook.css';

interface DraftListProps {
  readonly drafts: readonly Proposal[];
  /** Those that were handed in: they are the group's copy of what lies with the office. */
  readonly handedIn: ReadonlyMap<ProposalId, 'handedIn' | 'returned'>;
  readonly hrefOf: (id: ProposalId) => string;
  readonly remove: (id: ProposalId) => TakeBack;
  readonly add: () => void;
}

/** What becomes a proposal. */
export function DraftList({ drafts, handedIn, hrefOf, remove, add }: DraftListProps) {
  const { draft: words, undo } = useNotebookWords();
  const { offer, bar } = useUndo(undo);
  const { shown, filter } = useInField(drafts, ({ fields }) => fields);
  return (
    <Card heading={words.list}>
      {drafts.length === 0 && <p className="plenum-muted">{words.empty}</p>}
      {filter}
      <ul className="plenum-notebook-rows">
        {shown.map(({ id, title }) => (
          <li key={id} className="plenum-notebook-row" data-line>
            <ButtonLink href={hrefOf(id)}>{title || words.untitled}</ButtonLink>
            {handedIn.has(id) && <Badge>{handedIn.get(id) === 'returned' ? words.isReturned : words.isHandedIn}</Badge>}
            {/* What lies with the office is not thrown away by a slip of the finger. */}
            {!handedIn.has(id) && (
              <IconButton
                icon="trash"
                label={`${words.remove}: ${title || words.untitled}`}
                onClick={() => offer(words.removed(title || words.untitled), remove(id))}
              />
            )}
          </li>
        ))}
      </ul>
      <div className="plenum-row">
        <Button icon="plus" onClick={add}>
          {words.add}
        </Button>
      </div>
      {bar}
    </Card>
  );
}
