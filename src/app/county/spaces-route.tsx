import { useCallback, useEffect, useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { beginSpace, bestOf, listSpaceSeats } from '../../device/space-seats.ts';
import { setRegisterFacts } from '../../documents/space/register.ts';
import { type KnownSpace, SpaceList, type SpaceListDeeds } from '../../features/space/space-list.tsx';
import { browserEnvironment } from '../../sync/browser.ts';
import { openSpace } from '../../sync/open-space.ts';
import { pathTo } from '../../ui/address.ts';
import { useSpaceWords } from '../../words/space.ts';
import { AppFrame } from '../app-frame.tsx';
import { askToKeep } from '../ask-to-keep.ts';
import { useDevice } from '../device-context.tsx';
import { StorageNotice } from '../storage-notice.tsx';
import { WaitingWork } from './waiting-work.tsx';

const removing = () => import('../removing.ts');

/** The spaces of this device; a new one needs nobody's leave and no network. */
export function SpacesRoute() {
  const device = useDevice();
  const words = useSpaceWords();
  const [, goTo] = useLocation();
  const [spaces, setSpaces] = useState<readonly KnownSpace[]>([]);
  const read = useCallback(async () => {
    const seats = await listSpaceSeats(device);
    // A place that was signed out is no second county beside the one that took its place.
    const shown = seats.filter(
      (seat) =>
        bestOf(seats.filter(({ spaceId }) => spaceId === seat.spaceId))?.key === seat.key || seat.withdrawn !== true,
    );
    setSpaces(shown.map(({ key, spaceId, title, role, local }) => ({ key, space: spaceId, title, role, local })));
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
  const deeds = useMemo<SpaceListDeeds>(
    () => ({
      look: async (space) => (await removing()).onlyHereIn(device, space),
      save: async (space) => (await removing()).saveSpace(device, space),
      forget: (space) =>
        void removing()
          .then(({ forgetSpace }) => forgetSpace(device, space))
          .then(read),
    }),
    [device, read],
  );
  return (
    <AppFrame title={words.title}>
      <StorageNotice />
      <WaitingWork counties={spaces.map(({ space, title }) => ({ id: space, title }))} />
      <SpaceList spaces={spaces} onBegin={begin} deeds={deeds} />
    </AppFrame>
  );
}
