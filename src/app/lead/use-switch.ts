import { useCallback, useEffect, useState } from 'react';
import { useDevice } from '../device-context.tsx';

/** A choice of this device between yes and no that outlives a reload. */
export function useSwitch(key: string, otherwise: boolean): readonly [boolean, (on: boolean) => void] {
  const { settings } = useDevice().database;
  const [isOn, setOn] = useState(otherwise);
  useEffect(() => {
    let isWanted = true;
    const load = async () => {
      const kept = (await settings.get(key))?.value;
      if (isWanted && typeof kept === 'boolean') setOn(kept);
    };
    void load();
    return () => {
      isWanted = false;
    };
  }, [settings, key]);
  const choose = useCallback(
    (on: boolean) => {
      setOn(on);
      void settings.put({ key, value: on });
    },
    [settings, key],
  );
  return [isOn, choose];
}
