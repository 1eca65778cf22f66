import '../../features/kept/kept-card.css';
import { useCallback } from 'react';
import { useLocation } from 'wouter';
import type { SeatRow } from '../../device/database.ts';
import { accepted, type Result } from '../../domain/result.ts';
import { browserEnvironment } from '../../sync/browser.ts';
import { eraseSeat } from '../../sync/erase-session.ts';
import { hrefTo, pathTo } from '../../ui/address.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Notice } from '../../ui/notice.tsx';
import { refusalText } from '../../ui/refusal-text.ts';
import { useDeed } from '../../ui/use-deed.ts';
import { useSnapshot } from '../../ui/use-snapshot.ts';
import { useKeptWords } from '../../words/kept.ts';
import { useWords } from '../../words/words.ts';
import { AppFrame } from '../app-frame.tsx';
import { useDevice } from '../device-context.tsx';

interface OwnDataRouteProps {
  /** As they stand in the address; anything may stand there. */
  readonly session: string;
  readonly seat: string;
}

/** „Meine Angaben löschen": what goes, what stays, and one button. */
export function OwnDataRoute({ session, seat }: OwnDataRouteProps) {
  const { own } = useKeptWords();
  const { sessions } = useDevice();
  const row = useSnapshot(sessions).find(({ sessionId, seatId }) => sessionId === session && seatId === seat);
  return (
    <AppFrame title={own.title}>
      {row === undefined ? <EmptyState icon="info" level={1} title={own.noSeat} /> : <OwnData seat={row} />}
    </AppFrame>
  );
}

function OwnData({ seat }: { readonly seat: SeatRow }) {
  const words = useWords();
  const { own, person } = useKeptWords();
  const device = useDevice();
  const [, goTo] = useLocation();
  const erase = useCallback(async (): Promise<Result<null, string>> => {
    const { sessionId, seatId, token } = seat;
    let erased = await device.api.eraseSeat(sessionId, seatId, token);
    if (!erased.ok && erased.reason === 'token-expired') {
      const renewed = await device.api.renewToken(token);
      if (renewed.ok) erased = await device.api.eraseSeat(sessionId, seatId, renewed.value.token);
    }
    // Not found: it was erased before, and only the answer was lost.
    if (!erased.ok && erased.reason !== 'not-found') return erased;
    await eraseSeat(browserEnvironment(), device, seat);
    return accepted(null);
  }, [device, seat]);
  const [state, run] = useDeed(erase, () => goTo(pathTo.start()));
  return (
    <article className="plenum-kept">
      <h1>{own.title}</h1>
      <p>{own.text(seat.title || words.start.known.untitled)}</p>
      <p>{own.goes}</p>
      <p>{person.stays}</p>
      <p>{person.final}</p>
      {state.is === 'refused' && (
        <Notice kind="danger" title={own.refused}>
          <p>{refusalText(words, state.reason)}</p>
        </Notice>
      )}
      <div className="plenum-row">
        <Button kind="primary" icon="trash" disabled={state.is === 'busy'} onClick={() => run()}>
          {state.is === 'busy' ? own.busy : person.confirm}
        </Button>
        <ButtonLink href={hrefTo(pathTo.seat(seat.sessionId, seat.role))}>{person.cancel}</ButtonLink>
      </div>
    </article>
  );
}
