import type { BrowserContext, WebSocket } from 'playwright-core';
import { messageTypes } from '../../src/protocol/messages.ts';
import type { WindowWish } from './room.ts';
import { until } from './until.ts';

/** The one clock of a story: relay and devices are moved together, while their timers go on. */
export type StoryClock = {
  /** Puts this device on the clock; before its first page. */
  wind(device: BrowserContext): Promise<void>;
  /** Moves everybody on to this time of day (`14:00:30`), or to a moment of another day (`2027-05-11T12:00Z`). */
  until(time: string): Promise<void>;
};

/** Where the story happens. */
export const berlin: WindowWish = { timezoneId: 'Europe/Berlin' };

/** This time of day, or this moment, in milliseconds since 1970. */
export const onTheDay = (time: string): number => Date.parse(time.includes('T') ? time : `2027-03-04T${time}+01:00`);

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

/** Questions for the time that a device has asked and not heard the answer to, by its open sockets. */
function watchQuestions(device: BrowserContext): ReadonlyMap<WebSocket, number> {
  const open = new Map<WebSocket, number>();
  const isQuestion = (payload: string | Buffer) => typeof payload !== 'string' && payload[0] === messageTypes.clock;
  const count = (socket: WebSocket, step: 1 | -1) => open.set(socket, (open.get(socket) ?? 0) + step);
  device.on('page', (page) => {
    const own = new Set<WebSocket>();
    // Of a page that is closed nobody hears that its socket is.
    page.once('close', () => {
      for (const socket of own) open.delete(socket);
    });
    page.on('websocket', (socket) => {
      own.add(socket);
      socket.on('framesent', ({ payload }) => isQuestion(payload) && count(socket, 1));
      socket.on('framereceived', ({ payload }) => isQuestion(payload) && count(socket, -1));
      socket.on('close', () => open.delete(socket));
    });
  });
  return open;
}

export function storyClock(relay: { now(): number; setClock(to: number): Promise<void> }): StoryClock {
  const devices = new Set<BrowserContext>();
  const questions = new Map<BrowserContext, ReadonlyMap<WebSocket, number>>();
  const isAnswered = () => [...questions.values()].every((open) => [...open.values()].every((left) => left <= 0));
  const all = (deed: (device: BrowserContext) => Promise<void>) => Promise.all([...devices].map(deed));
  return {
    async wind(device) {
      await device.clock.install({ time: relay.now() });
      devices.add(device);
      questions.set(device, watchQuestions(device));
      device.once('close', () => {
        devices.delete(device);
        questions.delete(device);
      });
    },
    async until(time) {
      const then = onTheDay(time);
      const stop = relay.now() + margin;
      if (then <= stop) throw new Error(`it is already later than ${time}`);
      // A question for the time that is asked before the jump and answered after it would teach a device a wrong clock.
      await all((device) => device.clock.pauseAt(stop));
      await all(hearsAll);
      await until(isAnswered, 'nobody waits for the time');
      await relay.setClock(then);
      await all(async (device) => {
        await device.clock.pauseAt(then);
        await device.clock.resume();
      });
    },
  };
}
