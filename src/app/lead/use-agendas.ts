import { useCallback, useEffect, useState } from 'react';
import { type KeptAgenda, keepAgenda, readKeptAgenda } from '../../domain/agenda/kept-agenda.ts';
import type { AgendaShelf } from '../../features/agenda/template-panel.tsx';
import { useDevice } from '../device-context.tsx';

/** The agendas that are kept on this device as templates. */
export function useAgendas(): AgendaShelf {
  const { agendas } = useDevice().database;
  const [kept, setKept] = useState<readonly KeptAgenda[]>([]);
  const read = useCallback(async () => {
    const rows = await agendas.all();
    setKept(rows.map(readKeptAgenda).filter((one) => one !== null));
  }, [agendas]);
  useEffect(() => void read(), [read]);
  return {
    kept,
    keep: async (agenda) => {
      const isKept = await agendas.put(keepAgenda(agenda));
      await read();
      return isKept;
    },
    forget: (key) => void agendas.remove(key).then(read),
  };
}
