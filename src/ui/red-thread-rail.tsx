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

interface PieceProps {
  readonly part: 'above' | 'below';
  /** Of the stretch between two knots: one swings to the left, the next to the right. */
  readonly stretch: number;
  readonly come: boolean;
}

/** Half of the thread between two knots. The halves meet upright at the edge of the rows, so the line has no kink. */
function Piece({ part, stretch, come }: PieceProps) {
  const edge = stretch % 2 === 0 ? 8.5 : 15.5;
  const path = part === 'below' ? `M12 0Q${edge} 22 ${edge} 50` : `M${edge} 0Q${edge} 28 12 50`;
  return (
    <svg
      className="plenum-rail-piece"
      data-part={part}
      data-come={come || undefined}
      viewBox="0 0 24 50"
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <path d={path} />
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
          <span aria-hidden="true">
            {item.spent === undefined
              ? ui.thread.minutesShort(item.minutes)
              : ui.thread.spentShort(item.spent, item.minutes)}
          </span>
          <VisuallyHidden>
            {item.spent === undefined ? ui.thread.minutes(item.minutes) : ui.thread.spent(item.spent, item.minutes)}
          </VisuallyHidden>
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

export function RedThreadRail(thread: ThreadProps) {
  const { items, onSelect } = thread;
  const { ui } = useWords();
  const Frame = onSelect === undefined ? 'div' : 'nav';
  const current = findCurrent(thread);
  return (
    <Frame className="plenum-rail" {...landmark(ui.thread.label, onSelect)}>
      <ol>
        {items.map((item, index) => {
          const state = stationState(items, index, current);
          return (
            <li key={item.id} data-state={state}>
              <span className="plenum-rail-line">
                {index > 0 && <Piece part="above" stretch={index - 1} come={state !== 'coming'} />}
                {index < items.length - 1 && (
                  <Piece part="below" stretch={index} come={state === 'passed' || state === 'skipped'} />
                )}
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
