import { useEffect, useState } from 'react';
import type { Device } from '../../device/device.ts';
import type { SpaceId } from '../../domain/ids.ts';
import type { OnlyHerePart } from '../../domain/only-here.ts';
import type { KnownCounty } from '../../features/start/start-deeds.ts';
import { browserEnvironment } from '../../sync/browser.ts';
import type { Environment } from '../../sync/environment.ts';
import { onlyHereOfSpace } from '../../sync/only-here.ts';
import { hrefTo, pathTo } from '../../ui/address.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useSpaceWords } from '../../words/space.ts';
import { useDevice } from '../device-context.tsx';

/** What goes to a server by itself; what was begun, or put aside, waits for its writer. */
const sent: readonly OnlyHerePart[] = ['register', 'notebook', 'photos', 'submissions'];

/** Lets the servers take what waits here, and answers of which counties something is here alone all the same (SPEC D386). */
export const sendWaiting = async (
  place: { readonly environment: Environment; readonly device: Device },
  counties: readonly SpaceId[],
): Promise<readonly SpaceId[]> => {
  const left: SpaceId[] = [];
  for (const county of counties)
    if ((await onlyHereOfSpace(place, county)).some(({ part }) => sent.includes(part))) left.push(county);
  return left;
};

/** On the start page: what was written on the way goes out also when nobody opens the county; what does not, is named. */
export function WaitingWork({ counties }: { readonly counties: readonly KnownCounty[] }) {
  const { waiting: words } = useSpaceWords();
  const device = useDevice();
  const [left, setLeft] = useState<readonly SpaceId[]>([]);
  useEffect(() => {
    let isWanted = true;
    let isBusy = false;
    const send = async () => {
      if (isBusy) return;
      isBusy = true;
      const place = { environment: browserEnvironment(), device };
      const found = await sendWaiting(
        place,
        counties.map(({ id }) => id),
      ).catch(() => null);
      isBusy = false;
      if (isWanted && found !== null) setLeft(found);
    };
    const again = () => void send();
    again();
    addEventListener('online', again);
    return () => {
      isWanted = false;
      removeEventListener('online', again);
    };
  }, [device, counties]);
  return counties
    .filter(({ id }) => left.includes(id))
    .map(({ id, title }) => (
      <Notice key={id} kind="info" title={words.title(title)} quiet>
        <p>{words.text}</p>
        <div className="plenum-row">
          <ButtonLink href={hrefTo(pathTo.space(id))}>{words.open}</ButtonLink>
        </div>
      </Notice>
    ));
}
