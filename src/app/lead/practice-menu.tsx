import { useLocation } from 'wouter';
import type { SeatRow } from '../../device/database.ts';
import type { OpenSession } from '../../sync/open-session.ts';
import { Menu } from '../../ui/menu.tsx';
import { refusalText } from '../../ui/refusal-text.ts';
import { useDeed } from '../../ui/use-deed.ts';
import { useWords } from '../../words/words.ts';
import { useDevice } from '../device-context.tsx';
import { resetExample } from '../session/own-sessions.ts';

/** Says on the screen of who leads it that nothing here is real; behind it practice begins anew. */
export function PracticeMenu({ session, seat }: { readonly session: OpenSession; readonly seat: SeatRow }) {
  const words = useWords();
  const device = useDevice();
  const [, goTo] = useLocation();
  const [state, run] = useDeed(() => resetExample(device, session), goTo);
  if (!seat.practice) return null;
  return (
    <>
      <Menu
        label={words.session.practice}
        icon="play"
        actions={[{ id: 'anew', label: words.session.resetPractice, icon: 'undo', disabled: state.is === 'busy' }]}
        onAction={() => run()}
      />
      {state.is === 'refused' && <span role="alert">{refusalText(words, state.reason)}</span>}
    </>
  );
}
