import { useEffect } from 'react';
import type { OpenSession } from '../../sync/open-session.ts';
import { useSnapshot } from '../../ui/use-snapshot.ts';
import { useViewStore } from '../view-store.ts';

/** While the meeting is on no update is offered, and nothing reloads by itself as long as work is not stored. */
export function useQuiet(session: OpenSession, isRunning: boolean): void {
  const { kind } = useSnapshot(session.saving);
  const { setActivityRunning, setWorkAtRisk } = useViewStore.getState();
  useEffect(() => {
    setActivityRunning(isRunning);
    setWorkAtRisk(kind === 'notSaved' || kind === 'saving');
    return () => {
      setActivityRunning(false);
      setWorkAtRisk(false);
    };
  }, [setActivityRunning, setWorkAtRisk, isRunning, kind]);
}
