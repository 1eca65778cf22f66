import type { PointerEvent } from 'react';
import './drag-handle.css';
import { Icon } from './icons.tsx';

interface DragHandleProps {
  readonly title: string;
  readonly onPointerDown: (event: PointerEvent) => void;
}

/** Seen and grasped only: those who listen or use the keyboard have the same in the entry's menu. */
export function DragHandle({ title, onPointerDown }: DragHandleProps) {
  return (
    <span className="plenum-drag" title={title} aria-hidden="true" onPointerDown={onPointerDown}>
      <Icon name="grip" />
    </span>
  );
}
