import { Card } from '../../ui/card.tsx';
import { CheckBox } from '../../ui/check-box.tsx';
import { Fold } from '../../ui/fold.tsx';
import { useModerationWords } from '../../words/moderation.ts';
import './remote-card.css';

/** Whether the cockpit listens to a presenter remote: single letters must be possible to turn off (WCAG 2.1.4). */
export interface RemoteSwitch {
  readonly isOn: boolean;
  readonly onSwitch: (on: boolean) => void;
}

interface RemoteCardProps {
  readonly remote: RemoteSwitch;
  /** What the last press on the remote led to, where nothing else on the screen says it. */
  readonly note: string;
}

/** What the remote in the hand may do. A phone is no laptop that one is plugged into: not shown there. */
export function RemoteCard({ remote: { isOn, onSwitch }, note }: RemoteCardProps) {
  const { remote } = useModerationWords();
  return (
    <Card className="plenum-remote">
      <Fold
        summary={remote.fold(isOn)}
        onToggle={({ currentTarget }) => currentTarget.open && currentTarget.scrollIntoView({ block: 'nearest' })}
      >
        <CheckBox label={remote.name} hint={remote.text} checked={isOn} onChange={onSwitch} />
      </Fold>
      <p role="status">{note}</p>
    </Card>
  );
}
