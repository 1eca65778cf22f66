import { useEffect } from 'react';

async function request(): Promise<WakeLockSentinel | null> {
  if (!('wakeLock' in navigator) || document.visibilityState !== 'visible') return null;
  try {
    return await navigator.wakeLock.request('screen');
  } catch {
    return null; // Low battery or a policy: the screen may go dark, nothing else happens.
  }
}

/** Keeps the screen on while `wanted`. The browser drops the lock whenever the page is hidden, so it is asked again. */
export function useWakeLock(wanted: boolean): void {
  useEffect(() => {
    if (!wanted) return;
    let lock: WakeLockSentinel | null = null;
    let ended = false;
    const take = async () => {
      const taken = await request();
      if (ended) await taken?.release();
      else lock = taken ?? lock;
    };
    const onVisible = () => {
      take().catch(() => undefined);
    };
    onVisible();
    document.addEventListener('visibilitychange', onVisible);
    return () => {
      ended = true;
      document.removeEventListener('visibilitychange', onVisible);
      lock?.release().catch(() => undefined);
    };
  }, [wanted]);
}
