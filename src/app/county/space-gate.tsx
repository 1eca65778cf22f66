import { type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import type { Device } from '../../device/device.ts';
import { draftsOf } from '../../device/drafts.ts';
import { saveFile } from '../../device/save-file.ts';
import { bestOf, listSpaceSeats } from '../../device/space-seats.ts';
import { browserEnvironment } from '../../sync/browser.ts';
import type { Environment } from '../../sync/environment.ts';
import { eraseSpace } from '../../sync/erase-session.ts';
import type { OpenSpace } from '../../sync/open-space.ts';
import { hrefTo, pathTo } from '../../ui/address.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { DraftsContext } from '../../ui/drafts.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useSnapshot } from '../../ui/use-snapshot.ts';
import { useSpaceWords } from '../../words/space.ts';
import { useWords } from '../../words/words.ts';
import { AppFrame } from '../app-frame.tsx';
import { useDevice } from '../device-context.tsx';
import { FaultBoundary } from '../fault-boundary.tsx';
import { WaitingScreen } from '../waiting-screen.tsx';
import { useIsOut } from './county-trouble.tsx';
import { startSpaceFiles } from './space-files.ts';
import { SpaceOpener } from './space-opener.ts';
import { startSending } from './waiting-work.tsx';

interface SpaceGateProps {
  /** As it stands in the address; anything may stand there. */
  readonly space: string;
  readonly children: (space: OpenSpace) => ReactNode;
}

/** Opens a space for the place this device has in it: the office's before any other. Without one it says how to get one. */
export function SpaceGate({ space, children }: SpaceGateProps) {
  const device = useDevice();
  const openFor = useContext(SpaceOpener);
  const environment = useMemo(browserEnvironment, []);
  const [opened, setOpened] = useState<OpenSpace | 'missing' | null>(null);
  useEffect(() => {
    let isCurrent = true;
    let open: OpenSpace | null = null;
    let stopFiles: () => void = () => undefined;
    startSending(device);
    void listSpaceSeats(device).then((all) => {
      if (!isCurrent) return;
      const seats = all.filter(({ spaceId }) => spaceId === space);
      const seat = bestOf(seats);
      open = seat === null ? null : openFor({ environment, device, seat });
      if (open !== null) stopFiles = startSpaceFiles(device, open);
      if (open !== null && seats.length > 1) goOnFromEarlier(device, environment, open);
      setOpened(open ?? 'missing');
    });
    return () => {
      isCurrent = false;
      setOpened(null);
      stopFiles();
      void open?.close();
    };
  }, [openFor, device, environment, space]);
  const drafts = useMemo(() => {
    if (opened === null || opened === 'missing') return null;
    const { spaceId, seatId } = opened;
    return draftsOf(device.database.settings, { owner: spaceId, seat: seatId, now: device.now });
  }, [device, opened]);
  if (opened === null) return <WaitingScreen />;
  if (opened === 'missing') return <Missing />;
  const saveWork = async () => {
    const { name, content } = await opened.exportUnsaved();
    saveFile(name, content);
  };
  return (
    <FaultBoundary saveWork={saveWork}>
      <DraftsContext value={drafts}>
        <WhenRead space={opened}>{children}</WhenRead>
      </DraftsContext>
    </FaultBoundary>
  );
}

/** Behind the screen, which waits for nothing: what lies here of an earlier access goes on with this one, see SPEC D381. */
const goOnFromEarlier = (device: Device, environment: Environment, space: OpenSpace): void => {
  const goOn = async () => {
    const { takeOverEarlier } = await import('../../sync/earlier-place.ts');
    await takeOverEarlier({ environment, device }, space);
  };
  // What fails leaves the earlier place as it was; the next opening tries again.
  void goOn().catch(() => undefined);
};

/** Nothing is drawn before the local copy is read: an empty register would look like a lost one. */
function WhenRead({ space, children }: { readonly space: OpenSpace } & Pick<SpaceGateProps, 'children'>) {
  const isOut = useIsOut(space) !== null;
  // An office that the county lets in no more reads on, and works on for nobody: what it changes here would reach no one.
  const shown = useMemo<OpenSpace>(
    () => (isOut && space.role === 'office' ? { ...space, role: 'moderator', mayEdit: false } : space),
    [space, isOut],
  );
  const { isRead, remote } = useSnapshot(space.status);
  if (remote.kind === 'refused' && remote.reason === 'erased') return <Erased space={space} />;
  return isRead ? children(shown) : <WaitingScreen />;
}

function Missing() {
  const { missing, join } = useSpaceWords();
  return (
    <AppFrame title={missing.title}>
      <EmptyState
        level={1}
        title={missing.title}
        actions={
          <ButtonLink kind="primary" href={hrefTo(pathTo.spaces())}>
            {join.back}
          </ButtonLink>
        }
      >
        {missing.text}
      </EmptyState>
    </AppFrame>
  );
}

function Erased({ space }: { readonly space: OpenSpace }) {
  const { erased } = useSpaceWords();
  const { session } = useWords();
  const device = useDevice();
  const [, goTo] = useLocation();
  const leave = async () => {
    await space.close();
    await eraseSpace(browserEnvironment(), device, space.spaceId);
    goTo(pathTo.spaces());
  };
  return (
    <AppFrame title={erased.title}>
      <EmptyState
        level={1}
        title={erased.title}
        actions={
          <Button kind="primary" onClick={() => void leave()}>
            {session.erased.leave}
          </Button>
        }
      >
        {erased.text}
      </EmptyState>
    </AppFrame>
  );
}
