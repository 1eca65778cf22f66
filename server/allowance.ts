/** A bucket of messages that refills steadily: `take` is false when it is empty. `clock` must never go back. */
export const createAllowance = (perSecond: number, atOnce: number, clock: () => number): { take(): boolean } => {
  let left = atOnce;
  let at = clock();
  return {
    take: () => {
      const now = clock();
      left = Math.min(atOnce, left + ((now - at) / 1000) * perSecond);
      at = now;
      if (left < 1) return false;
      left -= 1;
      return true;
    },
  };
};

const minute = 60_000;

/** So many calls a minute for each key; with the minute all of them are forgotten. `clock` must never go back. */
export const createMinuteAllowance = (most: number, clock: () => number): ((key: string) => boolean) => {
  let since = clock();
  let calls = new Map<string, number>();
  return (key) => {
    if (clock() - since >= minute) {
      since = clock();
      calls = new Map();
    }
    const made = (calls.get(key) ?? 0) + 1;
    calls.set(key, made);
    return made <= most;
  };
};
