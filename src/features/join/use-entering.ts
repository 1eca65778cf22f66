import { useState } from 'react';
import { type DeedState, useDeed } from '../../ui/use-deed.ts';
import { useWayBack } from '../../ui/use-way-back.ts';
import type { JoinDeeds, Newcomer } from './join-deeds.ts';

interface Entering {
  readonly state: DeedState;
  /** Whether it goes on by itself once the server answers. */
  readonly isLost: boolean;
  readonly enter: (perspective: string | null) => void;
}

/** Joins with one tap; where the server gives no answer the tap is repeated by itself as soon as it does. */
export function useEntering(deeds: JoinDeeds, newcomer: Omit<Newcomer, 'perspective'>): Entering {
  const [state, run] = useDeed(deeds.join, deeds.enterSession);
  const [tapped, setTapped] = useState<string | null>(null);
  const enter = (perspective: string | null) => {
    setTapped(perspective);
    run({ ...newcomer, perspective });
  };
  const isLost = state.is === 'refused' && state.reason === 'offline';
  useWayBack(isLost, deeds.isThere, () => enter(tapped));
  return { state, isLost, enter };
}
