import type { RoundFact } from '../../domain/assessment/assessment.ts';
import { useWithoutDeviceWords } from '../../words/without-device.ts';

/** „2 vom Papier", „ohne Server gezählt": how a closed round came about, where it is not the usual way. */
export function useProvenance({ provenance }: Pick<RoundFact, 'provenance'>): readonly string[] {
  const words = useWithoutDeviceWords().provenance;
  if (provenance === undefined) return [];
  const { handed, paper, withoutRelay, fromFile = false } = provenance;
  return [
    ...(handed === 0 ? [] : [words.handed(handed)]),
    ...(paper === 0 ? [] : [words.paper(paper)]),
    ...(withoutRelay ? [words.withoutRelay] : []),
    ...(fromFile ? [words.fromFile] : []),
  ];
}
