import './method-view.css';
import type { Axes, Criterion } from '../../domain/assessment/criterion.ts';
import { axisCriteria } from '../../domain/grid/grid.ts';
import { MethodPicture } from './method-picture.tsx';

interface MethodViewProps {
  readonly criteria: readonly Criterion[];
  readonly axes: Axes;
}

/** The method on a device, for those who sit far away from the wall: the same picture, on a phone in words. */
export function MethodView({ criteria, axes }: MethodViewProps) {
  const pair = axisCriteria(criteria, axes);
  if (pair === null) return null;
  return (
    <div className="plenum-method-view">
      <div className="plenum-method-frame">
        <MethodPicture x={pair.x} y={pair.y} />
      </div>
    </div>
  );
}
