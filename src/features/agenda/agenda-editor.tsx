import { useState } from 'react';
import { type AgendaItem, plannedMinutes } from '../../domain/agenda/agenda.ts';
import { plannedStarts, timeAfter } from '../../domain/agenda/agenda-time.ts';
import type { AgendaItemId } from '../../domain/ids.ts';
import { isFixedItem, type Plan } from '../../domain/session/session.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useWords } from '../../words/words.ts';
import './agenda-editor.css';
import type { AgendaDeeds } from './agenda-deeds.ts';
import { AgendaRow } from './agenda-row.tsx';

interface AgendaEditorProps {
  readonly plan: Pick<Plan, 'agenda' | 'startsAt' | 'current' | 'rounds'>;
  readonly deeds: AgendaDeeds;
  readonly onUndoable: (text: string, undo: () => void) => void;
}

function Sum({ plan }: Pick<AgendaEditorProps, 'plan'>) {
  const { agenda } = useWords();
  const minutes = plannedMinutes(plan.agenda);
  const end = timeAfter(plan.startsAt, minutes);
  const parts = [agenda.editor.sum(minutes), end === null ? '' : agenda.editor.end(end)];
  return <span className="plenum-numbers">{parts.filter(Boolean).join(', ')}</span>;
}

export function AgendaEditor({ plan, deeds, onUndoable }: AgendaEditorProps) {
  const { agenda } = useWords();
  const [added, setAdded] = useState<AgendaItemId | null>(null);
  const starts = plannedStarts(plan.startsAt, plan.agenda);
  const add = () => setAdded(deeds.addItem({ title: '', minutes: 10, activity: 'talk' }));
  const remove = (item: AgendaItem) =>
    onUndoable(agenda.editor.removed(item.title || agenda.untitled), deeds.removeItem(item.id));
  const takeTemplate = () => onUndoable(agenda.editor.templateTaken, deeds.takeTemplate());
  if (plan.agenda.length === 0) {
    return (
      <Card id="prepare-agenda" heading={agenda.prepare.agenda} tabIndex={-1}>
        <EmptyState
          icon="calendar"
          title={agenda.editor.emptyTitle}
          actions={
            <>
              <Button kind="primary" onClick={takeTemplate}>
                {agenda.editor.fromTemplate}
              </Button>
              <Button icon="plus" onClick={add}>
                {agenda.editor.add}
              </Button>
            </>
          }
        >
          {agenda.editor.emptyText}
        </EmptyState>
      </Card>
    );
  }
  return (
    <Card id="prepare-agenda" heading={agenda.prepare.agenda} aside={<Sum plan={plan} />} tabIndex={-1}>
      <ol className="plenum-agenda-rows">
        {plan.agenda.map((item, index) => (
          <AgendaRow
            key={item.id}
            item={item}
            startsAt={starts[index] ?? null}
            place={{ first: index === 0, last: index === plan.agenda.length - 1 }}
            running={item.id === plan.current}
            fixed={isFixedItem(plan, item.id)}
            focused={item.id === added}
            deeds={deeds}
            onRemove={remove}
          />
        ))}
      </ol>
      <Button icon="plus" onClick={add}>
        {agenda.editor.add}
      </Button>
    </Card>
  );
}
