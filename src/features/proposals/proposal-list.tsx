import { useDeferredValue, useMemo, useState } from 'react';
import type { ProposalId } from '../../domain/ids.ts';
import { fieldsOfAction, isInField } from '../../domain/proposal/fields-of-action.ts';
import { type NamedProposal, namedProposals } from '../../domain/proposal/named-proposal.ts';
import { originOf, type Proposal } from '../../domain/proposal/proposal.ts';
import { Button } from '../../ui/button.tsx';
import { FieldFilter } from '../../ui/field-filter.tsx';
import { Menu } from '../../ui/menu.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useChosenField } from '../../ui/use-chosen-field.ts';
import { useProposalsWords } from '../../words/proposals.ts';
import './proposal-list.css';
import type { ProposalMove } from './proposals-deeds.ts';

interface ProposalListProps {
  readonly proposals: readonly Proposal[];
  /** What people are asked about or were: it can no longer be taken away. */
  readonly asked: ReadonlySet<ProposalId>;
  readonly onEdit: (proposal: Proposal) => void;
  readonly onRemove: (proposal: Proposal) => void;
  /** Asks whether to erase it for good; null where nobody can. */
  readonly onErase: ((proposal: Proposal) => void) | null;
  readonly onPrint: (proposal: Proposal) => void;
  /** Null: the session belongs to no space of a county. */
  readonly onWay: ((proposal: Proposal) => void) | null;
  readonly onMove: (proposal: Proposal, move: ProposalMove) => void;
}

/** So many are drawn at once: five hundred rows with a menu each would hold up a tablet. */
const page = 50;
/** Fewer are overlooked without a search. */
const searchFrom = 13;

const isFound = (proposal: Proposal, wanted: string): boolean =>
  [proposal.title, proposal.shortTitle, originOf(proposal), String(proposal.number ?? ''), ...proposal.fields].some(
    (text) => text.toLowerCase().includes(wanted),
  );

interface RowProps extends Omit<ProposalListProps, 'proposals' | 'asked'> {
  readonly proposal: Proposal;
  /** As it is called on every screen of the session. */
  readonly named: NamedProposal | undefined;
  readonly fixed: boolean;
  readonly place: { readonly first: boolean; readonly last: boolean };
}

function Row({ proposal, named, fixed, place, onEdit, onRemove, onErase, onPrint, onWay, onMove }: RowProps) {
  const proposals = useProposalsWords();
  const words = proposals.list;
  const title = proposal.title || proposals.untitled;
  const short = named?.shortTitle ?? '';
  const isApart = proposal.shortTitle.trim() !== '' && short !== proposal.shortTitle.trim();
  const about = [isApart ? words.apart(proposal.shortTitle, short) : short, originOf(proposal)];
  return (
    <li>
      <span className="plenum-proposal-number">{named?.number}</span>
      <button type="button" aria-label={words.edit(title)} onClick={() => onEdit(proposal)}>
        <span className="plenum-proposal-title">{title}</span>
        <span className="plenum-proposal-about">{about.filter(Boolean).join(' · ')}</span>
      </button>
      <Menu
        label={words.menu(title)}
        labelHidden
        actions={[
          { id: 'up', label: words.up, icon: 'arrow-up', disabled: place.first },
          { id: 'down', label: words.down, icon: 'arrow-down', disabled: place.last },
          { id: 'first', label: words.first, disabled: place.first },
          { id: 'last', label: words.last, disabled: place.last },
          { id: 'print', label: words.print },
          ...(onWay === null ? [] : [{ id: 'way', label: words.way } as const]),
          { id: 'remove', label: fixed ? words.removeFixed : words.remove, icon: 'trash', disabled: fixed },
          ...(onErase === null ? [] : [{ id: 'erase', label: proposals.erase.action } as const]),
        ]}
        onAction={(action) => {
          if (action === 'remove') onRemove(proposal);
          else if (action === 'erase') onErase?.(proposal);
          else if (action === 'print') onPrint(proposal);
          else if (action === 'way') onWay?.(proposal);
          else onMove(proposal, action);
        }}
      />
    </li>
  );
}

export function ProposalList({ proposals, asked, ...deeds }: ProposalListProps) {
  const words = useProposalsWords().list;
  const [search, setSearch] = useState('');
  const [shown, setShown] = useState(page);
  const wanted = useDeferredValue(search).trim().toLowerCase();
  const fields = useMemo(() => fieldsOfAction(proposals).map(({ name }) => name), [proposals]);
  const [field, choose] = useChosenField(fields);
  const found = useMemo(
    () => proposals.filter((one) => isInField(one, field) && (wanted === '' || isFound(one, wanted))),
    [proposals, wanted, field],
  );
  const names = new Map(namedProposals(proposals).map((named) => [named.proposal, named]));
  const [first, last] = [proposals[0], proposals.at(-1)];
  return (
    <>
      {proposals.length >= searchFrom && (
        <TextField label={words.search} type="search" value={search} onChange={setSearch} />
      )}
      <FieldFilter fields={fields} chosen={field} onChoose={choose} />
      <p className="plenum-hidden" role="status">
        {wanted === '' && field === null ? '' : words.found(found.length)}
      </p>
      {found.length === 0 && <p>{words.nothingFound}</p>}
      <ol className="plenum-proposals">
        {found.slice(0, shown).map((proposal) => (
          <Row
            key={proposal.id}
            proposal={proposal}
            named={names.get(proposal.id)}
            fixed={asked.has(proposal.id)}
            place={{ first: proposal === first, last: proposal === last }}
            {...deeds}
          />
        ))}
      </ol>
      {shown < found.length && (
        <Button onClick={() => setShown(shown + page)}>{words.more(Math.min(page, found.length - shown))}</Button>
      )}
    </>
  );
}
