import { atMost } from '../../domain/beginning.ts';
import { type CycleStep, cycleSteps, type StepNames } from '../../domain/session/cycle.ts';
import { useCycleWords } from '../../words/cycle.ts';
import './cycle-picture.css';

interface CyclePictureProps {
  /** Where the session stands; null: outside of the cycle. */
  readonly current: CycleStep | null;
  readonly names: StepNames;
}

const middle = { x: 450, y: 410 };
const radius = 265;
const knot = 58;

const at = (turn: number, distance = radius) => {
  const angle = turn * 2 * Math.PI - Math.PI / 2;
  return { x: middle.x + distance * Math.cos(angle), y: middle.y + distance * Math.sin(angle) };
};

/** A small arrow half way to the next step. */
function Arrow({ turn }: { readonly turn: number }) {
  const { x, y } = at(turn);
  return (
    <path
      className="plenum-cycle-arrow"
      d="M-12 -14L12 0L-12 14"
      transform={`translate(${x} ${y}) rotate(${turn * 360})`}
    />
  );
}

/** Letters of a line beside a knot; what a county calls a step may be longer, and stands whole in the table beside it. */
const longestLine = 18;
const cut = (line: string): string =>
  line.length > longestLine ? `${atMost(line, longestLine - 1).trimEnd()}…` : line;

/** „Bewertung der Vorschläge" in two lines, one above the other. */
const linesOf = (title: string): readonly string[] => {
  const [first = '', ...rest] = title.split(' ');
  return (rest.length === 0 ? [first] : [first, rest.join(' ')]).map(cut);
};

function Step({
  step,
  index,
  current,
  names,
}: CyclePictureProps & { readonly step: CycleStep; readonly index: number }) {
  const cycle = useCycleWords(names);
  const { x, y } = at(index / cycleSteps.length);
  const isCurrent = step === current;
  const lines = linesOf(cycle.steps[step].short);
  const first = index === 0 ? y - knot - 28 - (lines.length - 1) * second : y + knot + 50;
  return (
    <g data-current={isCurrent || undefined}>
      <circle className="plenum-cycle-knot" cx={x} cy={y} r={knot} />
      <text className="plenum-cycle-number" x={x} y={y + 19}>
        {index + 1}
      </text>
      {/* The upper line last: the edge of a lower one would cover the feet of its letters. */}
      {lines
        .map((line, place) => (
          <text key={line} className="plenum-cycle-name" x={x} y={first + place * 50}>
            {line}
          </text>
        ))
        .reverse()}
      {isCurrent && (
        <text className="plenum-cycle-now" x={middle.x} y={middle.y - 40}>
          {`${index + 1} · ${cycle.now}`}
        </text>
      )}
    </g>
  );
}

const frame = { x: 60, width: 780, height: 810 } as const;
/** The step at the top may be called so that it needs a second line above the ring. */
const second = 50;

/** Where the picture begins, and how high it is. */
const useFrame = (names: StepNames) => {
  const [first] = cycleSteps;
  const above = (linesOf(useCycleWords(names).steps[first].short).length - 1) * second;
  return { ...frame, y: -above, height: frame.height + above };
};

/** The five steps of the year as a ring. The table says the same in words, therefore it is silent. */
export function CyclePicture({ current, names }: CyclePictureProps) {
  const { x, y, width, height } = useFrame(names);
  return (
    <svg className="plenum-cycle" viewBox={`${x} ${y} ${width} ${height}`} aria-hidden="true">
      <circle className="plenum-cycle-ring" cx={middle.x} cy={middle.y} r={radius} />
      {cycleSteps.map((step, index) => (
        <Arrow key={step} turn={(index + 0.5) / cycleSteps.length} />
      ))}
      {cycleSteps.map((step, index) => (
        <Step key={step} step={step} index={index} current={current} names={names} />
      ))}
    </svg>
  );
}

interface CycleMapProps extends CyclePictureProps {
  readonly onChoose: (step: CycleStep) => void;
}

/** The ring to point at. Whoever uses keys or listens has the list of steps beside it, so that nothing is there twice. */
export function CycleMap({ current, names, onChoose }: CycleMapProps) {
  const shown = useFrame(names);
  return (
    <div className="plenum-cycle-map">
      <CyclePicture current={current} names={names} />
      {cycleSteps.map((step, index) => {
        const { x, y } = at(index / cycleSteps.length);
        const place = {
          left: `${((x - shown.x) / shown.width) * 100}%`,
          top: `${((y - shown.y) / shown.height) * 100}%`,
        };
        return (
          <button
            key={step}
            type="button"
            className="plenum-cycle-choice"
            aria-hidden="true"
            tabIndex={-1}
            style={place}
            onClick={() => onChoose(step)}
          />
        );
      })}
    </div>
  );
}
