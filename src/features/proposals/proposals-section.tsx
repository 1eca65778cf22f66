import { useState } from 'react';
import type { ProposalId } from '../../domain/ids.ts';
import { fieldsOfAction } from '../../domain/proposal/fields-of-action.ts';
import { emptyProfile, type Profile, type Proposal } from '../../domain/proposal/proposal.ts';
import type { Finding } from '../../domain/results/finding.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useUndo } from '../../ui/undo-bar.tsx';
import { useProposalsWords } from '../../words/proposals.ts';
import { type Changed, EditCard, Meanwhile } from './edit-card.tsx';
import { EraseProposal, type EraseProposals } from './erase-proposal.tsx';
import { FieldsPanel } from './fields-panel.tsx';
import { ImportPanel } from './import-panel.tsx';
import { KeptForms, type KeptProposal, useKeptProposals } from './kept-proposals.tsx';
import type { TypedProfile } from './profile-draft.ts';
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
  /** Where profiles are printed: of one proposal, or of all for null. */
  readonly printHref: (proposal: ProposalId | null) => string;
  /** Where a proposal is in the space of its county; null: the session belongs to none. */
  readonly wayHref?: ((proposal: ProposalId) => string) | null;
  /** Where the county chooses the proposals of this session; null: it belongs to none, or cannot be gone to from here. */
  readonly countyHref?: string | null;
  /** What the group found; accepted ones belong to the profile. */
  readonly findings?: readonly Finding[];
  /** Keeps column mappings on this device. */
  readonly memory?: MappingMemory | undefined;
}

type View =
  | { readonly kind: 'list' | 'import' }
  | { readonly kind: 'new'; readonly typed?: TypedProfile }
  /** The proposal as it was when it was opened. */
  | { readonly kind: 'edit'; readonly proposal: Proposal; readonly typed?: TypedProfile };

const list: View = { kind: 'list' };

/** A form that goes on where it was left. */
const withTyped = <Form extends Extract<View, { readonly kind: 'new' | 'edit' }>>(
  form: Form,
  typed: TypedProfile | undefined,
): Form => (typed === undefined ? form : { ...form, typed });

interface ActionsProps {
  readonly onView: (view: View) => void;
  /** Null: there is nothing to print. */
  readonly printHref: string | null;
  readonly countyHref: string | null;
  readonly isEmpty: boolean;
}

function Actions({ onView, printHref, countyHref, isEmpty }: ActionsProps) {
  const words = useProposalsWords().list;
  return (
    <div className="plenum-row">
      {countyHref !== null && (
        <ButtonLink kind={isEmpty ? 'primary' : 'secondary'} href={countyHref}>
          {words.county}
        </ButtonLink>
      )}
      <Button icon="upload" onClick={() => onView({ kind: 'import' })}>
        {words.import}
      </Button>
      <Button icon="plus" onClick={() => onView({ kind: 'new' })}>
        {words.add}
      </Button>
      {printHref !== null && <ButtonLink href={printHref}>{words.printAll}</ButtonLink>}
    </div>
  );
}

interface ListCardProps extends ProposalsSectionProps {
  readonly onView: (view: View) => void;
  readonly onEdit: (id: ProposalId) => void;
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
  printHref,
  wayHref = null,
  countyHref = null,
  onView,
  onEdit,
  onUndoable,
  onErased,
}: ListCardProps) {
  const words = useProposalsWords();
  const announce = useAnnounce();
  const [leaving, setLeaving] = useState<Proposal | null>(null);
  const onErase = erase === null ? null : setLeaving;
  const relieving = proposals.filter(({ insteadOf }) => insteadOf.trim() !== '').length;
  const fields = fieldsOfAction(proposals);
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
  const rename = (from: string, to: string) => {
    const merges = fields.some(({ name }) => name === to);
    onUndoable(words.fieldsOfAction[merges ? 'merged' : 'renamed'](from, to), deeds.renameField(from, to));
  };
  const below = (
    <>
      <FieldsPanel fields={fields} onRename={rename} />
      <RemovedProposals proposals={removed} onRestore={restore} onErase={onErase} />
      {erase !== null && (
        <EraseProposal proposal={leaving} erase={erase} onErased={onErased} onClose={() => setLeaving(null)} />
      )}
    </>
  );
  if (proposals.length === 0)
    return (
      <Card heading={words.list.title}>
        <EmptyState
          title={words.list.emptyTitle}
          actions={<Actions onView={onView} printHref={null} countyHref={countyHref} isEmpty />}
        >
          {countyHref === null ? words.list.emptyText : words.list.emptyInCounty}
        </EmptyState>
        {below}
      </Card>
    );
  return (
    <Card heading={words.list.title} aside={words.count(proposals.length)}>
      <ProposalList
        proposals={proposals}
        asked={asked}
        onEdit={({ id }) => onEdit(id)}
        onRemove={(proposal) => onUndoable(words.list.removed(nameOf(proposal)), deeds.remove(proposal.id))}
        onErase={onErase}
        onPrint={({ id }) => location.assign(printHref(id))}
        onWay={wayHref === null ? null : ({ id }) => location.assign(wayHref(id))}
        onMove={move}
      />
      {relieving > 0 && <p className="plenum-muted">{words.relief(relieving, proposals.length)}</p>}
      <Actions onView={onView} printHref={printHref(null)} countyHref={countyHref} isEmpty={false} />
      {below}
    </Card>
  );
}

const fateOf = (
  { id }: Proposal,
  { proposals, removed = [] }: ProposalsSectionProps,
): 'there' | 'removed' | 'erased' => {
  if (proposals.some((one) => one.id === id)) return 'there';
  return removed.some((one) => one.id === id) ? 'removed' : 'erased';
};

/** The proposals of a session: the list, one of them in the form, or a file on its way in. One thing at a time. */
export function ProposalsSection(props: ProposalsSectionProps) {
  const { proposals, removed = [], asked, deeds, memory, findings = [] } = props;
  const words = useProposalsWords();
  const [view, setView] = useState<View>(list);
  const [told, setTold] = useState<{ readonly id: ProposalId; readonly changed: Changed } | null>(null);
  const { offer, clear, bar } = useUndo(words.undo);
  const announce = useAnnounce();
  const { kept, keep, drop } = useKeptProposals([...proposals, ...removed].map(({ id }) => id));
  const ofView = view.kind === 'edit' ? view.proposal.id : 'new';
  const typedOf = (of: KeptProposal['of']) => kept.find((one) => one.of === of)?.typed;
  const close = () => {
    if (view.kind === 'new' || view.kind === 'edit') drop(ofView);
    setView(list);
  };
  const saved = (title: string) => {
    announce(words.form.saved(title));
    close();
  };
  const cancel = (typed: TypedProfile | null) => {
    close();
    if (typed !== null && (view.kind === 'new' || view.kind === 'edit'))
      offer(words.form.discarded, () => setView({ ...view, typed }));
  };
  const edit = (id: ProposalId) => {
    const proposal = [...proposals, ...removed].find((one) => one.id === id);
    setTold(null);
    if (proposal !== undefined) setView(withTyped({ kind: 'edit', proposal }, typedOf(id)));
  };
  return (
    <>
      {view.kind === 'import' ? (
        <ImportPanel existing={proposals} asked={asked} deeds={deeds} memory={memory} onClose={close} />
      ) : view.kind === 'new' ? (
        <ProposalForm
          profile={null}
          typed={view.typed}
          others={proposals}
          onCancel={cancel}
          onTyped={(typed) => keep('new', typed)}
          onSave={(fields) => {
            deeds.add({ ...emptyProfile, ...fields });
            saved(fields.title ?? '');
          }}
        />
      ) : view.kind === 'edit' ? (
        <EditCard
          key={view.proposal.id}
          proposal={view.proposal}
          others={proposals.filter(({ id }) => id !== view.proposal.id)}
          typed={view.typed}
          findings={findings}
          fate={fateOf(view.proposal, props)}
          deeds={deeds}
          onCancel={cancel}
          onTyped={(typed) => keep(ofView, typed)}
          onSaved={(title, changed) => {
            saved(title);
            const isLoud = changed !== null && changed.doubled.length + changed.replaced.length > 0;
            setTold(isLoud ? { id: view.proposal.id, changed } : null);
          }}
        />
      ) : (
        <>
          {told !== null && (
            <Meanwhile changed={told.changed} onLook={() => edit(told.id)} onClose={() => setTold(null)} />
          )}
          <KeptForms
            kept={kept}
            onGoOn={({ of, typed }) => (of === 'new' ? setView({ kind: 'new', typed }) : edit(of))}
            onDiscard={(one) => {
              drop(one.of);
              offer(words.form.discarded, () => {
                const proposal = [...proposals, ...removed].find(({ id }) => id === one.of);
                setView(
                  proposal === undefined
                    ? { kind: 'new', typed: one.typed }
                    : { kind: 'edit', proposal, typed: one.typed },
                );
              });
            }}
          />
          <ListCard
            {...props}
            onView={(wanted) => setView(wanted.kind === 'new' ? withTyped(wanted, typedOf('new')) : wanted)}
            onEdit={edit}
            onUndoable={offer}
            onErased={clear}
          />
        </>
      )}
      {bar}
    </>
  );
}
