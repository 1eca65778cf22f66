import { useCallback, useEffect, useState } from 'react';
import { type KeptMethod, parseMethod } from '../../domain/assessment/method.ts';
import type { MethodShelf } from '../../features/agenda/method-panel.tsx';
import { useDevice } from '../device-context.tsx';

const keyOf = ({ name, version }: Pick<KeptMethod, 'name' | 'version'>): string => `${name}/${version}`;

/** The methods that are kept on this device. */
export function useMethods(): MethodShelf {
  const { methods } = useDevice().database;
  const [kept, setKept] = useState<readonly KeptMethod[]>([]);
  const read = useCallback(async () => {
    const rows = await methods.all();
    setKept(rows.map(({ method }) => parseMethod(method)).filter((method) => method !== null));
  }, [methods]);
  useEffect(() => void read(), [read]);
  return {
    kept,
    keep: async (method) => {
      const isKept = await methods.put({ key: keyOf(method), method });
      await read();
      return isKept;
    },
    forget: (method) => void methods.remove(keyOf(method)).then(read),
  };
}
