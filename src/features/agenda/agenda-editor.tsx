import { type ReactNode, useState } from 'react';
import type { AgendaItem } from '../../domain/agenda/agenda.ts';
import { plannedStarts } from '../../domain/agenda/agenda-time.ts';
import type { AgendaItemId } from '../../domain/ids.ts';
import { type ListMove, placeAfter } from '../../domain/order.ts';
import { isFixedItem, type Plan } from '../../domain/session/session.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useDragOrder } from '../../ui/use-drag-order.ts';
import { usePrepareWords } from '../../words/prepare.ts';
import { useLang, useWords } from '../../words/words.ts';
import { AgendaBalance } from './agenda-balance.tsx';
import type { AgendaDeeds } from './agenda-deeds.ts';
import './agenda-editor.css';
import { useAgendaFile } from './agenda-file-actions.tsx';
import { AgendaRow } from './agenda-row.tsx';
import { ApprovalPanel } from './approval-panel.tsx';
import { type AgendaShelf, TemplatePanel } from './template-panel.tsx';

interface AgendaEditorProps {
  readonly plan: Plan;
  readonly deeds: AgendaDeeds;
  /** The templates of this device. */
  readonly templates: AgendaShelf;
  /** The relay's clock. */
  readonly now: number;
  readonly onUndoable: (text: string, undo: () => void) => void;
  /** What the activity of an item lets the moderator set; null where there is nothing. */
  readonly settingsOf?: ((item: AgendaItem) => ReactNode) | undefined;
}

function Rows({
  plan,
  deeds,
  onUndoable,
  settingsOf,
  added,
}: AgendaEditorProps & { readonly added: AgendaItemId | null }) {
  const { agenda } = useWords();
  const prepare = usePrepareWords();
  const words = prepare.agenda;
  const announce = useAnnounce();
  const starts = plannedStarts(plan.startsAt, plan.agenda);
  const nameOf = ({ title }: AgendaItem) => title.trim() || agenda.untitled;
  const remove = (item: AgendaItem) => onUndoable(prepare.editor.removed(nameOf(item)), deeds.removeItem(item.id));
  const move = (item: AgendaItem, step: ListMove) => {
    const place = placeAfter(step, plan.agenda.indexOf(item), plan.agenda.length);
    deeds.moveItem(item.id, step);
    announce(words.moved(nameOf(item), place + 1));
  };
  const drag = useDragOrder(
    plan.agenda.map(({ id }) => id),
    (id, place) => deeds.placeItem(id as AgendaItemId, place),
  );
  return (
    <ol ref={drag.list} className="plenum-agenda-rows plenum-drag-list">
      {plan.agenda.map((item, index) => (
        <AgendaRow
          key={item.id}
          item={item}
          startsAt={starts[index] ?? null}
          place={{ first: index === 0, last: index === plan.agenda.length - 1 }}
          running={item.id === plan.current}
          fixed={isFixedItem(plan, item.id)}
          focused={item.id === added}
          dragged={drag.dragged === item.id}
          handle={drag.handle(item.id)}
          deeds={deeds}
          onMove={move}
          onRemove={remove}
          onCopy={(one) => onUndoable(words.copied(nameOf(one)), deeds.copyItem(one.id))}
          settings={settingsOf?.(item)}
        />
      ))}
    </ol>
  );
}

/** The course of the session: from the template, from a file or by hand; and what the meeting says to it. */
export function AgendaEditor(props: AgendaEditorProps) {
  const { plan, deeds, onUndoable } = props;
  const prepare = usePrepareWords();
  const { lang } = useLang();
  const [added, setAdded] = useState<AgendaItemId | null>(null);
  const file = useAgendaFile(props);
  const add = () => setAdded(deeds.addItem({ title: '', minutes: 10, activity: 'talk' }));
  const takeTemplate = () => onUndoable(prepare.editor.templateTaken, deeds.takeTemplate(lang));
  const isEmpty = plan.agenda.length === 0;
  const actions = (
    <div className="plenum-row">
      {isEmpty && (
        <Button kind="primary" onClick={takeTemplate}>
          {prepare.editor.fromTemplate}
        </Button>
      )}
      <Button icon="plus" onClick={add}>
        {prepare.editor.add}
      </Button>
      {file.actions}
    </div>
  );
  return (
    <Card id="prepare-agenda" heading={prepare.steps.agenda} tabIndex={-1}>
      {isEmpty ? (
        <>
          <EmptyState icon="calendar" title={prepare.editor.emptyTitle} actions={actions}>
            {prepare.editor.emptyText}
          </EmptyState>
          <TemplatePanel {...props} />
        </>
      ) : (
        <>
          <AgendaBalance plan={plan} now={props.now} />
          <Rows {...props} added={added} />
          {actions}
          <TemplatePanel {...props} />
          <ApprovalPanel plan={plan} now={props.now} onChange={(approval) => deeds.setFacts({ approval })} />
        </>
      )}
      {file.chooser}
      {file.trouble}
    </Card>
  );
}
