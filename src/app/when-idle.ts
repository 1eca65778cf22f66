/** Milliseconds until a browser that does not tell when it is idle (Safari) is taken to be. */
const pause = 2_000;

/** Does it when the device has nothing else to do. */
export const whenIdle = (act: () => void): void => {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(act);
  else setTimeout(act, pause);
};
