import { useState } from 'react';
import { type DeedState, useDeed } from '../../ui/use-deed.ts';
import { useWayBack } from '../../ui/use-way-back.ts';
import type { JoinDeeds, Newcomer } from './join-deeds.ts';

interface Entering {
  /** Refused without an answer is over as soon as the server is there again. */
  readonly state: DeedState;
  /** Whether the server is there again after it gave no answer: then one tap leads in. */
  readonly isBack: boolean;
  readonly enter: (perspective: string | null) => void;
}

/**
 * Joins with one tap. Where the server gave no answer the tap is not repeated by itself: it may have arrived, and a second
 * one would make a second place. That the way is free again is said instead.
 */
export function useEntering(deeds: JoinDeeds, newcomer: Omit<Newcomer, 'perspective'>): Entering {
  const [state, run] = useDeed(deeds.join, deeds.enterSession);
  const [isBack, setBack] = useState(false);
  const isLost = state.is === 'refused' && state.reason === 'offline' && !isBack;
  useWayBack(isLost, deeds.isThere, () => setBack(true));
  const enter = (perspective: string | null) => {
    setBack(false);
    run({ ...newcomer, perspective });
  };
  return { state: isBack && state.is === 'refused' ? { is: 'idle' } : state, isBack, enter };
}
