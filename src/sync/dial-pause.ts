/** Milliseconds: the longest pause at first, and how much later somebody may be, so that a room does not return in one instant. */
const first = { least: 2_000, spread: 3_000 };
/** Milliseconds: longer than this nobody waits, however long the relay was away. */
const atMost = 60_000;
/** How much longer than without any pause an outage may last: a twentieth. */
const share = 1 / 20;

/**
 * The longest pause between two attempts to reach the relay, in milliseconds, when nobody has answered for so long. Somebody
 * who is back in the Wi-Fi is heard within seconds; a device that lies in a bag for a week does not knock all the time. An
 * own `chance` (0 … 1) for each line spreads the attempts of a room.
 */
export const dialPause = (silence: number, chance: number): number => {
  const pause = first.least + chance * first.spread;
  return Math.min(atMost, Math.max(pause, silence * share * (0.8 + 0.4 * chance)));
};
