import { useEffect, useEffectEvent } from 'react';

/** Milliseconds between two looks for the server. */
const pause = 4_000;

/**
 * Goes on by itself where the server gave no answer: as soon as it is there again. Looked for every few seconds, because no
 * device says when a dead network comes to life, and at once when it does say so.
 */
export function useWayBack(isLost: boolean, isThere: () => Promise<boolean>, onBack: () => void): void {
  const ask = useEffectEvent(isThere);
  const goOn = useEffectEvent(onBack);
  useEffect(() => {
    if (!isLost) return;
    let isWaiting = true;
    const look = () =>
      void ask().then((isBack) => {
        if (!isBack || !isWaiting) return;
        isWaiting = false;
        goOn();
      });
    const timer = setInterval(look, pause);
    addEventListener('online', look);
    return () => {
      isWaiting = false;
      clearInterval(timer);
      removeEventListener('online', look);
    };
  }, [isLost]);
}
