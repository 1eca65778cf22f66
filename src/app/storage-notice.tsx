import { Notice } from '../ui/notice.tsx';
import { useSnapshot } from '../ui/use-snapshot.ts';
import { useWords } from '../words/words.ts';
import { useDevice } from './device-context.tsx';

/** A private window or a full disk: said before anything is typed, not after it is lost. */
export function StorageNotice() {
  const { ui } = useWords();
  const status = useSnapshot(useDevice().database.status);
  if (status.kind === 'durable') return null;
  return (
    <Notice kind="warning" title={ui.memoryOnly.title} quiet>
      <p>{ui.memoryOnly.text}</p>
    </Notice>
  );
}
