import { type Axes, withAxis } from '../../domain/assessment/criterion.ts';
import { axisCriteria } from '../../domain/grid/grid.ts';
import { gridFields, sameField } from '../../domain/grid/grid-field.ts';
import { toldVoices, type Voices } from '../../domain/grid/voices.ts';
import type { CriterionId } from '../../domain/ids.ts';
import { SelectField } from '../../ui/select-field.tsx';
import { usePictureWords } from '../../words/picture.ts';
import { useRoundsWords } from '../../words/rounds.ts';
import { useWords } from '../../words/words.ts';
import type { RoundPanelProps } from './round-panel-props.ts';

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

const keyOf = (voices: Voices): string => (voices.kind === 'all' ? 'all' : `${voices.kind} ${voices.perspective}`);

/** Whose scores the picture is made of: only what is told, and only where three remain on either side. */
export function VoicesChoice({
  rounds,
  wallVoices,
  onVoices,
}: Pick<RoundPanelProps, 'rounds' | 'wallVoices' | 'onVoices'>) {
  const { ui } = useWords();
  const pictureWords = usePictureWords();
  const { panel } = useRoundsWords();
  const told = toldVoices(rounds.at(-1)?.fact);
  const choices: readonly Voices[] = [
    { kind: 'all' },
    ...told.map((perspective) => ({ kind: 'only' as const, perspective })),
    ...told.map((perspective) => ({ kind: 'without' as const, perspective })),
    ...(wallVoices.kind === 'all' || told.includes(wallVoices.perspective) ? [] : [wallVoices]),
  ];
  const labelOf = (voices: Voices) =>
    voices.kind === 'all'
      ? pictureWords.voices.all
      : pictureWords.voices[voices.kind](ui.perspectives[voices.perspective] ?? voices.perspective);
  return (
    <SelectField
      label={panel.voices}
      hint={choices.length === 1 ? panel.voicesNone : panel.voicesHint}
      disabled={choices.length === 1}
      value={keyOf(wallVoices)}
      options={choices.map((voices) => ({ value: keyOf(voices), label: labelOf(voices) }))}
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
