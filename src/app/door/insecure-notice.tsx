import { Notice } from '../../ui/notice.tsx';
import { useWords } from '../../words/words.ts';

interface InsecureNoticeProps {
  /** Tests hand this in; the app asks the browser. */
  readonly isSecure?: boolean;
}

/** Plain http on the room's network: the app works, but not all of it, and it says so. */
export function InsecureNotice({ isSecure = window.isSecureContext }: InsecureNoticeProps) {
  const { ui } = useWords();
  if (isSecure) return null;
  return (
    <Notice kind="warning" title={ui.insecure.title} quiet>
      <p>{ui.insecure.text}</p>
      <p>{ui.insecure.wayOut}</p>
    </Notice>
  );
}
