import { minutesBetween } from '../../domain/agenda/agenda-time.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { CheckBox } from '../../ui/check-box.tsx';
import { useFocusAfterDeed } from '../../ui/use-focus-after-deed.ts';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/words.ts';
import './control-card.css';
import type { LeadDeeds } from './lead-deeds.ts';

interface ControlCardProps {
  readonly heldAt: number | null;
  /** The relay's clock. */
  readonly now: number;
  readonly deeds: Pick<LeadDeeds, 'hold' | 'release'>;
  readonly remote: RemoteSwitch;
  /** What the last press on the remote led to, where nothing else on the screen says it. */
  readonly note: string;
}

/** Whether the cockpit listens to a presenter remote: single letters must be possible to turn off (WCAG 2.1.4). */
export interface RemoteSwitch {
  readonly isOn: boolean;
  readonly onSwitch: (on: boolean) => void;
}

/** The interruption of all tablets: another thing than the clock's pause and the break of the agenda. */
function Hold({ heldAt, now, deeds }: Pick<ControlCardProps, 'heldAt' | 'now' | 'deeds'>) {
  const { hold } = useWords().moderation;
  const format = useFormat();
  const place = useFocusAfterDeed<HTMLDivElement>(heldAt === null ? 'free' : 'held');
  return (
    <div className="plenum-hold" data-held={heldAt !== null || undefined} ref={place} tabIndex={-1}>
      {heldAt === null ? (
        <>
          <p className="plenum-muted">{hold.text}</p>
          <Button compact onClick={() => deeds.hold(now)}>
            {hold.begin}
          </Button>
        </>
      ) : (
        <>
          <p role="status">
            <strong>{hold.held(format.time(heldAt), minutesBetween(heldAt, now))}</strong>
          </p>
          <Button kind="primary" icon="play" onClick={() => deeds.release()}>
            {hold.end}
          </Button>
        </>
      )}
    </div>
  );
}

/** What reaches everybody at once, and what the remote in the hand may do. */
export function ControlCard({ remote, note, ...hold }: ControlCardProps) {
  const words = useWords().moderation.remote;
  return (
    <Card className="plenum-control">
      <Hold {...hold} />
      <div className="plenum-control-remote">
        <CheckBox label={words.name} hint={words.text} checked={remote.isOn} onChange={remote.onSwitch} />
        <p role="status">{note}</p>
      </div>
    </Card>
  );
}
