import { useId } from 'react';
import './score-scale.css';
import { useWords } from '../words/words.ts';
import { VisuallyHidden } from './visually-hidden.tsx';

export interface ScoreScaleProps {
  readonly legend: string;
  /** The plain sentence that says what is meant. */
  readonly hint?: string;
  readonly low: string;
  readonly high: string;
  readonly min?: number;
  readonly max?: number;
  readonly value: number | null;
  readonly onChange: (value: number) => void;
  /** What was chosen in the round before; `label` is its name, for example „Runde 1“. */
  readonly previous?: { readonly value: number; readonly label: string } | null | undefined;
  readonly disabled?: boolean;
}

interface TileProps {
  readonly step: number;
  readonly name: string;
  readonly props: ScoreScaleProps;
}

function Tile({ step, name, props }: TileProps) {
  const { low, high, min = 0, max = 10, value, onChange, previous, disabled = false } = props;
  const words = [step === min ? low : '', step === max ? high : '', previous?.value === step ? previous.label : ''];
  const spoken = words.filter(Boolean).join(', ');
  return (
    <label className="plenum-scale-tile" data-previous={previous?.value === step || undefined}>
      <input
        type="radio"
        name={name}
        value={step}
        checked={value === step}
        disabled={disabled}
        onChange={() => onChange(step)}
      />
      <span className="plenum-scale-number">
        {step}
        {spoken !== '' && <VisuallyHidden>{` (${spoken})`}</VisuallyHidden>}
      </span>
    </label>
  );
}

/** One value out of few, by one tap. Native radio buttons: arrow keys, screen readers and forced colours come with them. */
export function ScoreScale(props: ScoreScaleProps) {
  const { legend, hint, low, high, min = 0, max = 10, previous } = props;
  const { ui } = useWords();
  const id = useId();
  const steps = Array.from({ length: max - min + 1 }, (_, index) => min + index);
  return (
    <fieldset className="plenum-scale" aria-describedby={hint ? `${id}-hint` : undefined}>
      <legend>{legend}</legend>
      {hint && (
        <p className="plenum-scale-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <div className="plenum-scale-tiles" data-steps={steps.length}>
        {steps.map((step) => (
          <Tile key={step} step={step} name={id} props={props} />
        ))}
      </div>
      <div className="plenum-scale-ends" aria-hidden="true">
        <span>{low}</span>
        {previous && <span>{ui.scale.previous(previous.label)}</span>}
        <span>{high}</span>
      </div>
    </fieldset>
  );
}
