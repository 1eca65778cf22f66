import { useCallback, useEffect, useState } from 'react';
import { useDevice } from '../device-context.tsx';

/** A mark that this device keeps over reloads, under a key of its settings. `read` parses what lies there. */
export function useKeptMark<Mark>(key: string, read: (value: unknown) => Mark | null) {
  const { settings } = useDevice().database;
  const [mark, setMark] = useState<Mark | null>(null);
  useEffect(() => {
    let isWanted = true;
    const load = async () => {
      const kept = read((await settings.get(key))?.value);
      if (isWanted) setMark((known) => known ?? kept);
    };
    void load();
    return () => {
      isWanted = false;
    };
  }, [settings, key, read]);
  const keep = useCallback(
    (next: Mark | null) => {
      setMark(next);
      void (next === null ? settings.remove(key) : settings.put({ key, value: next }));
    },
    [settings, key],
  );
  return [mark, keep] as const;
}
