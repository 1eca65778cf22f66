import { useState } from 'react';
import type { Criterion } from '../../domain/assessment/criterion.ts';
import { mostDimensions } from '../../domain/assessment/method.ts';
import type { CriterionId } from '../../domain/ids.ts';
import { type ListMove, placeAfter } from '../../domain/order.ts';
import { isAskedCriterion, type Plan } from '../../domain/session/session.ts';
import { isSteering, steeringIn } from '../../domain/session/template.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Menu } from '../../ui/menu.tsx';
import { Notice } from '../../ui/notice.tsx';
import { usePrepareWords } from '../../words/prepare.ts';
import { useLang } from '../../words/words.ts';
import type { CriteriaDeeds } from './criteria-deeds.ts';
import './criteria-editor.css';
import { CriterionFields } from './criterion-fields.tsx';
import { MethodPanel, type MethodShelf } from './method-panel.tsx';

interface CriteriaEditorProps {
  readonly plan: Plan;
  readonly deeds: CriteriaDeeds;
  readonly methods: MethodShelf;
  readonly onUndoable: (text: string, undo: () => void) => void;
}

function useAxisName(axes: Plan['axes']) {
  const words = usePrepareWords().criteria;
  return ({ id }: Criterion) => {
    if (id === axes.x) return words.horizontal;
    if (id === axes.size) return words.size;
    return id === axes.y ? words.vertical : words.further;
  };
}

function CriterionMenu({
  criterion,
  plan,
  deeds,
  onUndoable,
}: Omit<CriteriaEditorProps, 'methods'> & { readonly criterion: Criterion }) {
  const words = usePrepareWords().criteria;
  const announce = useAnnounce();
  const name = criterion.name.trim() || words.untitled;
  const from = plan.criteria.indexOf(criterion);
  const last = plan.criteria.length - 1;
  const fixed = isAskedCriterion(plan, criterion.id) || last < 1;
  const act = (action: Extract<ListMove, 'up' | 'down'> | 'remove') => {
    if (action === 'remove') return onUndoable(words.removed(name), deeds.remove(criterion.id));
    deeds.move(criterion.id, action);
    announce(words.moved(name, placeAfter(action, from, last + 1) + 1));
  };
  return (
    <Menu
      label={words.menu(name)}
      labelHidden
      actions={[
        { id: 'up', label: words.up, icon: 'arrow-up', disabled: from === 0 },
        { id: 'down', label: words.down, icon: 'arrow-down', disabled: from === last },
        { id: 'remove', label: fixed ? words.removeFixed : words.remove, icon: 'trash', disabled: fixed },
      ]}
      onAction={act}
    />
  );
}

interface Adding {
  readonly deeds: CriteriaDeeds;
  readonly onAdd: () => void;
}

function Empty({ deeds, onAdd }: Adding) {
  const words = usePrepareWords().criteria;
  const { lang } = useLang();
  return (
    <EmptyState
      title={words.emptyTitle}
      actions={
        <>
          <Button kind="primary" onClick={() => deeds.takeDefault(lang)}>
            {words.template}
          </Button>
          <Button icon="plus" onClick={onAdd}>
            {words.add}
          </Button>
        </>
      }
    >
      {words.intro}
    </EmptyState>
  );
}

function Actions({ plan, deeds, onAdd }: Adding & { readonly plan: Plan }) {
  const words = usePrepareWords().criteria;
  const { lang } = useLang();
  const announce = useAnnounce();
  const { criteria, axes } = plan;
  const isFull = criteria.length >= mostDimensions;
  const hasSteering = criteria.some(isSteering);
  const swap = () => {
    deeds.swapAxes();
    announce(words.swapped);
  };
  return (
    <>
      <div className="plenum-row">
        {axes.x !== null && axes.y !== null && <Button onClick={swap}>{words.swap}</Button>}
        {!isFull && (
          <Button icon="plus" onClick={onAdd}>
            {words.add}
          </Button>
        )}
        {!isFull && !hasSteering && (
          <Button kind="tertiary" icon="plus" onClick={() => deeds.add(steeringIn(lang))}>
            {words.addSteering}
          </Button>
        )}
      </div>
      {isFull && <p className="plenum-muted">{words.most}</p>}
    </>
  );
}

/** The dimensions: what is meant, in words that everybody sees while scoring. Scores belong to them, not to an axis. */
export function CriteriaEditor(props: CriteriaEditorProps) {
  const { plan, deeds, methods, onUndoable } = props;
  const prepare = usePrepareWords();
  const words = prepare.criteria;
  const axisName = useAxisName(plan.axes);
  const [added, setAdded] = useState<CriterionId | null>(null);
  const add = () => setAdded(deeds.add());
  const isEmpty = plan.criteria.length === 0;
  return (
    <Card id="prepare-criteria" heading={prepare.steps.criteria} tabIndex={-1}>
      {plan.rounds.length > 0 && (
        <Notice kind="info" title={words.askedTitle} quiet>
          {words.askedText}
        </Notice>
      )}
      {isEmpty ? <Empty deeds={deeds} onAdd={add} /> : <p className="plenum-muted">{words.intro}</p>}
      <div className="plenum-criteria">
        {plan.criteria.map((criterion) => (
          <fieldset key={criterion.id} className="plenum-criterion">
            <legend>{axisName(criterion)}</legend>
            <CriterionFields
              criterion={criterion}
              focused={criterion.id === added}
              menu={<CriterionMenu criterion={criterion} plan={plan} deeds={deeds} onUndoable={onUndoable} />}
              onChange={(change) => deeds.change(criterion.id, change)}
            />
          </fieldset>
        ))}
      </div>
      {!isEmpty && <Actions plan={plan} deeds={deeds} onAdd={add} />}
      <MethodPanel plan={plan} deeds={deeds} methods={methods} onUndoable={onUndoable} />
    </Card>
  );
}
