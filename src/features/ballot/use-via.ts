import type { BallotFact } from '../../domain/ballot/ballot.ts';
import { useWithoutDeviceWords } from '../../words/without-device.ts';

/** „2 vom Papier": what of a closed ballot came from people without a device of their own. */
export function useVia(fact: BallotFact | null): readonly string[] {
  const words = useWithoutDeviceWords().provenance;
  const { handed = 0, paper = 0 } = fact?.via ?? {};
  return [...(handed === 0 ? [] : [words.handed(handed)]), ...(paper === 0 ? [] : [words.paper(paper)])];
}
