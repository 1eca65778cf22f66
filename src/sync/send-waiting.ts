import type { Device } from '../device/device.ts';
import { createCell, type Watched } from '../device/watched.ts';
import type { SpaceId } from '../domain/ids.ts';
import type { Environment } from './environment.ts';
import { unsentIn } from './only-here.ts';
import { unlessInUse } from './open-space.ts';

/** Milliseconds until it is tried again while something waits: doubled each time, and never longer than the second. */
const pauses = { first: 15_000, longest: 300_000 };

interface Sending {
  /** Counties of which this device has something that the relay has not taken yet, as of the last look. */
  readonly waiting: Watched<ReadonlySet<SpaceId>>;
  /** Looks now: somebody has just left a county, or comes back to this device. */
  readonly look: () => void;
  readonly stop: () => void;
}

interface SendingWish {
  readonly environment: Environment;
  readonly device: Device;
  /** False: the device has better things to do now, such as showing a session; it is looked again at the next occasion. */
  readonly mayLook: () => boolean;
}

/**
 * Sends what was written in a county on the way, also while none of its pages is open: whoever comes home and sees only the
 * start page has kept the promise „sobald wieder ein Netz da ist" (SPEC D386). A place in which a window works sends by itself
 * and is left alone.
 */
export const sendWaiting = ({ environment, device, mayLook }: SendingWish): Sending => {
  const waiting = createCell<ReadonlySet<SpaceId>>(new Set());
  let isEnded = false;
  let isLooking = false;
  let isWanted = false;
  let pause = pauses.first;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const lookAtAll = async (): Promise<void> => {
    const found = new Set<SpaceId>();
    for (const seat of await device.database.spaces.all()) {
      if (isEnded || !mayLook()) return;
      if (seat.local || seat.withdrawn === true) continue;
      await unlessInUse(environment, seat.seatId, async () => {
        if ((await unsentIn({ environment, device }, seat)).length > 0) found.add(seat.spaceId);
      });
    }
    waiting.set(found);
  };
  const look = (): void => {
    clearTimeout(timer);
    isWanted = isLooking;
    if (isLooking || isEnded) return;
    if (!mayLook()) {
      timer = setTimeout(look, pause);
      return;
    }
    isLooking = true;
    void lookAtAll()
      // A disk that gives nothing now may give it later.
      .catch(() => undefined)
      .then(() => {
        isLooking = false;
        if (isEnded) return;
        if (isWanted || !mayLook()) return look();
        if (waiting.getSnapshot().size === 0) {
          pause = pauses.first;
          return;
        }
        timer = setTimeout(look, pause);
        pause = Math.min(pauses.longest, pause * 2);
      });
  };
  const stopWaking = environment.onWake(() => {
    pause = pauses.first;
    look();
  });
  look();
  return {
    waiting,
    look,
    stop: () => {
      isEnded = true;
      clearTimeout(timer);
      stopWaking();
    },
  };
};
