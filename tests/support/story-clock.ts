import type { BrowserContext } from 'playwright-core';
import type { WindowWish } from './room.ts';

/** The one clock of a story: relay and devices are moved together, while their timers go on. */
export type StoryClock = {
  /** Puts this device on the clock; before its first page. */
  wind(device: BrowserContext): Promise<void>;
  /** Moves everybody on to this time of day (`14:00:30`). */
  until(time: string): Promise<void>;
};

/** Where the story happens. */
export const berlin: WindowWish = { timezoneId: 'Europe/Berlin' };

/** This time of day in milliseconds since 1970. */
export const onTheDay = (time: string): number => Date.parse(`2027-03-04T${time}+01:00`);

/** So far ahead of the devices their clocks are stopped, in milliseconds: none may be stopped in its past. */
const margin = 8_000;

/** By now this device, whose clock stands still, has heard the answers to all it has asked; or it has no network. */
async function hearsAll(device: BrowserContext): Promise<void> {
  const ask = () =>
    fetch('./readyz', { cache: 'no-store' }).then(
      () => undefined,
      () => undefined,
    );
  for (const page of device.pages()) {
    await page.evaluate(ask);
    await page.evaluate(ask);
  }
}

export function storyClock(relay: { now(): number; setClock(to: number): Promise<void> }): StoryClock {
  const devices = new Set<BrowserContext>();
  const all = (deed: (device: BrowserContext) => Promise<void>) => Promise.all([...devices].map(deed));
  return {
    async wind(device) {
      await device.clock.install({ time: relay.now() });
      devices.add(device);
      device.once('close', () => devices.delete(device));
    },
    async until(time) {
      const then = onTheDay(time);
      const stop = relay.now() + margin;
      if (then <= stop) throw new Error(`it is already later than ${time}`);
      // A question for the time that is asked before the jump and answered after it would teach a device a wrong clock.
      await all((device) => device.clock.pauseAt(stop));
      await all(hearsAll);
      await relay.setClock(then);
      await all(async (device) => {
        await device.clock.pauseAt(then);
        await device.clock.resume();
      });
    },
  };
}
