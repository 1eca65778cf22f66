import type { ApiResult } from '../device/api.ts';
import type { SeatRow } from '../device/database.ts';
import type { Device } from '../device/device.ts';
import type { Renewal } from './relay-link.ts';

interface Keeping<Answer extends { readonly token: string }> {
  /** The token there is now: another tab may have renewed, or the person has joined again. */
  readonly read: () => string;
  readonly ask: (token: string) => Promise<ApiResult<Answer>>;
  readonly keep: (answer: Answer) => Promise<unknown>;
}

/** A token over time. All documents ask for a new one at the same moment: one call answers them all. */
export const keepToken = <Answer extends { readonly token: string }>({ read, ask, keep }: Keeping<Answer>) => {
  let running: Promise<Renewal> | null = null;
  let refused: string | null = null;

  const renew = async (): Promise<Renewal> => {
    const shown = read();
    // What was refused for good is not asked about again until the place has another token.
    if (shown === refused) return 'refused';
    const answer = await ask(shown);
    if (answer.ok) {
      await keep(answer.value);
      return 'renewed';
    }
    // A relay in trouble is not a refusal: the place is asked for again later.
    const isTemporary = ['offline', 'unreadable', 'relay-fault', 'too-many-tries'].includes(answer.reason);
    if (!isTemporary) refused = shown;
    return isTemporary ? 'offline' : 'refused';
  };

  return {
    token: read,
    renew: (): Promise<Renewal> => {
      running ??= renew().finally(() => {
        running = null;
      });
      return running;
    },
  };
};

/** The token of a seat in a session. */
export const createTokenKeeper = ({ api, sessions }: Pick<Device, 'api' | 'sessions'>, seat: SeatRow) => {
  let last = seat.token;
  return keepToken({
    read: () => sessions.getSnapshot().find(({ key }) => key === seat.key)?.token ?? last,
    ask: api.renewToken,
    keep: (answer) => {
      last = answer.token;
      return sessions.remember(answer);
    },
  });
};
