import './progress-cells.css';
import { useWords } from '../words/words.ts';

interface ProgressCellsProps {
  readonly done: number;
  readonly total: number;
  readonly label?: string;
}

/** One cell per person; above a hundred people a cell is too thin to be seen, then it is a bar. */
const MOST_CELLS = 100;

export function ProgressCells({ done, total, label }: ProgressCellsProps) {
  const { ui } = useWords();
  const text = `${label === undefined ? '' : `${label}: `}${ui.progress(done, total)}`;
  const cells = Math.max(1, Math.min(total, MOST_CELLS));
  const filled = total === 0 ? 0 : Math.round((Math.min(done, total) / total) * cells);
  const step = 100 / cells;
  const gap = total > MOST_CELLS ? 0 : Math.min(0.7, step * 0.25);
  return (
    <svg className="plenum-cells" viewBox="0 0 100 6" preserveAspectRatio="none" role="img" aria-label={text}>
      {Array.from({ length: cells }, (_, index) => (
        <rect
          // biome-ignore lint/suspicious/noArrayIndexKey: cells have no identity, only a place
          key={index}
          x={index * step}
          width={step - gap}
          height="6"
          data-filled={index < filled || undefined}
        />
      ))}
    </svg>
  );
}
