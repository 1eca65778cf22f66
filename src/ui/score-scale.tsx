import { type CSSProperties, useId } from 'react';
import './score-scale.css';
import { useWords } from '../words/words.ts';
import { VisuallyHidden } from './visually-hidden.tsx';

export interface ScoreScaleProps {
  readonly legend: string;
  /** The plain sentence that says what is meant. */
  readonly hint?: string;
  readonly low: string;
  readonly high: string;
  /** What the ends stand for. */
  readonly lowMeaning?: string;
  readonly highMeaning?: string;
  readonly min?: number;
  readonly max?: number;
  readonly value: number | 'cannot' | null;
  /** The words of the choice not to tell on this scale. */
  readonly cannot: string;
  readonly onChange: (value: number | 'cannot') => void;
  /** What was chosen in the round before; `label` is its name, for example „Runde 1“. */
  readonly previous?: { readonly value: number; readonly label: string } | null | undefined;
  readonly disabled?: boolean;
}

/** Tiles in a row: so many fit in a column of the tablet, on a phone, and when everything is enlarged. */
function columns(steps: number): CSSProperties & Record<`--${string}`, number> {
  return { '--steps': Math.min(11, steps), '--steps-narrow': Math.min(6, steps), '--steps-tiny': Math.min(4, steps) };
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

/** Not to know is an answer of the same question: the same group, one more choice. */
function Cannot({ name, props }: Omit<TileProps, 'step'>) {
  const { value, cannot, onChange, disabled = false } = props;
  return (
    <label className="plenum-scale-cannot">
      <input
        type="radio"
        name={name}
        value="cannot"
        checked={value === 'cannot'}
        disabled={disabled}
        onChange={() => onChange('cannot')}
      />
      <span>{cannot}</span>
    </label>
  );
}

interface EndProps {
  readonly word: string;
  readonly meaning: string | undefined;
}

function End({ word, meaning = '' }: EndProps) {
  return (
    <p>
      <strong>{meaning === '' ? word : `${word}:`}</strong>
      {meaning !== '' && ` ${meaning}`}
    </p>
  );
}

/** One value out of few, by one tap. Native radio buttons: arrow keys, screen readers and forced colours come with them. */
export function ScoreScale(props: ScoreScaleProps) {
  const { legend, hint, low, high, lowMeaning, highMeaning, min = 0, max = 10, previous } = props;
  const { ui } = useWords();
  const id = useId();
  const steps = Array.from({ length: max - min + 1 }, (_, index) => min + index);
  return (
    <fieldset className="plenum-scale" aria-describedby={hint ? `${id}-hint ${id}-ends` : `${id}-ends`}>
      <legend>{legend}</legend>
      <div className="plenum-scale-body">
        {hint && (
          <p className="plenum-scale-hint" id={`${id}-hint`}>
            {hint}
          </p>
        )}
        <div className="plenum-scale-tiles" style={columns(steps.length)}>
          {steps.map((step) => (
            <Tile key={step} step={step} name={id} props={props} />
          ))}
        </div>
        <div className="plenum-scale-ends" id={`${id}-ends`}>
          <End word={low} meaning={lowMeaning} />
          {previous && <p aria-hidden="true">{ui.scale.previous(previous.label)}</p>}
          <End word={high} meaning={highMeaning} />
        </div>
        <Cannot name={id} props={props} />
      </div>
    </fieldset>
  );
}
