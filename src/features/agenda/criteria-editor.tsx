import type { Criterion } from '../../domain/assessment/criterion.ts';
import type { Plan } from '../../domain/session/session.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useWords } from '../../words/words.ts';
import type { AgendaDeeds, CriterionChange } from './agenda-deeds.ts';
import { DraftField } from './draft-field.tsx';
import './criteria-editor.css';

interface CriteriaEditorProps {
  readonly plan: Pick<Plan, 'criteria' | 'axes' | 'rounds'>;
  readonly deeds: Pick<AgendaDeeds, 'takeCriteria' | 'changeCriterion' | 'swapAxes'>;
}

function useAxisName(axes: Plan['axes']) {
  const { agenda } = useWords();
  return ({ id }: Criterion) => {
    if (id === axes.x) return agenda.criteria.horizontal;
    return id === axes.y ? agenda.criteria.vertical : agenda.criteria.further;
  };
}

/** As text, once a round has been opened. */
function CriterionText({ criterion }: { readonly criterion: Criterion }) {
  const { agenda } = useWords();
  return (
    <div className="plenum-criterion-text">
      <p className="plenum-criterion-name">{criterion.name}</p>
      <p>{criterion.meaning}</p>
      <p className="plenum-muted">{agenda.criteria.scale(criterion.scale.min, criterion.scale.max)}</p>
      <dl>
        <dt>{`${criterion.scale.min} · ${criterion.low}`}</dt>
        <dd>{criterion.lowMeaning}</dd>
        <dt>{`${criterion.scale.max} · ${criterion.high}`}</dt>
        <dd>{criterion.highMeaning}</dd>
      </dl>
    </div>
  );
}

interface CriterionFieldsProps {
  readonly criterion: Criterion;
  readonly onChange: (change: CriterionChange) => void;
}

function CriterionFields({ criterion, onChange }: CriterionFieldsProps) {
  const words = useWords().agenda.criteria;
  const missing = criterion.name.trim() === '' ? words.nameMissing : undefined;
  return (
    <>
      <DraftField
        label={words.name}
        value={criterion.name}
        error={missing}
        maxLength={60}
        onCommit={(name) => onChange({ name })}
      />
      <DraftField
        label={words.meaning}
        value={criterion.meaning}
        maxLength={300}
        long
        onCommit={(meaning) => onChange({ meaning })}
      />
      <div className="plenum-criterion-ends">
        <DraftField label={words.low} value={criterion.low} maxLength={30} onCommit={(low) => onChange({ low })} />
        <DraftField label={words.high} value={criterion.high} maxLength={30} onCommit={(high) => onChange({ high })} />
      </div>
      <DraftField
        label={words.lowMeaning}
        value={criterion.lowMeaning}
        maxLength={120}
        onCommit={(lowMeaning) => onChange({ lowMeaning })}
      />
      <DraftField
        label={words.highMeaning}
        value={criterion.highMeaning}
        maxLength={120}
        onCommit={(highMeaning) => onChange({ highMeaning })}
      />
    </>
  );
}

export function CriteriaEditor({ plan, deeds }: CriteriaEditorProps) {
  const { agenda } = useWords();
  const words = agenda.criteria;
  const announce = useAnnounce();
  const axisName = useAxisName(plan.axes);
  const locked = plan.rounds.length > 0;
  const swap = () => {
    deeds.swapAxes();
    announce(words.swapped);
  };
  if (plan.criteria.length === 0) {
    return (
      <Card id="prepare-criteria" heading={agenda.prepare.criteria} tabIndex={-1}>
        <EmptyState title={words.emptyTitle} actions={<Button onClick={deeds.takeCriteria}>{words.template}</Button>}>
          {words.intro}
        </EmptyState>
      </Card>
    );
  }
  return (
    <Card id="prepare-criteria" heading={agenda.prepare.criteria} tabIndex={-1}>
      {locked ? (
        <Notice kind="info" title={words.lockedTitle} quiet>
          {words.lockedText}
        </Notice>
      ) : (
        <p className="plenum-muted">{words.intro}</p>
      )}
      <div className="plenum-criteria">
        {plan.criteria.map((criterion) => (
          <fieldset key={criterion.id} className="plenum-criterion">
            <legend>{axisName(criterion)}</legend>
            {locked ? (
              <CriterionText criterion={criterion} />
            ) : (
              <CriterionFields
                criterion={criterion}
                onChange={(change) => deeds.changeCriterion(criterion.id, change)}
              />
            )}
          </fieldset>
        ))}
      </div>
      {plan.axes.x !== null && plan.axes.y !== null && (
        <div>
          <Button onClick={swap}>{words.swap}</Button>
        </div>
      )}
    </Card>
  );
}
