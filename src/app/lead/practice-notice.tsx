import { useLocation } from 'wouter';
import type { SeatRow } from '../../device/database.ts';
import type { OpenSession } from '../../sync/open-session.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { refusalText } from '../../ui/refusal-text.ts';
import { useDeed } from '../../ui/use-deed.ts';
import { useSnapshot } from '../../ui/use-snapshot.ts';
import { useWithoutDeviceWords } from '../../words/without-device.ts';
import { useWords } from '../../words/words.ts';
import { useDevice } from '../device-context.tsx';
import { resetExample } from '../session/own-sessions.ts';

/** Says what practice is, and begins anew: the old one is erased, on the relay too. */
export function PracticeNotice({ session, seat }: { readonly session: OpenSession; readonly seat: SeatRow }) {
  const words = useWords();
  const { home } = useWithoutDeviceWords();
  const isHere = useSnapshot(session.home) === 'device';
  const device = useDevice();
  const [, goTo] = useLocation();
  const [state, run] = useDeed(() => resetExample(device, session), goTo);
  if (!seat.practice) return null;
  return (
    <Notice
      kind="info"
      title={words.session.practice}
      quiet
      actions={
        <Button compact icon="undo" disabled={state.is === 'busy'} onClick={() => run()}>
          {words.session.resetPractice}
        </Button>
      }
    >
      <p>{state.is === 'refused' ? refusalText(words, state.reason) : words.session.practiceText}</p>
      {isHere && <p>{home.practiceText}</p>}
    </Notice>
  );
}
