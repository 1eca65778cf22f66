import type { SeatRow } from '../device/database.ts';
import type { Device } from '../device/device.ts';
import type { Ask } from '../device/fresh-token.ts';
import type { Watched } from '../device/watched.ts';
import type { Plan } from '../domain/session/session.ts';
import type { Desk } from '../domain/teller/desk.ts';
import type { Tally } from '../domain/teller/tally.ts';
import type { Desktop } from './desktop.ts';
import type { DocumentStatus } from './document-status.ts';
import type { Environment } from './environment.ts';
import { ProxySeatKeeper } from './proxy-seats.ts';
import type { RelayClock } from './relay-clock.ts';
import { SessionHome } from './session-home.ts';

interface LeadWish {
  readonly environment: Environment;
  readonly device: Device;
  readonly seat: SeatRow;
  readonly desktop: Desktop;
  readonly plan: Watched<Plan>;
  readonly tally: Watched<Tally>;
  readonly desk: Watched<Desk>;
  readonly isOnRelay: () => boolean;
  readonly ask: Ask;
  readonly clock: RelayClock;
}

/** What only who moderates has: people without a device, and the session itself as long as no relay has it. */
export const openLead = (wish: LeadWish) => {
  const { environment, device, seat, desktop, plan, tally, desk, isOnRelay, ask, clock } = wish;
  const proxies = new ProxySeatKeeper({
    environment,
    device,
    session: seat.sessionId,
    clock,
    isOnRelay,
    ask,
    onOpened: ({ status }) => desktop.include(status),
    onSeats: () => home.saySeats(),
  });
  const home: SessionHome = new SessionHome({
    environment,
    device,
    seat,
    proxies,
    plan,
    tally,
    desk,
    now: clock.now,
    whenRead: desktop.whenRead,
    onAccepted: () => {
      for (const document of desktop.documents()) document.connect();
    },
  });
  // What was counted has no line of its own: it goes with the hand-over.
  const counted = (): DocumentStatus => ({
    local: home.status.getSnapshot(),
    remote: { kind: 'none' },
    delivery: 'onServer',
    rescued: null,
  });
  desktop.include({ subscribe: home.status.subscribe, getSnapshot: counted });
  const stopRegistering = desktop.status.subscribe(() => {
    if (desktop.status.getSnapshot().remote.kind === 'online') void proxies.register();
  });
  return {
    proxies,
    home,
    close: async () => {
      stopRegistering();
      home.close();
      await proxies.close();
    },
  };
};

/** As the session is handed it, so that who only takes part need not load it. */
export type OpenLead = typeof openLead;
