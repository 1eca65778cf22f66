import { useMemo } from 'react';
import { useLocation } from 'wouter';
import { refused } from '../domain/result.ts';
import type { JoinDeeds } from '../features/join/join-deeds.ts';

export function useJoin(): JoinDeeds {
  const [, goTo] = useLocation();
  return useMemo(
    () => ({
      describe: async () => refused('offline'),
      join: async () => refused('offline'),
      findOwnSeat: async () => null,
      goTo,
    }),
    [goTo],
  );
}
