import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import './cross-place.css';
import { distance, type Spot } from '../../domain/grid/geometry.ts';
import type { IndicatorId } from '../../domain/ids.ts';
import { deskCross, placeAtSpot, spotOfPlace } from '../../domain/indicators/cross-space.ts';
import {
  type CrossPlace,
  type Indicator,
  type IndicatorCross,
  middlePlace,
  nearestPlace,
  placedIndicators,
  placeStep,
} from '../../domain/indicators/indicator-cross.ts';
import { useFormat } from '../../words/format.ts';
import { useIndicatorsWords } from '../../words/indicators.ts';
import { crossMargin, crossSheet } from './cross-drawing.tsx';
import { CrossView, useCrossLayout } from './cross-picture.tsx';
import { SignIcon } from './sign.tsx';

export interface CrossPlaceProps {
  /** Always with its exact places. */
  readonly cross: IndicatorCross;
  readonly chosen: Indicator | null;
  readonly onChoose: (id: IndicatorId) => void;
  readonly onPlace: (id: IndicatorId, place: CrossPlace) => void;
}

const steps: Readonly<Record<string, CrossPlace>> = {
  ArrowLeft: { importance: 0, influence: -placeStep },
  ArrowRight: { importance: 0, influence: placeStep },
  ArrowUp: { importance: placeStep, influence: 0 },
  ArrowDown: { importance: -placeStep, influence: 0 },
  Enter: { importance: 0, influence: 0 },
  ' ': { importance: 0, influence: 0 },
};

/** What is dragged, and where it is now; it is written when the finger is lifted. */
interface Dragged {
  readonly id: IndicatorId;
  readonly place: CrossPlace;
  /** How far beside its place the sign was taken: it does not jump under the finger. */
  readonly off: Spot;
}

/**
 * The picture in the cockpit: a sign is dragged, or chosen and then moved by arrow keys or a tap. All give the same places
 * as the two numbers beside it.
 */
export function CrossPlacing({ cross, chosen, onChoose, onPlace }: CrossPlaceProps) {
  const words = useIndicatorsWords();
  const { decimal } = useFormat();
  const plot = useRef<HTMLDivElement>(null);
  const [dragged, setDragged] = useState<Dragged | null>(null);
  const layout = useCrossLayout(cross, deskCross(placedIndicators(cross).length));
  const { space } = layout;
  const sheet = crossSheet(layout);
  const spotOf = ({ clientX, clientY }: { readonly clientX: number; readonly clientY: number }): Spot | null => {
    const box = plot.current?.getBoundingClientRect();
    if (box === undefined || box.width === 0) return null;
    const scale = sheet.width / box.width;
    return { x: (clientX - box.left) * scale - crossMargin.left, y: (clientY - box.top) * scale - crossMargin.top };
  };
  const grasp = (event: PointerEvent<HTMLElement>) => {
    const spot = spotOf(event);
    if (spot === null || event.button !== 0) return;
    const held = layout.points.find(({ disc }) => distance(disc, spot) <= disc.r);
    // Nothing under the finger: whatever is chosen comes here.
    const id = held?.indicator.id ?? chosen?.id;
    if (id === undefined) return;
    event.currentTarget.setPointerCapture?.(event.pointerId);
    onChoose(id);
    const off = held === undefined ? { x: 0, y: 0 } : { x: spot.x - held.at.x, y: spot.y - held.at.y };
    setDragged({ id, off, place: held?.indicator.place ?? placeAtSpot(spot, space) });
  };
  const drag = (event: PointerEvent) => {
    const spot = dragged === null ? null : spotOf(event);
    if (dragged === null || spot === null) return;
    const { off } = dragged;
    setDragged({ ...dragged, place: placeAtSpot({ x: spot.x - off.x, y: spot.y - off.y }, space) });
  };
  const lift = () => {
    if (dragged === null) return;
    setDragged(null);
    const before = cross.indicators.find(({ id }) => id === dragged.id)?.place ?? null;
    if (JSON.stringify(before) !== JSON.stringify(dragged.place)) onPlace(dragged.id, dragged.place);
  };
  const place = dragged?.place ?? chosen?.place ?? middlePlace;
  const press = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (step === undefined || chosen === null) return;
    event.preventDefault();
    const { importance, influence } = chosen.place ?? middlePlace;
    onPlace(
      chosen.id,
      nearestPlace({ importance: importance + step.importance, influence: influence + step.influence }),
    );
  };
  const at = spotOfPlace(place, space);
  const isPlaced = dragged !== null || chosen?.place !== null;
  return (
    <div className="plenum-xplace">
      {/* The handle inside carries the keyboard, the list the choice; this is the short cut for the eye and the finger. */}
      <div
        className="plenum-xplace-plot"
        ref={plot}
        onPointerDown={grasp}
        onPointerMove={drag}
        onPointerUp={lift}
        onPointerCancel={() => setDragged(null)}
      >
        <CrossView cross={cross} layout={layout} />
        {chosen !== null && (
          <div
            className="plenum-xplace-handle"
            role="slider"
            tabIndex={0}
            aria-label={words.panel.handle(chosen.number, chosen.title)}
            aria-valuemin={0}
            aria-valuemax={10}
            aria-valuenow={place.influence}
            aria-valuetext={
              isPlaced ? words.panel.at(decimal(place.importance), decimal(place.influence)) : words.noPlace
            }
            data-placed={isPlaced || undefined}
            style={{
              left: `${((at.x + crossMargin.left) / sheet.width) * 100}%`,
              top: `${((at.y + crossMargin.top) / sheet.height) * 100}%`,
            }}
            onKeyDown={press}
          >
            <SignIcon addressee={chosen.addressee} number={chosen.number} />
          </div>
        )}
      </div>
      <p className="plenum-muted">{words.panel.placeHint}</p>
    </div>
  );
}
