/** Repeatable chance for tests: bytes from a seed (mulberry32), so that a failure can be played again. */
export const seededBytes = (seed: number): ((length: number) => Uint8Array) => {
  const next = seededNumbers(seed);
  return (length) => Uint8Array.from({ length }, () => Math.floor(next() * 256));
};

/** Numbers from 0 to below 1 from a seed. */
export const seededNumbers = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};
