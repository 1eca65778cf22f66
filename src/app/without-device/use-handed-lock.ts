import { useCallback, useEffect, useMemo, useState } from 'react';
import { useDevice } from '../device-context.tsx';

/** Whether this device is being handed round: then only four digits lead back to the moderator's screens. */
export type HandedLock = 'reading' | 'open' | { readonly code: string };

/** Kept on the device, so that a reload opens nothing. `session` goes with the session when it is removed from here. */
export function useHandedLock(session: string) {
  const { settings } = useDevice().database;
  const key = `handed/${session}`;
  const [state, setState] = useState<HandedLock>('reading');
  useEffect(() => {
    let isWanted = true;
    const read = async () => {
      const value = (await settings.get(key))?.value;
      if (isWanted) setState(typeof value === 'string' ? { code: value } : 'open');
    };
    void read();
    return () => {
      isWanted = false;
    };
  }, [settings, key]);
  const lock = useCallback(
    async (code: string) => {
      await settings.put({ key, value: code });
      setState({ code });
    },
    [settings, key],
  );
  const open = useCallback(async () => {
    await settings.remove(key);
    setState('open');
  }, [settings, key]);
  return useMemo(() => ({ state, lock, open }), [state, lock, open]);
}
