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
