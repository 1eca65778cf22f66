import { useMemo } from 'react';
import { useLocation } from 'wouter';
import { refused } from '../domain/result.ts';
import type { KnownSession, StartDeeds } from '../features/start/start-deeds.ts';

const NONE: readonly KnownSession[] = [];

export function useStart() {
  const [, goTo] = useLocation();
  const deeds = useMemo<StartDeeds>(
    () => ({
      openSession: async () => refused('offline'),
      openExample: async () => refused('offline'),
      forgetSession: async () => undefined,
      goTo,
    }),
    [goTo],
  );
  return { sessions: NONE, deeds, today: '' };
}
