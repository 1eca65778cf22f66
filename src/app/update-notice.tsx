import { useHashLocation } from 'wouter/use-hash-location';
import { Button } from '../ui/button.tsx';
import { useWords } from '../words/words.ts';
import { takeUpdate } from './app-update.ts';
import './update-notice.css';
import { mayInterrupt, useViewStore } from './view-store.ts';

/** A new version is offered, never forced, and never while something runs. */
export function UpdateNotice() {
  const { ui } = useWords();
  const view = useViewStore();
  const [path] = useHashLocation();
  // The wall has no controls, and nobody who could press them.
  if (path.endsWith('/wall')) return null;
  if (!view.updateWaiting || !mayInterrupt(view)) return null;
  return (
    <div className="plenum-update" role="status" data-print="hide">
      <p>{ui.update.text}</p>
      <div className="plenum-row">
        <Button compact onClick={view.dismissUpdate}>
          {ui.update.later}
        </Button>
        <Button compact kind="primary" onClick={() => void takeUpdate()}>
          {ui.update.take}
        </Button>
      </div>
    </div>
  );
}
