import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import './place-field.css';
import type { Score } from '../../domain/assessment/assessment.ts';
import { type Criterion, scoreAt, shareOf } from '../../domain/assessment/criterion.ts';
import { SelectField } from '../../ui/select-field.tsx';
import { useWords } from '../../words/words.ts';

export interface PlaceFieldProps {
  readonly x: Criterion;
  readonly y: Criterion;
  /** What is said on both dimensions; undefined: nothing yet. */
  readonly said: { readonly x: Score | undefined; readonly y: Score | undefined };
  /** Both at once: one change of the sheet. */
  readonly onPlace: (x: Score, y: Score) => void;
  readonly onSay: (axis: 'x' | 'y', score: Score) => void;
}

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Where the handle stands while nothing is said: in the middle, hollow. */
function startOf({ x, y, said }: PlaceFieldProps): Spot {
  const at = (score: Score | undefined, { scale }: Criterion) =>
    typeof score === 'number' ? score : Math.round((scale.min + scale.max) / 2);
  return { x: at(said.x, x), y: at(said.y, y) };
}

const steps: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
  Enter: [0, 0],
  ' ': [0, 0],
};

function moved(
  { x, y }: PlaceFieldProps,
  { x: fromX, y: fromY }: Spot,
  [stepX, stepY]: readonly [number, number],
): Spot {
  const within = (value: number, { scale }: Criterion) => Math.min(scale.max, Math.max(scale.min, value));
  return { x: within(fromX + stepX, x), y: within(fromY + stepY, y) };
}

interface ChoiceProps {
  readonly criterion: Criterion;
  readonly said: Score | undefined;
  readonly onSay: (score: Score) => void;
}

const open = '';

/** The same value from a list: for those who neither drag nor aim. */
function Choice({ criterion, said, onSay }: ChoiceProps) {
  const { name, meaning, low, high, lowMeaning, highMeaning, scale } = criterion;
  const { abstain, score } = useWords().assessment;
  const values = Array.from({ length: scale.max - scale.min + 1 }, (_, index) => scale.min + index);
  const ends = (value: number) => (value === scale.min ? ` (${low})` : value === scale.max ? ` (${high})` : '');
  const told = (word: string, text: string) => (text === '' ? '' : `${word}: ${text}`);
  return (
    <SelectField
      label={name}
      hint={[meaning, told(low, lowMeaning), told(high, highMeaning)].filter(Boolean).join(' · ')}
      value={said === undefined ? open : String(said)}
      options={[
        ...(said === undefined ? [{ value: open, label: score.field.open }] : []),
        ...values.map((value) => ({ value: String(value), label: `${value}${ends(value)}` })),
        { value: 'cannot', label: abstain },
      ]}
      onChange={(value) => value !== open && onSay(value === 'cannot' ? 'cannot' : Number(value))}
    />
  );
}

/**
 * Both dimensions of the picture by one point: tap, drag, arrow keys or two lists, all give the same two scores. What is
 * dragged is written when the finger is lifted; lifting it outside gives the nearest edge.
 */
export function PlaceField(props: PlaceFieldProps) {
  const { x, y, said, onPlace, onSay } = props;
  const { field } = useWords().assessment.score;
  const plot = useRef<HTMLDivElement>(null);
  const [dragged, setDragged] = useState<Spot | null>(null);
  const isSet = typeof said.x === 'number' && typeof said.y === 'number';
  const spot = dragged ?? startOf(props);
  const spotOf = ({ clientX, clientY }: { readonly clientX: number; readonly clientY: number }): Spot | null => {
    const box = plot.current?.getBoundingClientRect();
    if (box === undefined || box.width === 0 || box.height === 0) return null;
    return {
      x: scoreAt((clientX - box.left) / box.width, x.scale),
      y: scoreAt((box.bottom - clientY) / box.height, y.scale),
    };
  };
  const place = (at: Spot | null) => {
    if (at !== null) onPlace(at.x, at.y);
  };
  const press = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    place(moved(props, spot, step));
  };
  const grasp = (event: PointerEvent<HTMLElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    setDragged(spot);
  };
  const lift = (event: PointerEvent) => {
    if (dragged === null) return;
    setDragged(null);
    place(spotOf(event));
  };
  return (
    <div className="plenum-place">
      <p className="plenum-place-hint">{field.hint}</p>
      {/* The handle inside carries the keyboard; a tap on the field is a short cut for the eye and the finger. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: see above */}
      <div className="plenum-place-frame" onClick={(event) => place(spotOf(event))}>
        <p className="plenum-place-above" aria-hidden="true">
          {y.name}
        </p>
        <div className="plenum-place-plot" ref={plot}>
          <div
            className="plenum-place-handle"
            role="slider"
            tabIndex={0}
            aria-label={field.handle}
            aria-valuemin={x.scale.min}
            aria-valuemax={x.scale.max}
            aria-valuenow={spot.x}
            aria-valuetext={isSet || dragged !== null ? field.at(x.name, spot.x, y.name, spot.y) : field.nowhere}
            data-set={isSet || dragged !== null || undefined}
            style={{
              left: `${shareOf(spot.x, x.scale) * 100}%`,
              bottom: `${shareOf(spot.y, y.scale) * 100}%`,
            }}
            onKeyDown={press}
            onClick={(event) => event.stopPropagation()}
            onPointerDown={grasp}
            onPointerMove={(event) => dragged !== null && setDragged(spotOf(event))}
            onPointerUp={lift}
            onPointerCancel={() => setDragged(null)}
          />
        </div>
        <p className="plenum-place-axis" data-axis="x" aria-hidden="true">
          <span>{x.low}</span> <strong>{x.name}</strong> <span>{x.high}</span>
        </p>
        <p className="plenum-place-axis" data-axis="y" aria-hidden="true">
          <span>{y.low}</span> <span>{y.high}</span>
        </p>
      </div>
      <div className="plenum-place-choices">
        <Choice criterion={y} said={said.y} onSay={(score) => onSay('y', score)} />
        <Choice criterion={x} said={said.x} onSay={(score) => onSay('x', score)} />
      </div>
    </div>
  );
}
