import type { SeatRow } from '../device/database.ts';
import type { Device } from '../device/device.ts';
import type { Renewal } from './relay-link.ts';

/** A seat's token over time. All documents of a session ask for a new one at the same moment: one call answers them all. */
export const createTokenKeeper = ({ api, sessions }: Pick<Device, 'api' | 'sessions'>, seat: SeatRow) => {
  let token = seat.token;
  let running: Promise<Renewal> | null = null;

  /** Another tab may have renewed, or the person has joined again. */
  const read = () => sessions.getSnapshot().find(({ key }) => key === seat.key)?.token ?? token;

  const ask = async (): Promise<Renewal> => {
    const answer = await api.renewToken(read());
    if (answer.ok) {
      token = answer.value.token;
      await sessions.remember(answer.value);
      return 'renewed';
    }
    // A relay in trouble is not a refusal: the seat is asked for again later.
    const isTemporary = ['offline', 'unreadable', 'relay-fault', 'too-many-tries'].includes(answer.reason);
    return isTemporary ? 'offline' : 'refused';
  };

  return {
    token: read,
    renew: (): Promise<Renewal> => {
      running ??= ask().finally(() => {
        running = null;
      });
      return running;
    },
  };
};
