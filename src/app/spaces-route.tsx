import { useCallback, useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { beginSpace, listSpaceSeats } from '../device/space-seats.ts';
import { setRegisterFacts } from '../documents/register-document.ts';
import type { SpaceId } from '../domain/ids.ts';
import { type KnownSpace, SpaceList } from '../features/space/space-list.tsx';
import { browserEnvironment } from '../sync/browser.ts';
import { eraseSpace } from '../sync/erase-session.ts';
import { openSpace } from '../sync/open-space.ts';
import { pathTo } from '../ui/address.ts';
import { useSpaceWords } from '../words/space.ts';
import { AppFrame } from './app-frame.tsx';
import { askToKeep } from './ask-to-keep.ts';
import { useDevice } from './device-context.tsx';
import { StorageNotice } from './storage-notice.tsx';

/** The spaces of this device; a new one needs nobody's leave and no network. */
export function SpacesRoute() {
  const device = useDevice();
  const words = useSpaceWords();
  const [, goTo] = useLocation();
  const [spaces, setSpaces] = useState<readonly KnownSpace[]>([]);
  const read = useCallback(async () => {
    const seats = await listSpaceSeats(device);
    setSpaces(seats.map(({ key, spaceId, title, role, local }) => ({ key, space: spaceId, title, role, local })));
  }, [device]);
  useEffect(() => void read(), [read]);
  const begin = async (title: string) => {
    const environment = browserEnvironment();
    const seat = await beginSpace(device, title);
    const space = openSpace({ environment, device, seat });
    await space.whenRead;
    space.edit((doc) => setRegisterFacts(doc, { title }));
    await space.close();
    askToKeep();
    goTo(pathTo.space(seat.spaceId));
  };
  const forget = useCallback(
    async (space: SpaceId) => {
      await eraseSpace(browserEnvironment(), device, space);
      await read();
    },
    [device, read],
  );
  const onForget = useCallback((space: SpaceId) => void forget(space), [forget]);
  return (
    <AppFrame title={words.title}>
      <StorageNotice />
      <SpaceList spaces={spaces} onBegin={begin} onForget={onForget} />
    </AppFrame>
  );
}
