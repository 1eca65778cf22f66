import { type Axes, withAxis } from '../../domain/assessment/criterion.ts';
import { axisCriteria } from '../../domain/grid/grid.ts';
import { gridFields, sameField } from '../../domain/grid/grid-field.ts';
import { isToldWithoutOrigin, toldVoices, type Voices } from '../../domain/grid/voices.ts';
import type { CriterionId } from '../../domain/ids.ts';
import { SelectField } from '../../ui/select-field.tsx';
import { usePictureWords } from '../../words/picture.ts';
import { useRoundsWords } from '../../words/rounds.ts';
import type { RoundPanelProps } from './round-panel-props.ts';
import { useVoicesText } from './use-voices-text.ts';

const nothing = '';

/** Which dimension lies where: any pair, and a third one as size. What is chosen for two places changes places. */
export function AxisChoice({ criteria, axes, onAxes }: Pick<RoundPanelProps, 'criteria' | 'axes' | 'onAxes'>) {
  const { panel } = useRoundsWords();
  if (criteria.length < 2) return null;
  const names = criteria.map(({ id, name }) => ({ value: id as string, label: name }));
  const choose = (place: keyof Axes) => (value: string) =>
    onAxes(withAxis(axes, place, value === nothing ? null : (value as CriterionId)));
  const select = (place: keyof Axes, options: typeof names) => (
    <SelectField label={panel.axis[place]} value={axes[place] ?? nothing} options={options} onChange={choose(place)} />
  );
  return (
    <div className="plenum-stage-selects">
      {select('x', names)}
      {select('y', names)}
      {criteria.length > 2 && select('size', [{ value: nothing, label: panel.noSize }, ...names])}
    </div>
  );
}

const keyOf = (voices: Voices): string =>
  'perspective' in voices ? `${voices.kind} ${voices.perspective}` : voices.kind;

/** Whose scores the picture is made of: only what is told, and only where three remain on either side. */
export function VoicesChoice({
  rounds,
  wallVoices,
  onVoices,
}: Pick<RoundPanelProps, 'rounds' | 'wallVoices' | 'onVoices'>) {
  const voicesText = useVoicesText();
  const { panel } = useRoundsWords();
  const fact = rounds.at(-1)?.fact;
  const told = toldVoices(fact);
  const offered: readonly Voices[] = [
    { kind: 'all' },
    ...(isToldWithoutOrigin(fact) ? [{ kind: 'withoutOrigin' as const }] : []),
    ...told.map((perspective) => ({ kind: 'only' as const, perspective })),
    ...told.map((perspective) => ({ kind: 'without' as const, perspective })),
  ];
  // What was chosen stays to be seen, and to be taken back, when a later round does not tell it.
  const isOffered = offered.some((voices) => keyOf(voices) === keyOf(wallVoices));
  const choices = isOffered ? offered : [...offered, wallVoices];
  const hint = wallVoices.kind === 'withoutOrigin' ? panel.voicesOriginHint : panel.voicesHint;
  return (
    <SelectField
      label={panel.voices}
      hint={choices.length === 1 ? panel.voicesNone : hint}
      disabled={choices.length === 1}
      value={keyOf(wallVoices)}
      options={choices.map((voices) => ({ value: keyOf(voices), label: voicesText(voices) }))}
      onChange={(key) => onVoices(choices.find((voices) => keyOf(voices) === key) ?? { kind: 'all' })}
    />
  );
}

/** Which field the wall shows enlarged, to talk about what lies in it. */
export function FieldChoice({
  criteria,
  axes,
  wallField,
  onField,
}: Pick<RoundPanelProps, 'criteria' | 'axes' | 'wallField' | 'onField'>) {
  const { grid } = usePictureWords();
  const { panel } = useRoundsWords();
  const pair = axisCriteria(criteria, axes);
  if (pair === null) return null;
  const { x, y } = pair;
  const index = gridFields.findIndex((field) => sameField(field, wallField));
  return (
    <SelectField
      label={panel.field}
      value={String(index)}
      options={[
        { value: '-1', label: panel.fieldAll },
        ...gridFields.map((field, place) => ({ value: String(place), label: grid.target(y[field.y], x[field.x]) })),
      ]}
      onChange={(place) => onField(gridFields[Number(place)] ?? null)}
    />
  );
}
