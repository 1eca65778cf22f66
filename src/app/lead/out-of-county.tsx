import { useContext, useEffect, useMemo, useState } from 'react';
import { bestOf, listSpaceSeats } from '../../device/space-seats.ts';
import type { SpaceId } from '../../domain/ids.ts';
import { browserEnvironment } from '../../sync/browser.ts';
import type { OpenSession } from '../../sync/open-session.ts';
import type { OpenSpace } from '../../sync/open-space.ts';
import { hrefTo, pathTo } from '../../ui/address.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useSnapshot } from '../../ui/use-snapshot.ts';
import { useModerationWords } from '../../words/moderation.ts';
import { SpaceOpener } from '../county/space-opener.ts';
import { useDevice } from '../device-context.tsx';
import { useSpaceOf } from '../session/use-space-of.ts';

/** The county that has taken a session out, and whether this device may take it in again. */
export interface TakenOut {
  readonly space: SpaceId;
  readonly mayBringBack: boolean;
}

/**
 * Whether the county has taken this session out (SPEC D357). The register says so, and only who has a place in the county
 * reads that: everybody else learns nothing here. It is listened to as long as the screen stands.
 */
export function useOutOfCounty({ sessionId, plan }: OpenSession): TakenOut | null {
  const device = useDevice();
  const openFor = useContext(SpaceOpener);
  const environment = useMemo(browserEnvironment, []);
  const { space: named } = useSnapshot(plan);
  const own = useSpaceOf(sessionId);
  const [out, setOut] = useState<TakenOut | null>(null);
  useEffect(() => {
    let isCurrent = true;
    let open: OpenSpace | null = null;
    void listSpaceSeats(device).then((all) => {
      const seat = bestOf(all.filter(({ spaceId }) => spaceId === own || spaceId === named));
      if (!isCurrent || seat === null) return;
      open = openFor({ environment, device, seat });
      const { spaceId: space, sessionsOut, mayEdit } = open;
      const look = () => {
        const isOut = sessionsOut.getSnapshot().some(({ id }) => id === sessionId);
        setOut(isOut ? { space, mayBringBack: mayEdit } : null);
      };
      sessionsOut.subscribe(look);
      look();
    });
    return () => {
      isCurrent = false;
      setOut(null);
      void open?.close();
    };
  }, [openFor, device, environment, own, named, sessionId]);
  return out;
}

/** Says so, with the way to the county's list for an office: only an office takes it in again. */
export function OutOfCounty({ out }: { readonly out: TakenOut | null }) {
  const words = useModerationWords().outOfCounty;
  if (out === null) return null;
  const { space, mayBringBack } = out;
  return (
    <Notice
      kind="warning"
      title={words.title}
      quiet
      actions={
        mayBringBack && (
          <ButtonLink compact href={hrefTo(pathTo.space(space, 'assessment'))}>
            {words.toList}
          </ButtonLink>
        )
      }
    >
      <p>{mayBringBack ? words.text : words.textForOthers}</p>
    </Notice>
  );
}
