import { useId } from 'react';
import { minutesBetween } from '../../domain/agenda/agenda-time.ts';
import { Button } from '../../ui/button.tsx';
import { useFormat } from '../../words/format.ts';
import { useModerationWords } from '../../words/moderation.ts';
import './hold-line.css';
import type { LeadDeeds } from './lead-deeds.ts';

interface HoldLineProps {
  readonly heldAt: number | null;
  /** The relay's clock. */
  readonly now: number;
  readonly deeds: Pick<LeadDeeds, 'hold' | 'release'>;
}

/** The interruption of all tablets: another thing than the clock's pause and the break of the agenda. */
export function HoldLine({ heldAt, now, deeds }: HoldLineProps) {
  const { hold } = useModerationWords();
  const format = useFormat();
  const hint = useId();
  return (
    <div className="plenum-hold" data-held={heldAt !== null || undefined}>
      {heldAt === null ? (
        <>
          <Button compact kind="tertiary" aria-describedby={hint} onClick={() => deeds.hold(now)}>
            {hold.begin}
          </Button>
          <p id={hint} className="plenum-muted">
            {hold.hint}
          </p>
        </>
      ) : (
        <>
          <p role="status">
            <strong>{hold.held(format.time(heldAt), minutesBetween(heldAt, now))}</strong> {hold.text}
          </p>
          <Button kind="primary" icon="play" onClick={() => deeds.release()}>
            {hold.end}
          </Button>
        </>
      )}
    </div>
  );
}
