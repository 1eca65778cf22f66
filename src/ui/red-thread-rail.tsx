import './red-thread-rail.css';
import { useWords } from '../words/words.ts';
import {
  findCurrent,
  landmark,
  type StationState,
  stationState,
  type ThreadProps,
  type ThreadStation,
} from './thread-station.ts';
import { VisuallyHidden } from './visually-hidden.tsx';

/** One row's piece of the thread: it swings to the left in one row and to the right in the next. */
function Piece({
  index,
  part,
  come,
}: {
  readonly index: number;
  readonly part: 'above' | 'below';
  readonly come: boolean;
}) {
  const side = index % 2 === 0 ? 6 : 18;
  return (
    <svg
      className="plenum-rail-piece"
      data-part={part}
      data-come={come || undefined}
      viewBox="0 0 24 50"
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <path
        d={
          part === 'above'
            ? `M${(12 + side) / 2 + 0.6} 0Q${(12 + side) / 2} 25 12 50`
            : `M12 0Q${(36 - side) / 2} 25 ${(36 - side) / 2 - 0.6} 50`
        }
      />
    </svg>
  );
}

interface RowProps {
  readonly item: ThreadStation;
  readonly state: StationState;
  readonly onSelect: ((id: string) => void) | undefined;
}

function RowInside({ item, state }: RowProps) {
  const { ui } = useWords();
  return (
    <>
      <span className="plenum-rail-label">
        {item.label}
        <VisuallyHidden>{` (${ui.thread[state]})`}</VisuallyHidden>
      </span>
      {item.minutes !== undefined && (
        <span className="plenum-rail-minutes">
          <span aria-hidden="true">{ui.thread.minutesShort(item.minutes)}</span>
          <VisuallyHidden>{ui.thread.minutes(item.minutes)}</VisuallyHidden>
        </span>
      )}
    </>
  );
}

function Row(props: RowProps) {
  const { item, state, onSelect } = props;
  const mark = state === 'current' ? 'step' : undefined;
  if (onSelect === undefined) {
    return (
      <span className="plenum-rail-row" aria-current={mark}>
        <RowInside {...props} />
      </span>
    );
  }
  return (
    <button type="button" className="plenum-rail-row" aria-current={mark} onClick={() => onSelect(item.id)}>
      <RowInside {...props} />
    </button>
  );
}

export function RedThreadRail({ items, currentId, onSelect }: ThreadProps) {
  const { ui } = useWords();
  const Frame = onSelect === undefined ? 'div' : 'nav';
  const current = findCurrent(items, currentId);
  return (
    <Frame className="plenum-rail" {...landmark(ui.thread.label, onSelect)}>
      <ol>
        {items.map((item, index) => {
          const state = stationState(index, current);
          return (
            <li key={item.id} data-state={state}>
              <span className="plenum-rail-line">
                {index > 0 && <Piece index={index} part="above" come={state !== 'coming'} />}
                {index < items.length - 1 && <Piece index={index} part="below" come={state === 'passed'} />}
                <span className="plenum-rail-knot" aria-hidden="true" />
              </span>
              <Row item={item} state={state} onSelect={onSelect} />
            </li>
          );
        })}
      </ol>
    </Frame>
  );
}
