import { clockFace } from '../../domain/agenda/agenda-time.ts';
import { skippedItems } from '../../domain/agenda/skipped.ts';
import type { Plan } from '../../domain/session/session.ts';
import { shownTimer } from '../../domain/session/shown-timer.ts';
import type { OpenSession } from '../../sync/open-session.ts';
import { RedThread } from '../../ui/red-thread.tsx';
import { useNow } from '../../ui/use-now.ts';
import { useWords } from '../../words/words.ts';

/** The relay's clock, whole seconds: what countdowns on all devices agree on. */
export function useRelayNow(session: OpenSession, stepMs = 1000): number {
  // Rounded, because two readings a moment apart must not look like a clock that was set.
  const offset = Math.round((session.now() - Date.now()) / 50) * 50;
  return useNow(offset, stepMs);
}

/** The agenda as it is drawn on every screen. */
export function SessionThread({ plan, variant }: { readonly plan: Plan; readonly variant: 'line' | 'wall' }) {
  const { agenda } = useWords();
  const skipped = skippedItems(plan);
  const items = plan.agenda.map(({ id, title }) => ({
    ...{ id, label: title || agenda.untitled },
    skipped: skipped.has(id),
  }));
  return <RedThread items={items} currentId={plan.current} over={plan.ended} variant={variant} />;
}

/** „noch 13 min"; nothing before the first item and after the end. */
export function SessionClock({ session, plan }: { readonly session: OpenSession; readonly plan: Plan }) {
  const { agenda } = useWords();
  return <>{agenda.clock(clockFace(shownTimer(plan), useRelayNow(session)))}</>;
}
