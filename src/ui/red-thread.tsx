import { RedThreadLine } from './red-thread-line.tsx';
import { RedThreadRail } from './red-thread-rail.tsx';
import type { ThreadStation } from './thread-station.ts';

interface RedThreadProps {
  readonly items: readonly ThreadStation[];
  /** Where the meeting is; nothing before it has begun. */
  readonly currentId: string | null;
  /** Whether the meeting has ended: then the whole thread is red. */
  readonly over?: boolean;
  /** With it the stations are buttons. */
  readonly onSelect?: (id: string) => void;
  /** `line` for the head of tablet and laptop, `wall` for the projector, `rail` for the cockpit's left column. */
  readonly variant?: 'line' | 'wall' | 'rail';
}

/** The agenda as one line with knots, red as far as the meeting has come: where you are, what comes, and the way there. */
export function RedThread({ items, currentId, over = false, onSelect, variant = 'line' }: RedThreadProps) {
  if (items.length === 0) return null;
  const thread = { items, currentId, over, onSelect };
  return variant === 'rail' ? <RedThreadRail {...thread} /> : <RedThreadLine {...thread} wall={variant === 'wall'} />;
}
