import './timeline.css';
import type { PastSession } from '../../domain/timeline/timeline.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { useUndo } from '../../ui/undo-bar.tsx';
import { useTimelineWords } from '../../words/timeline.ts';
import { useWords } from '../../words/words.ts';
import { TimelineList } from './timeline-list.tsx';

/** What is known of reading the sessions of this device. */
export type Reading =
  | { readonly is: 'idle' | 'busy' }
  | { readonly is: 'done'; readonly count: number; readonly partial: boolean };

interface TimelinePanelProps {
  readonly title: string;
  readonly past: readonly PastSession[];
  /** The session that this one goes on with; empty: none. */
  readonly continues: string;
  /** How many earlier sessions are on this device. */
  readonly here: number;
  readonly reading: Reading;
  readonly onTake: (which: 'series' | 'all') => void;
  /** Puts these sessions there; what it returns puts the ones before there again. */
  readonly onPut: (past: readonly PastSession[]) => () => void;
}

/** The timeline in the cockpit: taken over from the sessions of this device, then seen by all. */
export function TimelinePanel(props: TimelinePanelProps) {
  const { title, past, continues, here, reading, onTake, onPut } = props;
  const words = useTimelineWords();
  const { panel } = words;
  const { offer, bar } = useUndo(useWords().agenda.undo);
  const busy = reading.is === 'busy';
  const take = (which: 'series' | 'all') => () => busy || onTake(which);
  return (
    <Card heading={title} className="plenum-timeline-panel">
      <p>{panel.text}</p>
      {here === 0 && <p className="plenum-muted">{panel.noneHere}</p>}
      {here > 0 && (
        <>
          <p className="plenum-muted">{panel.shared}</p>
          {continues !== '' && (
            <>
              <Button kind="primary" aria-disabled={busy || undefined} onClick={take('series')}>
                {panel.series}
              </Button>
              <p className="plenum-muted">{panel.seriesText(continues)}</p>
            </>
          )}
          <Button aria-disabled={busy || undefined} onClick={take('all')}>
            {panel.all}
          </Button>
        </>
      )}
      <p role="status">
        {busy && panel.reading}
        {reading.is === 'done' && `${panel.taken(reading.count)}${reading.partial ? ` ${panel.partial}` : ''}`}
      </p>
      <TimelineList
        past={past}
        deed={(session, name) => (
          <IconButton
            icon="close"
            label={panel.remove(name)}
            onClick={() => offer(panel.removed(name), onPut(past.filter((one) => one !== session)))}
          />
        )}
      />
      {bar}
    </Card>
  );
}
