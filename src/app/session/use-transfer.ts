import type { OpenSession } from '../../sync/open-session.ts';
import { useSnapshot } from '../../ui/use-snapshot.ts';
import { noFilesStatus, sessionFiles } from './session-files.ts';

/** How much of the photos and slides of this device is under way, and whether it can leave. */
export function useTransfer(session: OpenSession) {
  const { transfer } = useSnapshot(useSnapshot(sessionFiles)?.status ?? noFilesStatus);
  const { remote } = useSnapshot(session.status);
  return transfer === null ? null : { ...transfer, waits: remote.kind !== 'online' };
}
