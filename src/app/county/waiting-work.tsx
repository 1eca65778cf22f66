import type { Device } from '../../device/device.ts';
import { createCell } from '../../device/watched.ts';
import type { SpaceId } from '../../domain/ids.ts';
import { browserEnvironment } from '../../sync/browser.ts';
import { sendWaiting } from '../../sync/send-waiting.ts';
import { hrefTo, pathTo } from '../../ui/address.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useSnapshot } from '../../ui/use-snapshot.ts';
import { useSpaceWords } from '../../words/space.ts';

const waiting = createCell<ReadonlySet<SpaceId>>(new Set());

const isCounty = (hash: string): boolean => /^#\/space\/(?!join)./u.test(hash);
/** Where a session is led or shown the device has better things to do. */
const isLed = (hash: string): boolean => /^#\/s\/[^/]+\/(?:lead|prepare|wall)/u.test(hash);

let isStarted = false;

/** Once for a window: from then on what was written in its counties is sent, whichever page is open (SPEC D386). */
export function startSending(device: Device): void {
  if (isStarted) return;
  isStarted = true;
  const mayLook = () => !isCounty(location.hash) && !isLed(location.hash);
  const sending = sendWaiting({ environment: browserEnvironment(), device, mayLook });
  sending.waiting.subscribe(() => waiting.set(sending.waiting.getSnapshot()));
  addEventListener('hashchange', ({ oldURL }) => {
    const { hash } = new URL(oldURL);
    if (isCounty(hash) || isLed(hash)) sending.look();
  });
}

interface WaitingWorkProps {
  readonly counties: readonly { readonly id: SpaceId; readonly title: string }[];
}

/** Names those of these counties of which something is on this device alone. */
export function WaitingWork({ counties }: WaitingWorkProps) {
  const { waiting: words, untitled } = useSpaceWords();
  const here = useSnapshot(waiting);
  return counties
    .filter(({ id }) => here.has(id))
    .map(({ id, title }) => (
      <Notice key={id} kind="info" title={words.title(title || untitled)} quiet>
        <p>{words.text}</p>
        <div className="plenum-row">
          <ButtonLink href={hrefTo(pathTo.space(id))}>{words.open}</ButtonLink>
        </div>
      </Notice>
    ));
}
