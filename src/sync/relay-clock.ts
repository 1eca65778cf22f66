/** The relay's clock as this device can best know it: countdowns and the moment of a reveal are the same everywhere. */
export interface RelayClock {
  /** Milliseconds since 1970 by the relay's clock. */
  readonly now: () => number;
  /** The relay said its time without our asking: better than nothing. */
  readonly hear: (relayNow: number) => void;
  /** The relay answered a question asked at `sent` (our clock). */
  readonly measure: (sent: number, relayNow: number) => void;
}

/** How many answers are looked at; old ones go, so that a device whose clock was set finds back. */
const remembered = 8;

/** The answer with the shortest way tells most: its error is at most half of that way. */
export const createRelayClock = (now: () => number): RelayClock => {
  let samples: readonly { readonly way: number; readonly offset: number }[] = [];
  let heard = 0;
  const best = () =>
    samples.length === 0 ? heard : samples.reduce((one, other) => (other.way < one.way ? other : one)).offset;
  return {
    now: () => now() + best(),
    hear: (relayNow) => {
      heard = relayNow - now();
    },
    measure: (sent, relayNow) => {
      const received = now();
      const way = received - sent;
      if (!Number.isFinite(relayNow) || !(way >= 0)) return;
      samples = [...samples, { way, offset: relayNow - (sent + received) / 2 }].slice(-remembered);
    },
  };
};
