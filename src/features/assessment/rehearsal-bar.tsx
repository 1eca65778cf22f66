import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { useWords } from '../../words/words.ts';

interface RehearsalBarProps {
  readonly running: boolean;
  readonly onBegin: () => void;
  readonly onEnd: () => void;
}

/** A rehearsal can be begun before a round and ended at any time; while it runs everybody reads that it is one. */
export function RehearsalBar({ running, onBegin, onEnd }: RehearsalBarProps) {
  const { rehearsal } = useWords().assessment;
  if (!running)
    return (
      <div className="plenum-row">
        <Button compact kind="tertiary" onClick={onBegin}>
          {rehearsal.begin}
        </Button>
      </div>
    );
  return (
    <div className="plenum-rehearsal">
      <Badge tone="info">{rehearsal.name}</Badge>
      <p>{rehearsal.text}</p>
      <Button compact onClick={onEnd}>
        {rehearsal.end}
      </Button>
    </div>
  );
}
