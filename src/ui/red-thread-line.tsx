import { type CSSProperties, useRef } from 'react';
import './red-thread.css';
import { useWords } from '../words/words.ts';
import {
  findCurrent,
  LINE_HEIGHT,
  landmark,
  STATION,
  type StationState,
  stationState,
  type ThreadProps,
  type ThreadStation,
  threadPath,
} from './thread-station.ts';
import { useNarrow } from './use-narrow.ts';
import { VisuallyHidden } from './visually-hidden.tsx';

interface StationProps {
  readonly item: ThreadStation;
  readonly state: StationState;
  readonly next: ThreadStation | undefined;
  readonly onSelect: ((id: string) => void) | undefined;
}

function Station({ item, state, next, onSelect }: StationProps) {
  const { ui } = useWords();
  const inside = (
    <>
      <span className="plenum-thread-knot" aria-hidden="true" />
      <span className="plenum-thread-label">
        <span className="plenum-thread-title">{item.label}</span>
        <VisuallyHidden>{` (${ui.thread[state]})`}</VisuallyHidden>
        {state === 'current' && next !== undefined && (
          <span className="plenum-thread-next" aria-hidden="true">
            {ui.thread.next(next.label)}
          </span>
        )}
      </span>
    </>
  );
  const mark = state === 'current' ? 'step' : undefined;
  if (onSelect === undefined) {
    return (
      <span className="plenum-thread-station" aria-current={mark}>
        {inside}
      </span>
    );
  }
  return (
    <button type="button" className="plenum-thread-station" aria-current={mark} onClick={() => onSelect(item.id)}>
      {inside}
    </button>
  );
}

/** Pixels that the words under one knot need; with less they would run into their neighbours. */
function roomPerLabel(items: readonly ThreadStation[]): number {
  const longest = Math.max(...items.map((item) => item.label.length));
  return longest * 9.5 + 6;
}

export function RedThreadLine({ wall, ...thread }: ThreadProps & { readonly wall: boolean }) {
  const { items, onSelect } = thread;
  const { ui } = useWords();
  const Frame = onSelect === undefined ? 'div' : 'nav';
  const frame = useRef<HTMLDivElement>(null);
  const count = items.length;
  const current = findCurrent(thread);
  const narrow = useNarrow(frame, count * roomPerLabel(items));
  const place: CSSProperties & { '--plenum-at': string } = { '--plenum-at': String((current + 0.5) / count) };
  return (
    <Frame
      ref={frame}
      className="plenum-thread"
      {...landmark(ui.thread.label, onSelect)}
      data-wall={wall || undefined}
      data-brief={wall || narrow || undefined}
      style={place}
    >
      <svg
        className="plenum-thread-drawing"
        viewBox={`0 0 ${count * STATION} ${LINE_HEIGHT}`}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        <path className="plenum-thread-ahead" d={threadPath(count - 1, count)} />
        {current >= 0 && <path className="plenum-thread-come" d={threadPath(current, count)} />}
      </svg>
      <ol className="plenum-thread-stations">
        {items.map((item, index) => (
          <li key={item.id} data-state={stationState(items, index, current)}>
            <Station
              item={item}
              state={stationState(items, index, current)}
              next={items[index + 1]}
              onSelect={onSelect}
            />
          </li>
        ))}
      </ol>
    </Frame>
  );
}
