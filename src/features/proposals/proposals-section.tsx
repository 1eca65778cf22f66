import { useState } from 'react';
import type { ProposalId } from '../../domain/ids.ts';
import type { Profile, Proposal } from '../../domain/proposal/proposal.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useUndo } from '../../ui/undo-bar.tsx';
import { useProposalsWords } from '../../words/proposals.ts';
import { EraseProposal, type EraseProposals } from './erase-proposal.tsx';
import { ImportPanel } from './import-panel.tsx';
import type { ProfileDraft } from './profile-draft.ts';
import { ProposalForm } from './proposal-form.tsx';
import { ProposalList } from './proposal-list.tsx';
import type { ProposalMove, ProposalsDeeds } from './proposals-deeds.ts';
import { RemovedProposals } from './removed-proposals.tsx';
import type { MappingMemory } from './use-proposal-import.ts';

interface ProposalsSectionProps {
  /** In order. */
  readonly proposals: readonly Proposal[];
  /** Removed, but not erased: each can be restored. */
  readonly removed?: readonly Proposal[];
  /** Proposals of a round: they stay. */
  readonly asked: ReadonlySet<ProposalId>;
  readonly deeds: ProposalsDeeds;
  /** Erases for good; null where there is no server to do it. */
  readonly erase?: EraseProposals | null;
  /** Keeps column mappings on this device. */
  readonly memory?: MappingMemory | undefined;
}

type View =
  | { readonly kind: 'list' | 'import' }
  | { readonly kind: 'new'; readonly typed?: ProfileDraft }
  | { readonly kind: 'edit'; readonly id: ProposalId; readonly typed?: ProfileDraft };

const list: View = { kind: 'list' };

function Actions({ onView }: { readonly onView: (view: View) => void }) {
  const words = useProposalsWords().list;
  return (
    <div className="plenum-row">
      <Button icon="upload" onClick={() => onView({ kind: 'import' })}>
        {words.import}
      </Button>
      <Button icon="plus" onClick={() => onView({ kind: 'new' })}>
        {words.add}
      </Button>
    </div>
  );
}

interface ListCardProps extends ProposalsSectionProps {
  readonly onView: (view: View) => void;
  readonly onUndoable: (text: string, undo: () => void) => void;
  /** What was removed before may be what is erased now: then there is nothing to take back. */
  readonly onErased: () => void;
}

function ListCard({
  proposals,
  removed = [],
  asked,
  deeds,
  erase = null,
  onView,
  onUndoable,
  onErased,
}: ListCardProps) {
  const words = useProposalsWords();
  const announce = useAnnounce();
  const [leaving, setLeaving] = useState<Proposal | null>(null);
  const onErase = erase === null ? null : setLeaving;
  const nameOf = ({ title }: Profile) => title || words.untitled;
  const move = (proposal: Proposal, step: ProposalMove) => {
    const from = proposals.indexOf(proposal);
    deeds.move(proposal.id, step);
    const place = { up: from - 1, down: from + 1, first: 0, last: proposals.length - 1 }[step];
    announce(words.list.moved(nameOf(proposal), place + 1));
  };
  const restore = (proposal: Proposal) => {
    deeds.restore(proposal.id);
    announce(words.list.restored(nameOf(proposal)));
  };
  const below = (
    <>
      <RemovedProposals proposals={removed} onRestore={restore} onErase={onErase} />
      {erase !== null && (
        <EraseProposal proposal={leaving} erase={erase} onErased={onErased} onClose={() => setLeaving(null)} />
      )}
    </>
  );
  if (proposals.length === 0)
    return (
      <Card heading={words.list.title}>
        <EmptyState title={words.list.emptyTitle} actions={<Actions onView={onView} />}>
          {words.list.emptyText}
        </EmptyState>
        {below}
      </Card>
    );
  return (
    <Card heading={words.list.title} aside={words.count(proposals.length)}>
      <ProposalList
        proposals={proposals}
        asked={asked}
        onEdit={({ id }) => onView({ kind: 'edit', id })}
        onRemove={(proposal) => onUndoable(words.list.removed(nameOf(proposal)), deeds.remove(proposal.id))}
        onErase={onErase}
        onMove={move}
      />
      <Actions onView={onView} />
      {below}
    </Card>
  );
}

/** The proposals of a session: the list, one of them in the form, or a file on its way in. One thing at a time. */
export function ProposalsSection(props: ProposalsSectionProps) {
  const { proposals, deeds, memory } = props;
  const words = useProposalsWords();
  const [view, setView] = useState<View>(list);
  const { offer, clear, bar } = useUndo(words.undo);
  const announce = useAnnounce();
  const close = () => setView(list);
  const saved = (title: string) => {
    announce(words.form.saved(title));
    close();
  };
  const cancel = (typed: ProfileDraft | null) => {
    close();
    if (typed !== null && (view.kind === 'new' || view.kind === 'edit'))
      offer(words.form.discarded, () => setView({ ...view, typed }));
  };
  const edited = view.kind === 'edit' ? proposals.find(({ id }) => id === view.id) : undefined;
  return (
    <>
      {view.kind === 'import' ? (
        <ImportPanel existing={proposals} deeds={deeds} memory={memory} onClose={close} />
      ) : view.kind === 'new' ? (
        <ProposalForm
          profile={null}
          typed={view.typed}
          onCancel={cancel}
          onSave={(fields) => {
            deeds.add(fields as Profile);
            saved(fields.title ?? '');
          }}
        />
      ) : edited !== undefined ? (
        <ProposalForm
          key={edited.id}
          profile={profileFrom(edited)}
          typed={view.kind === 'edit' ? view.typed : undefined}
          onCancel={cancel}
          onSave={(fields) => {
            deeds.change(edited.id, fields);
            saved(fields.title ?? edited.title);
          }}
        />
      ) : (
        <ListCard {...props} onView={setView} onUndoable={offer} onErased={clear} />
      )}
      {bar}
    </>
  );
}

const profileFrom = ({ id: _id, order: _order, ...profile }: Proposal): Profile => profile;
