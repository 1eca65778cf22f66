import { type ReactNode, useState } from 'react';
import { type Axes, type Criterion, mostWeight, scaleKindOf, scales } from '../../domain/assessment/criterion.ts';
import type { CriterionId } from '../../domain/ids.ts';
import { isAskedCriterion, mostPlaces, type Plan, usualPlaces } from '../../domain/session/session.ts';
import { Card } from '../../ui/card.tsx';
import { CheckBox } from '../../ui/check-box.tsx';
import { Fold } from '../../ui/fold.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { usePrepareWords } from '../../words/prepare.ts';
import type { AgendaDeeds } from './agenda-deeds.ts';
import type { CriteriaDeeds } from './criteria-deeds.ts';
import { PerspectivesEditor } from './perspectives-editor.tsx';

interface FurtherSettingsProps {
  readonly plan: Plan;
  readonly deeds: Pick<AgendaDeeds, 'setFacts' | 'putPerspective'>;
  readonly criteriaDeeds: CriteriaDeeds;
  /** Settings of other parts, for example what of a result is told. */
  readonly children?: ReactNode;
}

const weights = Array.from({ length: mostWeight + 1 }, (_, weight) => ({
  value: String(weight),
  label: String(weight),
}));

const placesOffered = (now: number) =>
  [...new Set([20, 40, usualPlaces, 100, 200, mostPlaces, now])]
    .sort((a, b) => a - b)
    .map((places) => ({ value: String(places), label: String(places) }));

function ScaleAndWeight({
  criterion,
  plan,
  deeds,
}: {
  readonly criterion: Criterion;
  readonly plan: Plan;
  readonly deeds: CriteriaDeeds;
}) {
  const { further, criteria } = usePrepareWords();
  const { id, scale, weight } = criterion;
  const name = criterion.name.trim() || criteria.untitled;
  const kind = scaleKindOf(scale);
  const isAsked = isAskedCriterion(plan, id);
  const known = (['ten', 'six', 'four'] as const).map((value) => ({ value, label: further.scales[value] }));
  const other = { value: 'other' as const, label: further.otherScale(scale.min, scale.max) };
  return (
    <div className="plenum-prepare-pair">
      <SelectField
        label={further.scale(name)}
        hint={isAsked ? further.scaleFixed : undefined}
        value={kind ?? 'other'}
        options={kind === null ? [...known, other] : known}
        disabled={isAsked}
        onChange={(wanted) => wanted !== 'other' && deeds.change(id, { scale: scales[wanted] })}
      />
      <SelectField
        label={further.weight(name)}
        value={String(weight)}
        options={weights}
        onChange={(wanted) => deeds.change(id, { weight: Number(wanted) })}
      />
    </div>
  );
}

function AxisField({
  axis,
  plan,
  deeds,
}: {
  readonly axis: keyof Axes;
  readonly plan: Plan;
  readonly deeds: CriteriaDeeds;
}) {
  const { further, criteria } = usePrepareWords();
  const label = { x: criteria.horizontal, y: criteria.vertical, size: further.size }[axis];
  const options = plan.criteria.map(({ id, name }) => ({
    value: id as string,
    label: name.trim() || criteria.untitled,
  }));
  return (
    <SelectField
      label={label}
      value={plan.axes[axis] ?? 'none'}
      options={axis === 'size' ? [{ value: 'none', label: further.noSize }, ...options] : options}
      onChange={(id) => deeds.setAxis(axis, id === 'none' ? null : (id as CriterionId))}
    />
  );
}

/** What hardly any session needs: folded, and everything in it is off until somebody wants it. */
export function FurtherSettings({ plan, deeds, criteriaDeeds, children }: FurtherSettingsProps) {
  const words = usePrepareWords().further;
  const [isOpen, setOpen] = useState(false);
  const hasThree = plan.criteria.length > 2;
  return (
    <Card id="prepare-further" tabIndex={-1}>
      <Fold summary={words.title} open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <p className="plenum-muted">{words.text}</p>
        {plan.criteria.map((criterion) => (
          <ScaleAndWeight key={criterion.id} criterion={criterion} plan={plan} deeds={criteriaDeeds} />
        ))}
        <p className="plenum-muted plenum-small">{words.weightHint}</p>
        {hasThree && (
          <fieldset className="plenum-prepare-axes">
            <legend>{words.axes}</legend>
            <div className="plenum-prepare-pair">
              <AxisField axis="x" plan={plan} deeds={criteriaDeeds} />
              <AxisField axis="y" plan={plan} deeds={criteriaDeeds} />
              <AxisField axis="size" plan={plan} deeds={criteriaDeeds} />
            </div>
          </fieldset>
        )}
        {!hasThree && <p className="plenum-muted">{words.sizeNeeds}</p>}
        <CheckBox
          label={words.shuffle}
          hint={words.shuffleHint}
          checked={plan.shuffle}
          onChange={(shuffle) => deeds.setFacts({ shuffle })}
        />
        <CheckBox
          label={words.withoutOrigin}
          hint={words.withoutOriginHint}
          checked={plan.withoutOrigin}
          onChange={(withoutOrigin) => deeds.setFacts({ withoutOrigin })}
        />
        <SelectField
          label={words.places}
          hint={words.placesHint}
          value={String(plan.places)}
          options={placesOffered(plan.places)}
          onChange={(places) => deeds.setFacts({ places: Number(places) })}
        />
        <PerspectivesEditor plan={plan} deeds={deeds} />
        {children}
      </Fold>
    </Card>
  );
}
